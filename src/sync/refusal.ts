import { SyncError } from './error';

const DAY_MS = 86_400_000;

/**
 * What an answer with a status other than 200 means, and when to ask again.
 * GitHub refuses with 403 or 429 and says when its quota is full again:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function refusalOf(response: Pick<Response, 'status' | 'headers'>, now: number): SyncError {
  const { status, headers } = response;
  const message = `the server answered ${status}`;
  const retryAt = retryAtOf(headers, now);
  if (status === 429 || (status === 403 && isSpent(headers)))
    return new SyncError('rate-limited', message, { retryAt });
  if (status >= 500) return new SyncError('server-error', message, { retryAt });
  return new SyncError(status >= 400 ? 'refused' : 'wrong-type', message);
}

/** GitHub names the quota in every answer, so that it alone does not say that it is spent. */
function isSpent(headers: Headers): boolean {
  if (headers.has('retry-after')) return true;
  const remaining = headers.get('x-ratelimit-remaining');
  return remaining === null ? headers.has('x-ratelimit-reset') : Number(remaining) === 0;
}

/** In epoch milliseconds of this machine, at most a day from now; null where the server did not say. */
function retryAtOf(headers: Headers, now: number): number | null {
  const wait = retryAfter(headers, now) ?? quotaReset(headers, now);
  return wait !== null && wait > 0 ? now + Math.min(wait, DAY_MS) : null;
}

function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get('retry-after')?.trim();
  if (!text) return null;
  return /^\d+$/.test(text) ? Number(text) * 1000 : finite(Date.parse(text) - serverTime(headers, now));
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
