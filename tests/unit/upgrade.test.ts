import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewDay } from '../../src/background/day-view';
import { openPaper } from '../../src/background/open-paper';
import { SOURCES } from '../../src/sources';
import { readSyncedDays } from '../../src/store/sync-records';
import { listDates } from '../../src/store/digests';
import { MIGRATIONS } from '../../src/store/migrations';
import { deleteStore, openStore } from '../../src/store/open';
import { DATABASE_NAME } from '../../src/store/schema';
import { readTranslation } from '../../src/store/translations';
import { oldStores, putStore, takeStore, type StoredDatabase } from '../e2e/harness/old-store';

const STORES = oldStores();

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteStore();
});

test('of every version of the database there was, one is kept', () => {
  expect([...STORES.keys()]).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

describe.each([...STORES])('a database of version %i', (version, stored) => {
  test('is built as that version built it', async () => {
    expect(stored.version).toBe(version);
    (await openStore(MIGRATIONS.slice(0, version))).close();
    expect(shapeOf(stored)).toEqual(shapeOf(await takeStore(DATABASE_NAME)));
  });

  test('is opened by the present version, with everything of its user in it', async () => {
    await putStore(stored);
    (await openStore()).close();
    const now = await takeStore(DATABASE_NAME);
    expect(now.version).toBe(MIGRATIONS.length);
    expect(now.stores['digests']).toEqual(stored.stores['digests']);
    expect(now.stores['digest-index']).toEqual(stored.stores['digest-index']);
    expect(now.stores['synced-days']).toEqual(stored.stores['synced-days']);
    expect(now.stores['translations']?.records).toEqual(stored.stores['translations']?.records ?? []);
  });

  test('is read as a day, as a paper and as what the sync keeps', async () => {
    await putStore(stored);
    const digests = stored.stores['digest-index']!.records as unknown as { date: string; paperIds: string[] }[];
    const dates = digests.map(({ date }) => date).toSorted();
    expect((await listDates(await openStore())).toReversed()).toEqual(dates);
    for (const { date, paperIds } of digests) {
      const day = await viewDay(date);
      expect(day?.papers.map(({ id }) => id).toSorted()).toEqual(paperIds.toSorted());
      for (const id of paperIds) expect(await openPaper(id)).toMatchObject({ kind: 'found', view: { date } });
    }
    for (const { translated } of (stored.stores['translations']?.records ?? []) as { translated: string }[]) {
      expect(await readTranslation(await openStore(), 'A made-up paper stays as it is.')).toBe(translated);
    }
    const known = await Promise.all(SOURCES.map(async ({ id }) => (await readSyncedDays(await openStore(), id)).size));
    expect(known.reduce((sum, size) => sum + size)).toBe(stored.stores['synced-days']?.records.length);
  });
});

/** How a database is built, without what is in it. */
function shapeOf({ version, stores }: StoredDatabase): object {
  const entries = Object.entries(stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }] as const);
  return { version, stores: Object.fromEntries(entries) };
}
