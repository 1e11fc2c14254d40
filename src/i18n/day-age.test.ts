import { expect, it } from 'vitest';
import { formatDayAge } from './day-age';

it.each([
  ['2025-02-27', '2026-11-01', '1년 8개월 전', '1 year 8 months ago'],
  ['2025-02-27', '2027-03-27', '2년 1개월 전', '2 years 1 month ago'],
  ['2025-02-27', '2026-02-27', '1년 전', '1 year ago'],
  ['2025-02-27', '2026-02-26', '11개월 전', '11 months ago'],
  ['2025-02-27', '2025-03-27', '1개월 전', '1 month ago'],
  ['2025-02-27', '2025-03-26', '27일 전', '27 days ago'],
  ['2025-02-27', '2025-02-28', '어제', 'yesterday'],
])('%s is on %s so old', (date, today, ko, en) => {
  expect(formatDayAge(date, today, 'ko')).toBe(ko);
  expect(formatDayAge(date, today, 'en')).toBe(en);
});

it('says nothing of a day that is not over', () => {
  expect(formatDayAge('2025-02-27', '2025-02-27', 'ko')).toBeNull();
  expect(formatDayAge('2025-02-28', '2025-02-27', 'en')).toBeNull();
});
