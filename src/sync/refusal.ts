import { SyncError } from './error';

const DAY_MS = 86_400_000;

/**
 * What an answer with a status other than 200 means, and when to ask again.
 * GitHub refuses with 403 or 429 and says when its quota is full again:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * Hugging Face with 429 and the `RateLimit` header: https://huggingface.co/docs/hub/rate-limits
 */
export function refusalOf(response: Pick<Response, 'status' | 'headers'>, now: number): SyncError {
  const { status, headers } = response;
  const message = `the server answered ${status}`;
  const retryAt = retryAtOf(headers, now);
  if (status === 429 || (status === 403 && isSpent(headers)))
    return new SyncError('rate-limited', message, { retryAt, status });
  if (status >= 500) return new SyncError('server-error', message, { retryAt, status });
  return new SyncError(status >= 400 ? 'refused' : 'wrong-type', message, { status });
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
