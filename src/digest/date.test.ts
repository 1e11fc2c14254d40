import { afterEach, describe, expect, it } from 'vitest';
import { dayInUtc, dayOfReader, daysBetween, isDigestDate, isWeekend, shiftDate } from './date';

describe('isDigestDate', () => {
  it.each(['2025-02-27', '2024-02-29'])('takes %s', (text) => expect(isDigestDate(text)).toBe(true));
  it.each(['2025-02-30', '2025-2-27', '2025-02-27T00:00', '', '2025-13-01', ' 2025-02-27'])('refuses %j', (text) =>
    expect(isDigestDate(text)).toBe(false),
  );
});

describe('the day it is', () => {
  afterEach(() => void (process.env['TZ'] = 'UTC'));

  it.each([
    ['Asia/Seoul', '2025-05-08T14:59:59Z', '2025-05-08', '2025-05-08'],
    ['Asia/Seoul', '2025-05-08T15:00:00Z', '2025-05-08', '2025-05-09'],
    ['America/Los_Angeles', '2025-01-01T07:59:59Z', '2025-01-01', '2024-12-31'],
    ['UTC', '2025-05-08T00:00:00Z', '2025-05-08', '2025-05-08'],
  ])('in %s at %s', (place, instant, utc, reader) => {
    process.env['TZ'] = place;
    expect([dayInUtc(Date.parse(instant)), dayOfReader(Date.parse(instant))]).toEqual([utc, reader]);
  });

  it('knows a weekend, wherever it is asked', () => {
    process.env['TZ'] = 'America/Los_Angeles';
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});

describe('daysBetween', () => {
  it('counts whole days, over a leap day and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1);
    expect(daysBetween('2025-05-09', '2025-05-09')).toBe(0);
  });
});

it('shifts a date over the ends of months and leap days', () => {
  expect([shiftDate('2024-02-28', 1), shiftDate('2025-01-01', -1), shiftDate('2025-05-08', 0)]).toEqual([
    '2024-02-29',
    '2024-12-31',
    '2025-05-08',
  ]);
});
