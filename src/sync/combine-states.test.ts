import { expect, test } from 'vitest';
import type { SyncState } from '../sync-state';
import { combineStates } from './combine-states';

const idle = (lastSuccess: number, unreadable = 0): SyncState => ({
  kind: 'idle',
  lastSuccess,
  unreadable,
  failedSources: [],
});
const failed = (retryAt: number, attempt: number, lastSuccess: number | null): SyncState => ({
  kind: 'failed',
  code: 'refused',
  at: 1,
  retryAt,
  attempt,
  lastSuccess,
});

const CASES: [what: string, states: Record<string, SyncState>, whole: SyncState][] = [
  [
    'all went well',
    { a: idle(5, 1), b: idle(7, 2) },
    { kind: 'idle', lastSuccess: 7, unreadable: 3, failedSources: [] },
  ],
  [
    'one failed',
    { a: idle(5), b: failed(9, 1, 3) },
    { kind: 'idle', lastSuccess: 5, unreadable: 0, failedSources: ['b'] },
  ],
  ['all failed', { a: failed(9, 1, null), b: failed(8, 3, 4) }, { ...failed(8, 3, 4) }],
  ['none was ever synced', { a: { kind: 'new' } }, { kind: 'new' }],
];

const downloading = (done: number, total: number): SyncState => ({ kind: 'downloading', done, total, lastSuccess: 3 });

test.each([
  ...CASES,
  [
    'one runs, and another ended before',
    { a: idle(5), b: { kind: 'listing', lastSuccess: 3 } },
    { kind: 'listing', lastSuccess: 5 },
  ],
  [
    'two run',
    { a: downloading(1, 4), b: downloading(2, 5), c: failed(9, 1, null) },
    { kind: 'downloading', done: 3, total: 9, lastSuccess: 3 },
  ],
] satisfies typeof CASES)('%s', (_what, states, whole) => expect(combineStates(states)).toEqual(whole));

test('sources that are through with a sync count until its end', () => {
  const counts = new Map([
    ['a', { done: 4, total: 4 }],
    ['b', { done: 2, total: 5 }],
  ]);
  const states = { a: idle(9), b: downloading(2, 5) };
  expect(combineStates(states, counts)).toEqual({ kind: 'downloading', done: 6, total: 9, lastSuccess: 9 });
});
