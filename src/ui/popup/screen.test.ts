import { expect, test } from 'vitest';
import type { SyncState } from '../../sync-state';
import { screenOf } from './screen';
import { sampleDay } from './sample-day';

const listing: SyncState = { kind: 'listing', lastSuccess: null };
const idle: SyncState = { kind: 'idle', lastSuccess: 1, unreadable: 0, failedSources: [] };

test.each([
  ['nothing is known', { kind: 'opening' }, null, 'blank'],
  ['nothing is stored and the sync state is not read', { kind: 'none', during: null }, null, 'blank'],
  ['nothing was tried', { kind: 'none', during: null }, { kind: 'new' }, 'nothing-yet'],
  ['the first sync runs', { kind: 'none', during: null }, listing, 'first-minute'],
  [
    'the first sync ended, and what it stored is still to be asked for',
    { kind: 'none', during: listing },
    idle,
    'first-minute',
  ],
  ['a sync ended well and its state was read after the day', { kind: 'none', during: null }, idle, 'blank'],
  ['the first sync ended and stored nothing', { kind: 'none', during: idle }, idle, 'no-days'],
  ['a day that is not stored is fetched', { kind: 'fetching', date: '2024-01-02' }, idle, 'fetching'],
  ['a day has no list', { kind: 'empty', date: '2024-01-02' }, idle, 'empty'],
  ['a day has a list without papers', { kind: 'shown', view: sampleDay({ papers: [] }) }, idle, 'empty'],
  ['a day could not be fetched', { kind: 'unfetched', date: '2024-01-02' }, idle, 'unfetched'],
  ['the background does not answer', { kind: 'broken' }, idle, 'broken'],
] as const)('where %s', (_case, day, sync, screen) => {
  expect(screenOf(day, sync)).toBe(screen);
});
