import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { confirmDay, measure, readSyncedDays } from './sync-records';
import { readPaperDigests, listDates, readDayDigests } from './digests';
import { erase, eraseOtherSources } from './erase';
import { deleteStore, openStore, openStoreToWrite } from './open';
import { DATABASE_NAME } from './schema';
import { FETCHED_AT, digestWith, writeOf, SOURCE_IDS } from './testing/sample';
import { readTranslation, writeTranslation } from './translations';
import { writeDays } from './write';

const DAY = digestWith('2025-02-27', ['2502.18417', '2502.18934']);

/** Upgrades the database as a later version of the extension might. */
async function becomeNewer(change: (db: IDBDatabase) => void = (db) => void db.createObjectStore('votes')) {
  const db = await openDB(DATABASE_NAME, 99, { upgrade: (opened) => change(opened as unknown as IDBDatabase) });
  db.close();
}

const refused = { name: 'StoreError', code: 'newer' };

beforeEach(async () => {
  vi.restoreAllMocks();
  await deleteStore();
  await writeDays(await openStore(), [writeOf(DAY)], null);
  await writeTranslation(await openStore(), 'text', '글');
});

test('what a newer version wrote is read as far as it can be', async () => {
  await becomeNewer();
  const db = await openStore();
  expect(db.version).toBe(99);
  expect((await readPaperDigests(db, '2502.18934', SOURCE_IDS)).digests).toEqual([
    { digest: DAY, fetchedAt: FETCHED_AT },
  ]);
  expect((await readDayDigests(db, null, SOURCE_IDS))?.digests).toEqual([{ digest: DAY, fetchedAt: FETCHED_AT }]);
  expect(await listDates(db)).toEqual(['2025-02-27']);
  expect(await measure(db, 'fake')).toMatchObject({ days: 1, papers: 2 });
  expect(await readTranslation(db, 'text')).toBe('글');
});

test('not a byte of it is written, by anything that writes', async () => {
  await becomeNewer();
  const db = await openStore();
  const [day] = (await readSyncedDays(db, 'fake')).values();
  const modes = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await expect(openStoreToWrite()).rejects.toMatchObject(refused);
  await expect(writeDays(db, [writeOf(DAY)], null)).rejects.toMatchObject(refused);
  await expect(confirmDay(db, day!, 1)).rejects.toMatchObject(refused);
  await expect(erase(db)).rejects.toMatchObject(refused);
  await expect(eraseOtherSources(db, [])).rejects.toMatchObject(refused);
  await expect(writeTranslation(db, 'a', 'b')).rejects.toMatchObject(refused);
  expect(modes).not.toHaveBeenCalled();
});

test('a digest of a shape that only the newer version knows is passed over, not dropped', async () => {
  await becomeNewer();
  const other = await openDB(DATABASE_NAME);
  const key = ['fake', '2025-02-28'];
  const entry = { source: 'fake', date: '2025-02-28', paperIds: ['2502.18417'] };
  const digest = { source: 'fake', date: '2025-02-28', papers: { of: 'the future' } };
  await Promise.all([other.put('digest-index', entry), other.put('digests', digest, key)]);
  const db = await openStore();
  expect((await readPaperDigests(db, '2502.18417', SOURCE_IDS)).digests).toMatchObject([{ digest: DAY }]);
  expect(await readDayDigests(db, '2025-02-28', SOURCE_IDS)).toBeNull();
  expect(await other.get('digest-index', key)).toEqual(entry);
  expect(await other.get('digests', key)).toEqual(digest);
  other.close();
});

test.each(['digests', 'digest-index', 'synced-days'])(
  'one that has no %s any more is refused and left alone',
  async (store) => {
    await becomeNewer((db) => db.deleteObjectStore(store));
    await expect(openStore()).rejects.toMatchObject(refused);
    const kept = await openDB(DATABASE_NAME);
    expect(kept.version).toBe(99);
    expect([...kept.objectStoreNames]).not.toContain(store);
    kept.close();
  },
);

test('without its translations the rest is read', async () => {
  await becomeNewer((db) => db.deleteObjectStore('translations'));
  expect(await readTranslation(await openStore(), 'text')).toBeNull();
  expect(await listDates(await openStore())).toEqual(['2025-02-27']);
});

test('the user may start again', async () => {
  await becomeNewer();
  await openStore();
  await deleteStore();
  expect(await listDates(await openStoreToWrite())).toEqual([]);
});

test('one that is deleted while it is opened does not come back empty', async () => {
  await becomeNewer();
  (await openStore()).close();
  vi.resetModules();
  const again = await import('./open');
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    // The second call follows on the refusal of the first.
    if (version === undefined) indexedDB.deleteDatabase(name);
    return version === undefined ? open(name) : open(name, version);
  });
  await expect(again.openStore()).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
  vi.restoreAllMocks();
  expect(await indexedDB.databases()).toEqual([]);
});
