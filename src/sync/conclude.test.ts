import { expect, test } from 'vitest';
import type { SyncState } from '../sync-state';
import { conclude } from './conclude';

const idle = (lastSuccess: number, unreadable = 0): SyncState => ({
  kind: 'idle',
  lastSuccess,
  unreadable,
  troubled: [],
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
  ['all went well', { a: idle(5, 1), b: idle(7, 2) }, { kind: 'idle', lastSuccess: 7, unreadable: 3, troubled: [] }],
  ['one failed', { a: idle(5), b: failed(9, 1, 3) }, { kind: 'idle', lastSuccess: 5, unreadable: 0, troubled: ['b'] }],
  ['all failed', { a: failed(9, 1, null), b: failed(8, 3, 4) }, { ...failed(8, 3, 4) }],
  ['none was ever synced', { a: { kind: 'new' } }, { kind: 'new' }],
];

test.each(CASES)('%s', (_what, states, whole) => expect(conclude(states)).toEqual(whole));
