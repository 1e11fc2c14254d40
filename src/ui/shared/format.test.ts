import { expect, it } from 'vitest';
import { formatAge, formatAsOf, formatBytes, formatDate, formatNumber } from './format';

it('writes the day of a digest, whatever the time zone of the machine', () => {
  expect(formatDate('2025-02-27', 'ko')).toBe('2025년 2월 27일');
  expect(formatDate('2025-02-27', 'en')).toBe('27 February 2025');
  expect(formatDate('2025-02-27', 'en', 'short')).toBe('27 Feb 2025');
  expect(formatDate('2025-02-27', 'ko', 'short')).toBe('2025. 2. 27.');
  expect(formatDate('2025-02-27', 'ko', 'weekday')).toContain('(목)');
});

it('says how long ago something was, in the longest whole unit', () => {
  const now = Date.UTC(2025, 0, 10);
  const hour = 3_600_000;
  expect(formatAge(now - 3.9 * hour, now, 'ko')).toBe('3시간 전');
  expect(formatAge(now - 25 * hour, now, 'en')).toBe('yesterday');
  expect(formatAge(now + 5 * 60_000, now, 'en')).toBe('in 5 minutes');
  expect(formatAge(now - 59_000, now, 'ko')).toBe('방금');
});

it('says of when something is: how long ago, or the day in Seoul where that is long ago', () => {
  const now = Date.UTC(2025, 0, 10);
  const day = 86_400_000;
  expect(formatAsOf(now - 6 * day, now, 'ko')).toBe('6일 전');
  expect(formatAsOf(now - 7 * day, now, 'ko')).toBe('2025년 1월 3일');
  expect(formatAsOf(Date.UTC(2024, 11, 31, 23), now, 'en')).toBe('1 January 2025');
  expect(formatAsOf(now + day, now, 'en')).toBe('now'); // a clock that went wrong
});

it('writes numbers and sizes', () => {
  expect(formatNumber(5488, 'en')).toBe('5,488');
  expect(formatBytes(10_200_000, 'en')).toBe('10.2 MB');
  expect(formatBytes(1234, 'ko')).toBe('1.2kB');
});
