import { describe, expect, test } from 'vitest';
import type { SyncState } from '../sync-state';
import { dueTime, retryTime, settledState } from './schedule';

const NOW = 1_740_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const idle = (lastSuccess: number): SyncState => ({ kind: 'idle', lastSuccess, unreadable: 0 });
const failed = (retryAt: number): SyncState => ({
  kind: 'failed',
  code: 'offline',
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
    expect(retryTime(attempt, wish, NOW, random)).toBe(NOW + pause);
  });
});

describe('the next sync is due', () => {
  const CASES: [when: string, state: SyncState, hours: number, random: number, due: number][] = [
    ['at once where there was none', { kind: 'new' }, 6, 1, NOW],
    ['at its time at the earliest', idle(NOW), 6, 0, NOW + 6 * HOUR],
    ['a quarter later at the latest', idle(NOW), 24, 1, NOW + 30 * HOUR],
    ['in the past where the browser was closed', idle(NOW - 100 * HOUR), 6, 1, NOW - 92.5 * HOUR],
    ['when the failed one is to be retried', failed(NOW + 7), 6, 1, NOW + 7],
  ];
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
