/** Why a request brought nothing. */
export type HttpErrorCode =
  | 'offline' // the browser says it has no network
  | 'unreachable' // no answer: DNS, refused, reset, a timeout, next to nothing for minutes
  | 'not-allowed' // the user did not give, or took back, the permission for the host
  | 'rate-limited' // 429, or 403 with a spent quota; also a host that has said when to come back and is not asked before
  | 'refused' // another 4xx
  | 'server-error' // 5xx
  | 'signed-out' // a redirect to another host, such as a network's sign-in page
  | 'wrong-type' // an answer of another kind than asked for
  | 'cut-off' // the body ended before its end
  | 'damaged'; // a body that is longer than any honest one

/** A request that failed, as requests do. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  /** When the server wishes to be asked again, in epoch milliseconds; null where it did not say. */
  readonly retryAt: number | null;
  /** The status of the answer, where there was one that refused. */
  readonly status: number | null;

  constructor(
    readonly code: HttpErrorCode,
    message: string,
    options: { cause?: unknown; retryAt?: number | null; status?: number | null } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAt = options.retryAt ?? null;
    this.status = options.status ?? null;
  }
}

const DAY_MS = 86_400_000;

/**
 * The error for an answer with a status other than 200, with the time to ask again.
 * GitHub refuses with 403 or 429 and says when its quota is full again:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * Hugging Face with 429 and the `RateLimit` header: https://huggingface.co/docs/hub/rate-limits
 * @param now epoch milliseconds
 */
export function errorOf(response: Pick<Response, 'status' | 'headers'>, now: number): HttpError {
  const { status, headers } = response;
  const message = `the server answered ${status}`;
  const retryAt = retryAtOf(headers, now);
  if (status === 429 || (status === 403 && isSpent(headers)))
    return new HttpError('rate-limited', message, { retryAt, status });
  if (status >= 500) return new HttpError('server-error', message, { retryAt, status });
  return new HttpError(status >= 400 ? 'refused' : 'wrong-type', message, { status });
}
/** GitHub names the quota in every answer, so that it alone does not say that it is spent. */
function isSpent(headers: Headers): boolean {
  if (headers.has('retry-after') || fieldOf(headers, REMAINING) === 0) return true;
  const remaining = headers.get('x-ratelimit-remaining');
  return remaining === null ? headers.has('x-ratelimit-reset') : Number(remaining) === 0;
}

/** In epoch milliseconds of this machine, at most a day from now; null where the server did not say. */
function retryAtOf(headers: Headers, now: number): number | null {
  const wait = retryAfter(headers, now) ?? policyReset(headers) ?? quotaReset(headers, now);
  return wait !== null && wait > 0 ? now + Math.min(wait, DAY_MS) : null;
}

function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim();
  if (!text) return null;
  return /^\d+$/.test(text) ? Number(text) * 1000 : finite(Date.parse(text) - serverTime(headers, now));
}

/** `RateLimit: "api";r=0;t=120` of the draft, or its older form, `limit=500, remaining=0, reset=120`. */
const REMAINING = /\b(?:r|remaining)=(\d+)/;
const RESET = /\b(?:t|reset)=(\d+)/;

function policyReset(headers: Headers): number | null {
  const seconds = fieldOf(headers, RESET);
  return seconds === null ? null : seconds * 1000;
}

function fieldOf(headers: Headers, field: RegExp): number | null {
  const value = field.exec(headers.get('ratelimit') ?? '')?.[1];
  return value === undefined ? null : Number(value);
}

function quotaReset(headers: Headers, now: number): number | null {
  const text = headers.get('x-ratelimit-reset')?.trim();
  return text ? finite(Number(text) * 1000 - serverTime(headers, now)) : null;
}

/** An instant is meant by the server's clock; this machine's may be wrong. */
function serverTime(headers: Headers, now: number): number {
  return finite(Date.parse(headers.get('date') ?? '')) ?? now;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
