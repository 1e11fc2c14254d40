import { describe, expect, test } from 'vitest';
import type { SyncedDay } from '../store/schema';
import { dueDates } from './due-dates';

const HOUR = 3_600_000;
/** A Friday morning in Greenwich; in Honolulu it is still Thursday. */
const NOW = Date.parse('2025-04-11T08:00:00Z');
const DAYS = { kind: 'calendar' as const, firstFill: 9, refresh: 2, pageSize: 3, page: () => ({ url: '', types: [] }) };
const LATEST = ['2025-04-11', '2025-04-10', '2025-04-09'];

const utc = (time: string) => Date.parse(`${time}:00Z`);
const stored = (date: string, fetchedAt: number, revision = 1): SyncedDay => ({
  source: 'live',
  date,
  stored: { versions: [], revision, papers: 0, bytes: 0, fetchedAt },
  rejected: null,
});
const allBefore = (fetchedAt: number) =>
  ['2025-04-08', '2025-04-07', '2025-04-06', '2025-04-05', '2025-04-04', '2025-04-03', '2025-04-02'].map((date) =>
    stored(date, fetchedAt),
  );
const due = (days: SyncedDay[], now = NOW) => dueDates(DAYS, new Map(days.map((day) => [day.date, day])), 1, now);

describe('what a live source is asked for', () => {
  test('at first: today in UTC and so many days before it', () => {
    const dates = due([]);
    expect(dates).toHaveLength(10);
    expect([dates[0], dates.at(-1)]).toEqual(['2025-04-11', '2025-04-02']);
  });

  test('later: today and the two days before it', () => {
    expect(due(allBefore(NOW))).toEqual(LATEST);
    expect(due([...allBefore(NOW), ...LATEST.map((date) => stored(date, NOW))])).toEqual(LATEST);
  });

  test('also a day that is missing, and one whose votes had not settled', () => {
    const days = allBefore(NOW).filter(({ date }) => date !== '2025-04-05');
    const hasty = stored('2025-04-08', utc('2025-04-09T23:00'));
    expect(due([...days, hasty])).toEqual([...LATEST, '2025-04-08', '2025-04-05']);
    const settled = stored('2025-04-08', utc('2025-04-10T00:00'));
    expect(due([...days, settled])).toEqual([...LATEST, '2025-04-05']);
  });

  test('also what an older reader read', () => {
    expect(due([...allBefore(NOW), stored('2025-04-04', NOW, 0)])).toEqual([...LATEST, '2025-04-04']);
  });

  test('also a day that was fetched by a clock that was ahead', () => {
    expect(due([...allBefore(NOW), stored('2025-04-04', NOW + 30 * 24 * HOUR)])).toEqual([...LATEST, '2025-04-04']);
  });

  test('not again for an older day that cannot be read', () => {
    const rejected = { versions: ['v'], revision: 1, code: 'not-a-digest' };
    const bad: SyncedDay = { source: 'live', date: '2025-04-05', stored: null, rejected };
    expect(due([...allBefore(NOW), bad])).toEqual(LATEST);
  });

  test('the day changes at midnight in UTC: the morning of a day in Seoul asks for the one before', () => {
    expect(due([], Date.parse('2025-04-12T08:59:00+09:00'))[0]).toBe('2025-04-11');
    expect(due([], utc('2025-04-11T23:59'))[0]).toBe('2025-04-11');
    expect(due([], utc('2025-04-11T23:59') + HOUR)[0]).toBe('2025-04-12');
  });
});
