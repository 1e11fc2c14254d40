import type { Endpoint } from '../sources/source';
import { chunksOf, type Bytes } from './bytes';
import { SyncError } from './error';
import { idleLimit, type IdleLimit } from './idle-limit';
import { mayAsk } from './may-ask';
import { refusalOf } from './refusal';

/** An answer with what was asked for. Reading the body throws like asking for it. */
export interface Fresh {
  kind: 'fresh';
  etag: string | null;
  body: AsyncIterable<Bytes>;
}

/** The answer that what was asked for is as it was when it had the given ETag. */
export interface Unchanged {
  kind: 'unchanged';
}

interface AskOptions {
  signal: AbortSignal;
  /** More bytes than this are refused. */
  ceiling: number;
}

/**
 * Asks one endpoint; where an ETag is given, only for what differs from the answer that had it.
 * @throws SyncError for every failure; the signal's reason where the caller gave up
 */
export function ask(endpoint: Endpoint, options: AskOptions): Promise<Fresh>;
export function ask(endpoint: Endpoint, options: AskOptions & { etag: string | null }): Promise<Fresh | Unchanged>;
export async function ask(
  endpoint: Endpoint,
  { signal, ceiling, etag = null }: AskOptions & { etag?: string | null },
): Promise<Fresh | Unchanged> {
  const limit = idleLimit(signal);
  const abandon = new AbortController();
  try {
    const response = await fetch(endpoint.url, {
      signal: AbortSignal.any([limit.signal, abandon.signal]),
      credentials: 'omit',
      cache: 'no-store',
      headers: etag === null ? {} : { 'if-none-match': etag },
    }).catch((cause: unknown) => whyNoAnswer(endpoint, limit.signal, cause));
    limit.pause(); // Until the body is read, which may be later, nobody waits for the server.
    checkPlace(response, endpoint);
    if (response.status === 304 && etag !== null) return { kind: 'unchanged' };
    if (response.status !== 200) throw refusalOf(response, Date.now());
    checkType(response, endpoint);
    return { kind: 'fresh', etag: response.headers.get('etag'), body: bodyOf(response, limit, ceiling) };
  } catch (error) {
    limit.pause();
    abandon.abort();
    throw error;
  }
}

async function whyNoAnswer({ url }: Endpoint, signal: AbortSignal, cause: unknown): Promise<never> {
  if (signal.aborted) throw signal.reason;
  if (!navigator.onLine) throw new SyncError('offline', 'the browser is offline', { cause });
  if (!(await mayAsk(url))) throw new SyncError('not-allowed', `no permission to ask ${url}`, { cause });
  // A redirect to a host that we may not ask fails like a dead line; this tells them apart.
  const probe = await fetch(url, { signal, credentials: 'omit', redirect: 'manual' }).catch(() => null);
  if (probe?.type === 'opaqueredirect') throw new SyncError('signed-out', `redirected away from ${url}`, { cause });
  throw new SyncError('unreachable', `no answer from ${url}`, { cause });
}

function checkPlace(response: Response, { url }: Endpoint): void {
  if (!response.redirected || new URL(response.url).host === new URL(url).host) return;
  throw new SyncError('signed-out', `redirected from ${url} to ${response.url}`);
}

function checkType(response: Response, { types, url }: Endpoint): void {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  // No type is not another type: the hash of the bytes decides.
  if (type !== '' && !types.includes(type)) throw new SyncError('wrong-type', `${url} answered with ${type}`);
}

async function* bodyOf({ body, headers }: Response, limit: IdleLimit, ceiling: number): AsyncGenerator<Bytes> {
  let size = 0;
  limit.restart();
  try {
    for await (const chunk of body ? chunksOf(body) : []) {
      size += chunk.length;
      if (size > ceiling) throw new SyncError('damaged', `more than ${ceiling} bytes`);
      limit.arrived(chunk.length);
      yield chunk;
      limit.restart();
    }
  } catch (cause) {
    if (cause instanceof SyncError) throw cause;
    if (limit.signal.aborted) throw limit.signal.reason;
    throw navigator.onLine
      ? new SyncError('cut-off', `the body ended after ${size} bytes`, { cause })
      : new SyncError('offline', 'the browser went offline', { cause });
  } finally {
    limit.pause();
  }
  // Firefox ends a body that was cut off as if it were whole.
  const promised = headers.has('content-encoding') ? null : headers.get('content-length');
  if (promised !== null && Number(promised) !== size) {
    throw new SyncError('cut-off', `the body ended after ${size} of ${promised} bytes`);
  }
}
