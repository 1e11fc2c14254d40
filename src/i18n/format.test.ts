import { afterEach, expect, it } from 'vitest';
import { formatAge, formatAsOf, formatBytes, formatDate, formatNumber } from './format';

const instant = (time: string) => Date.parse(`2025-01-${time}:00+09:00`);

afterEach(() => void (process.env['TZ'] = 'UTC'));

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
  expect(formatAge(now - 23 * hour, now, 'en')).toBe('23 hours ago');
  expect(formatAge(now + 5 * 60_000, now, 'en')).toBe('in 5 minutes');
  expect(formatAge(now - 59_000, now, 'ko')).toBe('방금');
});

it('counts days by the calendar of the reader', () => {
  process.env['TZ'] = 'Asia/Seoul';
  expect(formatAge(instant('09T09:00'), instant('10T23:00'), 'en')).toBe('yesterday'); // 38 hours
  expect(formatAge(instant('08T23:30'), instant('10T00:30'), 'ko')).toBe('그저께'); // 25 hours
  expect(formatAge(instant('01T08:05'), instant('10T00:30'), 'ko')).toBe('9일 전');
  expect(formatAsOf(Date.parse('2025-01-01T23:05Z'), instant('20T12:00'), 'en')).toBe('2 January 2025');
  process.env['TZ'] = 'America/Los_Angeles';
  const [early, late] = [Date.parse('2026-11-01T07:29Z'), Date.parse('2026-11-02T07:30Z')]; // one day of 25 hours
  expect(formatAge(early, late, 'ko')).toBe('24시간 전');
  expect(formatAsOf(Date.parse('2025-01-01T07:59Z'), instant('20T12:00'), 'en')).toBe('31 December 2024');
});

it('says of when something is: how long ago, or the day where that is long ago', () => {
  const now = Date.UTC(2025, 0, 10);
  const day = 86_400_000;
  expect(formatAsOf(now - 6 * day, now, 'ko')).toBe('6일 전');
  expect(formatAsOf(now - 7 * day, now, 'ko')).toBe('2025년 1월 3일');
  expect(formatAsOf(Date.UTC(2024, 11, 31, 23), now, 'en')).toBe('31 December 2024');
  expect(formatAsOf(now + day, now, 'en')).toBe('now'); // a clock that went wrong
});

it('writes numbers and sizes', () => {
  expect(formatNumber(5488, 'en')).toBe('5,488');
  expect(formatBytes(10_200_000, 'en')).toBe('10.2 MB');
  expect(formatBytes(1234, 'ko')).toBe('1.2kB');
});
