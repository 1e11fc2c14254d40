import { expect, test } from 'vitest';
import { errorOf } from './http-error';

const NOW = Date.parse('2025-03-01T12:00:00Z');
const MINUTE = 60_000;
const seconds = (instant: number) => String(instant / 1000);

const CASES: [name: string, status: number, headers: Record<string, string>, code: string, wait: number | null][] = [
  ['429 without a word', 429, {}, 'rate-limited', null],
  ['429 with seconds', 429, { 'retry-after': '120' }, 'rate-limited', 2 * MINUTE],
  ['429 with a date', 429, { 'retry-after': 'Sat, 01 Mar 2025 12:05:00 GMT' }, 'rate-limited', 5 * MINUTE],
  ['403 with seconds', 403, { 'retry-after': '60', 'x-ratelimit-remaining': '42' }, 'rate-limited', MINUTE],
  [
    '403 with a spent quota',
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(NOW + 20 * MINUTE) },
    'rate-limited',
    20 * MINUTE,
  ],
  ['403 with a reset alone', 403, { 'x-ratelimit-reset': seconds(NOW + MINUTE) }, 'rate-limited', MINUTE],
  [
    '403 with some quota left',
    403,
    { 'x-ratelimit-remaining': '42', 'x-ratelimit-reset': seconds(NOW + MINUTE) },
    'refused',
    null,
  ],
  ['403 without a word', 403, {}, 'refused', null],
  [
    'retry-after before the reset',
    429,
    { 'retry-after': '60', 'x-ratelimit-reset': seconds(NOW + 9e6) },
    'rate-limited',
    MINUTE,
  ],
  ['an absurd retry-after', 429, { 'retry-after': '99999999999' }, 'rate-limited', 1440 * MINUTE],
  ['an absurd reset', 429, { 'x-ratelimit-reset': '1e30' }, 'rate-limited', 1440 * MINUTE],
  ['a retry-after that is no time', 429, { 'retry-after': 'soon' }, 'rate-limited', null],
  ['a reset that is no time', 429, { 'x-ratelimit-reset': 'soon' }, 'rate-limited', null],
  ['a reset that is over', 429, { 'x-ratelimit-reset': seconds(NOW - MINUTE) }, 'rate-limited', null],
  ['a negative retry-after', 429, { 'retry-after': '-5' }, 'rate-limited', null],
  [
    'a reset by a clock an hour ahead of ours',
    429,
    { 'x-ratelimit-reset': seconds(NOW + 62 * MINUTE), date: 'Sat, 01 Mar 2025 13:00:00 GMT' },
    'rate-limited',
    2 * MINUTE,
  ],
  ['429 with a policy', 429, { ratelimit: '"api";r=0;t=120' }, 'rate-limited', 2 * MINUTE],
  [
    '429 with a policy of the older form',
    429,
    { ratelimit: 'limit=500, remaining=0, reset=60' },
    'rate-limited',
    MINUTE,
  ],
  ['403 with a spent policy', 403, { ratelimit: '"api";r=0;t=60' }, 'rate-limited', MINUTE],
  ['403 with a policy that is not spent', 403, { ratelimit: '"api";r=12;t=60' }, 'refused', null],
  ['a policy that makes no sense', 429, { ratelimit: 'soon' }, 'rate-limited', null],
  ['retry-after before a policy', 429, { 'retry-after': '60', ratelimit: '"api";r=0;t=9' }, 'rate-limited', MINUTE],
  ['503 with seconds', 503, { 'retry-after': '30' }, 'server-error', MINUTE / 2],
  ['500', 500, {}, 'server-error', null],
  ['404', 404, {}, 'refused', null],
  ['451', 451, {}, 'refused', null],
  ['204', 204, {}, 'wrong-type', null],
  ['304 that nobody asked for', 304, {}, 'wrong-type', null],
];

test.each(CASES)('%s', (_name, status, headers, code, wait) => {
  const refusal = errorOf({ status, headers: new Headers(headers) }, NOW);
  expect(refusal.code).toBe(code);
  expect(refusal.retryAt).toBe(wait === null ? null : NOW + wait);
});
