import { describe, expect, test } from 'vitest';
import type { ListedDay } from '../sources/source';
import type { DayRecord } from '../store/schema';
import { MOST_SINGLE_DAYS, planSteps, wantedDays } from './plan';

const listed = (date: string, version = 'v2'): ListedDay => ({ date, version, size: 1 });
const stored = (version: string, revision = 1) => ({ version, revision, papers: 1, bytes: 1 });
const rejected = (version: string, revision = 1) => ({ version, revision, code: 'empty' });

const days = (count: number) => Array.from({ length: count }, (_, index) => listed(`2025-01-${30 - index}`));

describe('a listed day is wanted', () => {
  const CASES: [why: string, known: Pick<DayRecord, 'stored' | 'rejected'> | null, wanted: boolean][] = [
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

describe('the steps', () => {
  const CASES: [why: string, wanted: number, nothingStored: boolean, steps: string[]][] = [
    ['nothing to do', 0, false, []],
    ['nothing to do in an empty store', 0, true, []],
    ['one day', 1, false, ['2025-01-30']],
    ['the only day there is', 1, true, ['2025-01-30']],
    ['a few days', 3, false, ['2025-01-30', '2025-01-29', '2025-01-28']],
    ['many days', MOST_SINGLE_DAYS + 1, false, ['archive']],
    ['all days', 20, true, ['2025-01-30', 'archive']],
  ];
  test.each(CASES)('%s', (_why, wanted, nothingStored, steps) => {
    const planned = planSteps(days(wanted), nothingStored);
    expect(planned.map((step) => (step.kind === 'day' ? step.day.date : step.kind))).toEqual(steps);
  });
});
