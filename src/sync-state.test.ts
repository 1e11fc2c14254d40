import { describe, expect, it } from 'vitest';
import { isRunning, lastSuccessOf, parseLastError, parseSyncState, type SyncState } from './sync-state';

const STATES: SyncState[] = [
  { kind: 'new' },
  { kind: 'idle', lastSuccess: 5, unreadable: 0, failedSources: ['hf'] },
  { kind: 'listing', lastSuccess: null },
  { kind: 'downloading', done: 1, total: 9, lastSuccess: 5 },
  { kind: 'failed', code: 'offline', at: 1, retryAt: 2, attempt: 1, lastSuccess: null },
];

describe('parseSyncState', () => {
  it.each(STATES)('takes $kind as it was stored', (state) => {
    expect(parseSyncState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    undefined,
    null,
    7,
    'idle',
    {},
    { kind: 'gone' },
    { kind: 'downloading', done: -1, total: 2, lastSuccess: null },
  ])('reads %j as new', (stored) => expect(parseSyncState(stored)).toEqual({ kind: 'new' }));
});

describe('parseLastError', () => {
  it('takes an error as it was stored', () =>
    expect(parseLastError({ code: 'offline', at: 5 })).toEqual({ code: 'offline', at: 5 }));

  it.each([undefined, null, 7, {}, { code: 'gone', at: 5 }, { code: 'offline' }])('reads %j as none', (stored) =>
    expect(parseLastError(stored)).toBeNull(),
  );
});

describe('what a state says', () => {
  it('knows when data was last complete', () => {
    expect(STATES.map(lastSuccessOf)).toEqual([null, 5, null, 5, null]);
  });

  it('knows whether a sync is under way', () => {
    expect(STATES.filter(isRunning).map(({ kind }) => kind)).toEqual(['listing', 'downloading']);
  });
});
