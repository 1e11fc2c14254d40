import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import { DATABASE_NAME } from '../store/schema';
import { loadProgress } from '../sync/progress';
import { daysOf } from '../sync/testing/fake-source';
import { newWorld, type World } from '../sync/testing/world';
import { viewDay } from './day-view';
import { fetchDay } from './fetch-day';
import { openPaper } from './open-paper';
import { eraseAll, syncNow } from './sync';

vi.mock('../sources', async () => {
  const { fakeCalendar: live, fakeSource: source } = await import('../sync/testing/fake-source');
  return { SOURCES: [source, live], SOURCE_IDS: [source.id, live.id], sourcesWith: () => [source, live] };
});

let world: World;
let before: Awaited<ReturnType<typeof viewDay>>;

/** A newer version of the extension synced and went. */
beforeEach(async () => {
  world = await newWorld(daysOf(20));
  await syncNow();
  before = await viewDay(null);
  (await openDB(DATABASE_NAME, 99, { upgrade: (db) => void db.createObjectStore('votes') })).close();
  world.server.requests.length = 0;
});

test('what is stored is shown as before', async () => {
  expect(before?.papers).not.toEqual([]);
  expect(await viewDay(null)).toEqual(before);
  expect(await openPaper(before!.papers[0]!.id)).toMatchObject({ kind: 'found' });
});

test('a sync says so, and asks no server', async () => {
  await syncNow();
  expect((await loadProgress()).state).toMatchObject({ kind: 'failed', code: 'newer' });
  await expect(fetchDay('2024-01-01')).rejects.toMatchObject({ code: 'newer' });
  expect(world.server.requests).toEqual([]);
});

test('the user may erase it all, and starts again', async () => {
  await eraseAll();
  await syncNow();
  const db = await openStore();
  expect(db.version).toBeLessThan(99);
  expect((await listDates(db)).length).toBeGreaterThan(0);
  expect((await loadProgress()).state.kind).toBe('idle');
});
