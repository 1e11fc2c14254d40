import { describe, expect, it } from 'vitest';
import { dayInSeoul, daysBetween, isDigestDate, shiftDate } from './date';

describe('isDigestDate', () => {
  it.each(['2025-02-27', '2024-02-29'])('takes %s', (text) => expect(isDigestDate(text)).toBe(true));
  it.each(['2025-02-30', '2025-2-27', '2025-02-27T00:00', '', '2025-13-01', ' 2025-02-27'])('refuses %j', (text) =>
    expect(isDigestDate(text)).toBe(false),
  );
});

describe('dayInSeoul', () => {
  it('turns at 15:00 UTC', () => {
    expect(dayInSeoul(Date.parse('2025-05-08T14:59:59Z'))).toBe('2025-05-08');
    expect(dayInSeoul(Date.parse('2025-05-08T15:00:00Z'))).toBe('2025-05-09');
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
