import { expect, test } from 'vitest';
import type { SyncState } from '../sync-state';
import { reduce, type SyncEvent } from './sync-event';

const IDLE: SyncState = { kind: 'idle', lastSuccess: 50, unreadable: 2, failedSources: [] };
const FAILED: SyncState = { kind: 'failed', code: 'offline', at: 60, retryAt: 70, attempt: 1, lastSuccess: 50 };
const LISTING: SyncState = { kind: 'listing', lastSuccess: 50 };
const DOWNLOADING: SyncState = { kind: 'downloading', done: 1, total: 3, lastSuccess: 50 };
const END = { at: 80, unreadable: 1 };
const FAILURE = { kind: 'failed', at: 90, code: 'cut-off', retryAt: 99, attempt: 2 } as const;

const CASES: [from: SyncState, event: SyncEvent, to: SyncState][] = [
  [{ kind: 'new' }, { kind: 'listing' }, { kind: 'listing', lastSuccess: null }],
  [IDLE, { kind: 'listing' }, LISTING],
  [FAILED, { kind: 'listing' }, LISTING],
  [DOWNLOADING, { kind: 'listing' }, LISTING],
  [LISTING, { kind: 'progress', done: 0, total: 3 }, { ...DOWNLOADING, done: 0 }],
  [LISTING, { kind: 'progress', done: 0, total: 0 }, LISTING],
  [DOWNLOADING, { kind: 'progress', done: 2, total: 9 }, { ...DOWNLOADING, done: 2, total: 9 }],
  [DOWNLOADING, { kind: 'finished', ...END }, { kind: 'idle', lastSuccess: 80, unreadable: 1, failedSources: [] }],
  [LISTING, { kind: 'finished', ...END }, { kind: 'idle', lastSuccess: 80, unreadable: 1, failedSources: [] }],
  [LISTING, FAILURE, { ...FAILURE, lastSuccess: 50 }],
  [DOWNLOADING, FAILURE, { ...FAILURE, lastSuccess: 50 }],
  [{ kind: 'new' }, FAILURE, { ...FAILURE, lastSuccess: null }],
];

test.each(CASES)('%o, %o', (from, event, to) => {
  expect(reduce(from, event)).toEqual(to);
});
