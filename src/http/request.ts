import { chunksOf, type Bytes } from './body';
import { errorOf, HttpError } from './http-error';
import { isAllowed } from './permissions';
import { limitOf } from './rate-limit';
import { stallTimeout, type StallTimeout } from './stall-timeout';

/** An address, and the content types that an honest answer from it has (without parameters). */
interface Target {
  url: string;
  types: readonly string[];
}

/** An answer with what was requested. Reading the body throws like requesting it. */
export interface Fresh {
  kind: 'fresh';
  etag: string | null;
  body: AsyncIterable<Bytes>;
}

/** The answer that what was requested is as it was when it had the given ETag. */
export interface Unchanged {
  kind: 'unchanged';
}

interface RequestOptions {
  signal: AbortSignal;
  /** A longer body is refused. */
  maxBytes: number;
}

/**
 * Requests what is at an address, once; where an ETag is given, only if it differs from the answer that had it. A host
 * that said to wait is not asked before its time, whoever it said that to.
 * @throws HttpError for every failure; the signal's reason where the caller gave up
 */
export function request(target: Target, options: RequestOptions): Promise<Fresh>;
export function request(target: Target, options: RequestOptions & { etag: string | null }): Promise<Fresh | Unchanged>;
export async function request(
  target: Target,
  { signal, maxBytes, etag = null }: RequestOptions & { etag?: string | null },
): Promise<Fresh | Unchanged> {
  const { host } = new URL(target.url);
  const limit = await limitOf(host);
  if (limit.until !== null) {
    throw new HttpError('rate-limited', `${host} said to wait`, { retryAt: limit.until });
  }
  signal.throwIfAborted();
  const timeout = stallTimeout(signal);
  const abandon = new AbortController();
  try {
    const response = await fetchAt(target, etag, AbortSignal.any([timeout.signal, abandon.signal]), timeout);
    timeout.pause(); // Until the body is read, which may be later, nobody waits for the server.
    checkHost(response, target);
    const isUnchanged = response.status === 304 && etag !== null;
    if (response.status !== 200 && !isUnchanged) throw errorOf(response, Date.now());
    await limit.answered();
    if (isUnchanged) return { kind: 'unchanged' };
    checkType(response, target);
    return { kind: 'fresh', etag: response.headers.get('etag'), body: bodyOf(response, timeout, maxBytes) };
  } catch (error) {
    timeout.pause();
    abandon.abort();
    if (!(error instanceof HttpError)) throw error;
    const retryAt = await limit.failed(error);
    if (retryAt === null || retryAt === error.retryAt) throw error;
    throw new HttpError(error.code, error.message, { retryAt, status: error.status, cause: error });
  }
}

/**
 * A redirect to a host that is not allowed fails like a dead line. So it is stopped at first, which costs a second
 * request only where there is one: none of the addresses that are asked has one by itself.
 */
async function fetchAt(
  { url }: Target,
  etag: string | null,
  signal: AbortSignal,
  timeout: StallTimeout,
): Promise<Response> {
  const options: RequestInit = {
    signal,
    credentials: 'omit',
    cache: 'no-store',
    headers: etag === null ? {} : { 'if-none-match': etag },
  };
  const response = await fetch(url, { ...options, redirect: 'manual' }).catch((cause: unknown) =>
    throwNoAnswer(url, timeout.signal, cause),
  );
  if (response.type !== 'opaqueredirect') return response;
  return fetch(url, options).catch((cause: unknown) => {
    if (timeout.signal.aborted) throw timeout.signal.reason;
    throw new HttpError('signed-out', `redirected away from ${url}`, { cause });
  });
}

async function throwNoAnswer(url: string, signal: AbortSignal, cause: unknown): Promise<never> {
  if (signal.aborted) throw signal.reason;
  if (!navigator.onLine) throw new HttpError('offline', 'the browser is offline', { cause });
  if (!(await isAllowed(url))) throw new HttpError('not-allowed', `no permission for ${url}`, { cause });
  throw new HttpError('unreachable', `no answer from ${url}`, { cause });
}

function checkHost(response: Response, { url }: Target): void {
  if (!response.redirected || new URL(response.url).host === new URL(url).host) return;
  throw new HttpError('signed-out', `redirected from ${url} to ${response.url}`);
}

function checkType(response: Response, { types, url }: Target): void {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  // No type is not another type: the hash of the bytes decides.
  if (type !== '' && !types.includes(type)) throw new HttpError('wrong-type', `${url} answered with ${type}`);
}

async function* bodyOf({ body, headers }: Response, timeout: StallTimeout, maxBytes: number): AsyncGenerator<Bytes> {
  let size = 0;
  timeout.restart();
  try {
    for await (const chunk of body ? chunksOf(body) : []) {
      size += chunk.length;
      if (size > maxBytes) throw new HttpError('damaged', `more than ${maxBytes} bytes`);
      timeout.arrived(chunk.length);
      yield chunk;
      timeout.restart();
    }
  } catch (cause) {
    if (cause instanceof HttpError) throw cause;
    if (timeout.signal.aborted) throw timeout.signal.reason;
    throw navigator.onLine
      ? new HttpError('cut-off', `the body ended after ${size} bytes`, { cause })
      : new HttpError('offline', 'the browser went offline', { cause });
  } finally {
    timeout.pause();
  }
  // Firefox ends a body that was cut off as if it were whole.
  const promised = headers.has('content-encoding') ? null : headers.get('content-length');
  if (promised !== null && Number(promised) !== size) {
    throw new HttpError('cut-off', `the body ended after ${size} of ${promised} bytes`);
  }
}
