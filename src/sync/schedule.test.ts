import { describe, expect, test, vi } from 'vitest';
import type { SyncErrorCode, SyncState } from '../sync-state';
import { dueTime, nextDue, retryTime, settle, settledState, sourcesDue } from './schedule';
import { listedSource } from './testing/fake-source';

const NOW = 1_740_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const idle = (lastSuccess: number): SyncState => ({ kind: 'idle', lastSuccess, unreadable: 0, failedSources: [] });
const failed = (retryAt: number, code: SyncErrorCode = 'refused'): SyncState => ({
  kind: 'failed',
  code,
  at: NOW,
  retryAt,
  attempt: 1,
  lastSuccess: null,
});

describe('the next try after a failure', () => {
  const CASES: [attempt: number, wish: number | null, random: number, pause: number][] = [
    [1, null, 0, MINUTE],
    [1, null, 1, 1.25 * MINUTE],
    [2, null, 0, 2 * MINUTE],
    [5, null, 0.5, 18 * MINUTE],
    [9, null, 0, 256 * MINUTE],
    [10, null, 0, 6 * HOUR],
    [2000, null, 1, 6 * HOUR],
    [1, NOW + 20 * MINUTE, 0, 20 * MINUTE],
    [9, NOW + 20 * MINUTE, 0, 256 * MINUTE],
    [1, NOW - MINUTE, 0, MINUTE],
  ];
  test.each(CASES)('%i, wished for at %s, random %d', (attempt, wish, random, pause) => {
    expect(retryTime('refused', attempt, wish, NOW, random)).toBe(NOW + pause);
  });
});

test.each([
  ['offline', 1, MINUTE],
  ['offline', 30, 5 * MINUTE],
  ['unreachable', 30, 30 * MINUTE],
  ['not-allowed', 1, 6 * HOUR],
] as const)('after %s no. %i it is tried after %i ms', (code, attempt, pause) => {
  expect(retryTime(code, attempt, null, NOW, 0)).toBe(NOW + pause);
});

describe('the next sync is due', () => {
  const CASES: [when: string, state: SyncState, hours: number, random: number, due: number][] = [
    ['at once where there was none', { kind: 'new' }, 6, 1, NOW],
    ['at its time at the earliest', idle(NOW), 6, 0, NOW + 6 * HOUR],
    ['a quarter later at the latest', idle(NOW), 24, 1, NOW + 30 * HOUR],
    ['in the past where the browser was closed', idle(NOW - 100 * HOUR), 6, 1, NOW - 92.5 * HOUR],
    ['when the failed one is to be retried', failed(NOW + 7), 6, 1, NOW + 7],
  ];
  test('at once where the line is back, and not before', () => {
    for (const onLine of [true, false]) {
      vi.stubGlobal('navigator', { onLine });
      expect(dueTime(failed(NOW + 7, 'offline'), 6, NOW, 1)).toBe(onLine ? NOW : NOW + 7);
      expect(dueTime(failed(NOW + 7, 'unreachable'), 6, NOW, 1)).toBe(NOW + 7);
    }
  });

  test.each(CASES)('%s', (_when, state, hours, random, due) => {
    expect(dueTime(state, hours, NOW, random)).toBe(due);
  });
});

describe('a state that is stored while no sync runs', () => {
  const running: SyncState = { kind: 'downloading', done: 3, total: 9, lastSuccess: 5 };

  test('stays where it is the end of a sync', () => {
    const states: SyncState[] = [{ kind: 'new' }, idle(5), idle(NOW), failed(NOW + 7), failed(NOW + 24 * HOUR)];
    for (const state of states) expect(settledState(state, 1, NOW, 0)).toBe(state);
  });

  test('is not of the future where the clock was set back', () => {
    expect(settledState(idle(NOW + 1000 * HOUR), 1, NOW, 0)).toEqual(idle(NOW));
    expect(settledState(failed(NOW + 1000 * HOUR), 1, NOW, 0)).toEqual(failed(NOW + 24 * HOUR));
  });

  test.each([
    [1, 0],
    [3, 0],
    [4, MINUTE],
    [5, 2 * MINUTE],
    [40, 6 * HOUR],
  ])('was interrupted; after %i attempts it goes on in %i ms', (attempts, pause) => {
    const settled = settledState(running, attempts, NOW, 0);
    expect(settled).toMatchObject({ kind: 'failed', code: 'unexpected', retryAt: NOW + pause, lastSuccess: 5 });
  });
});

const failedUntil = (retryAt: number): SyncState => ({
  kind: 'failed',
  code: 'refused',
  at: NOW,
  retryAt,
  attempt: 1,
  lastSuccess: null,
});
const progress = (a: SyncState, b: SyncState, c: SyncState) => ({
  state: idle(NOW),
  sources: { a, b, c },
  attempts: 0,
});

describe('several sources', () => {
  const sources = ['a', 'b', 'c'].map((id, trust) => listedSource(id, trust));
  const dueOf = (...states: Parameters<typeof progress>) =>
    sourcesDue(progress(...states), sources, 6, NOW).map(({ id }) => id);

  test('are due when the first of them is', () => {
    const states = progress(idle(NOW), failedUntil(NOW + 7), idle(NOW - HOUR));
    expect(nextDue(states, sources, 6, NOW, 1)).toBe(NOW + 7);
  });

  test('one that is not known is due at once, alone', () => {
    expect(nextDue({ state: idle(NOW), sources: {}, attempts: 0 }, sources, 6, NOW, 1)).toBe(NOW);
    expect(dueOf(idle(NOW), { kind: 'new' }, idle(NOW))).toEqual(['b']);
  });

  test('are synced together where they are due within minutes', () => {
    const almost = NOW - 6 * HOUR + 4 * MINUTE;
    expect(dueOf(idle(almost), failedUntil(NOW), idle(almost - MINUTE))).toEqual(['a', 'b', 'c']);
    expect(dueOf(idle(almost), failedUntil(NOW), failedUntil(NOW + MINUTE))).toEqual(['a', 'b']);
    expect(dueOf(idle(NOW), failedUntil(NOW), failedUntil(NOW + HOUR))).toEqual(['b']);
  });

  test('those that were interrupted are settled, each with what it had', () => {
    const listing: SyncState = { kind: 'listing', lastSuccess: 5 };
    const settled = settle({ ...progress(idle(3), listing, { kind: 'new' }), state: listing, attempts: 1 }, NOW, 0);
    expect(settled.sources).toMatchObject({ a: idle(3), b: { kind: 'failed', retryAt: NOW, lastSuccess: 5 } });
    const calm = progress(idle(3), idle(4), idle(5));
    expect(settle(calm, NOW, 0)).toBe(calm);
  });
});
