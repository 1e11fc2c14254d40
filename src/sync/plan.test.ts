import { describe, expect, test } from 'vitest';
import type { ListedDay } from '../sources/source';
import type { SyncedDay } from '../store/schema';
import { MOST_SINGLE_DAYS, planDays, wantedDays } from './plan';

const listed = (date: string, version = 'v2'): ListedDay => ({ date, version, size: 1 });
const stored = (version: string, revision = 1) => ({
  versions: ['sha1:other', version],
  revision,
  papers: 1,
  bytes: 1,
  fetchedAt: 1,
});
const rejected = (version: string, revision = 1) => ({ versions: [version], revision, code: 'empty' });

const DAY_MS = 86_400_000;
const NOW = Date.parse('2025-04-11T00:00:00Z');
/** So many days, the newest first, from `back` days ago. */
const days = (count: number, back = 0) =>
  Array.from({ length: count }, (_, index) =>
    listed(new Date(NOW - (back + index) * DAY_MS).toISOString().slice(0, 10)),
  );

describe('a listed day is wanted', () => {
  const CASES: [why: string, known: Pick<SyncedDay, 'stored' | 'rejected'> | null, wanted: boolean][] = [
    ['that nothing is known of', null, true],
    ['that is stored as it is listed', { stored: stored('v2'), rejected: null }, false],
    ['that is stored in another version', { stored: stored('v1'), rejected: null }, true],
    ['that an older reader read', { stored: stored('v2', 0), rejected: null }, true],
    ['that was rejected in this version', { stored: null, rejected: rejected('v2') }, false],
    ['that was rejected, and is stored in an older version', { stored: stored('v1'), rejected: rejected('v2') }, false],
    ['that was rejected in another version', { stored: null, rejected: rejected('v1') }, true],
    ['that an older reader rejected', { stored: null, rejected: rejected('v2', 0) }, true],
    ['that is known without any version', { stored: null, rejected: null }, true],
  ];
  test.each(CASES)('%s', (_why, known, wanted) => {
    const day = listed('2025-02-27');
    const records = new Map(known ? [[day.date, { source: 'fake', date: day.date, ...known }]] : []);
    expect(wantedDays([day], records, 1)).toEqual(wanted ? [day] : []);
  });
});

test('wanted days come the newest first', () => {
  const dates = ['2025-02-25', '2025-02-27', '2023-11-20'].map((date) => listed(date));
  expect(wantedDays(dates, new Map(), 1).map(({ date }) => date)).toEqual(['2025-02-27', '2025-02-25', '2023-11-20']);
});

test('a day that is stored and no longer listed is nothing to do', () => {
  const known = { source: 'fake', date: '2025-02-27', stored: stored('v1'), rejected: null };
  expect(wantedDays([], new Map([[known.date, known]]), 1)).toEqual([]);
});

describe('the plan', () => {
  const WEEK = 7 * DAY_MS;
  const CASES: [
    why: string,
    wanted: ListedDay[],
    fill: Parameters<typeof planDays>[1],
    coldAt: number,
    plan: string,
  ][] = [
    ['nothing to do', [], null, 0, 'singly 0'],
    ['the first fill comes out of the archive', days(400), 'archive', 0, 'archive 400'],
    ['a first fill of a few days does not', days(8, 90), 'archive', 0, 'singly 8'],
    ['a first fill without an archive is whole', days(400), 'no-archive', 0, 'singly 400'],
    ['a later sync fetches so many', days(41), null, 0, `singly ${MOST_SINGLE_DAYS}`],
    ['what a first fill left out does not wait for a week', days(3, 90), 'archive', NOW, 'singly 3'],
    ['cold days are asked for after a week', days(9, 32), null, NOW - WEEK, 'singly 9'],
    ['cold days are not asked for before', days(9, 32), null, NOW - WEEK + 1, 'singly 0'],
    ['days of the last month are', days(40), null, NOW, 'singly 32'],
    ['a clock that was set back does not matter', days(9, 32), null, NOW + 1, 'singly 9'],
  ];
  test.each(CASES)('%s', (_why, wanted, fill, coldAt, expected) => {
    const plan = planDays(wanted, fill, coldAt, NOW, () => false);
    expect(`${plan.kind} ${plan.days.length}`).toBe(expected);
    expect(plan.days).toEqual(wanted.slice(0, plan.days.length));
  });

  test('a cold day that was stored and is lost waits for nothing', () => {
    const [kept, lost] = days(2, 90);
    const plan = planDays([kept!, lost!], null, NOW, NOW, (date) => date === lost!.date);
    expect(plan.days).toEqual([lost]);
  });
});
