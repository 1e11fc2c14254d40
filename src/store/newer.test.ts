import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { confirmDay, measure, readKnownDays } from './sync-records';
import { readPaper, listDates, readDay } from './digests';
import { erase, eraseSource } from './erase';
import { deleteStore, openStore, openStoreToWrite } from './open';
import { FETCHED_AT, digestWith, writeOf, SOURCE_IDS } from './testing/sample';
import { readTranslation, writeTranslation } from './translations';
import { writeDays } from './write';

const NAME = 'daily-papers';
const DAY = digestWith('2025-02-27', ['2502.18417', '2502.18934']);

/** What a later version might do to a database: it adds, and tells of one day in a way of its own. */
async function becomeNewer(change: (db: IDBDatabase) => void = (db) => void db.createObjectStore('votes')) {
  const db = await openDB(NAME, 99, { upgrade: (opened) => change(opened as unknown as IDBDatabase) });
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
  expect((await readPaper(db, '2502.18934', SOURCE_IDS)).digests).toEqual([{ digest: DAY, fetchedAt: FETCHED_AT }]);
  expect((await readDay(db, null, SOURCE_IDS))?.digests).toEqual([{ digest: DAY, fetchedAt: FETCHED_AT }]);
  expect(await listDates(db)).toEqual(['2025-02-27']);
  expect(await measure(db, 'fake')).toMatchObject({ days: 1, papers: 2 });
  expect(await readTranslation(db, 'text')).toBe('글');
});

test('not a byte of it is written, by anything that writes', async () => {
  await becomeNewer();
  const db = await openStore();
  const [day] = (await readKnownDays(db, 'fake')).values();
  const modes = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await expect(openStoreToWrite()).rejects.toMatchObject(refused);
  await expect(writeDays(db, [writeOf(DAY)], null)).rejects.toMatchObject(refused);
  await expect(confirmDay(db, day!, 1)).rejects.toMatchObject(refused);
  await expect(erase(db)).rejects.toMatchObject(refused);
  await expect(eraseSource(db, 'fake')).rejects.toMatchObject(refused);
  await expect(writeTranslation(db, 'a', 'b')).rejects.toMatchObject(refused);
  expect(modes).not.toHaveBeenCalled();
});

test('a digest of a shape that only the newer version knows is passed over, not dropped', async () => {
  await becomeNewer();
  const other = await openDB(NAME);
  const record = { source: 'fake', date: '2025-02-28', paperIds: ['2502.18417'], papers: { of: 'the future' } };
  await other.put('digests', record);
  const db = await openStore();
  expect((await readPaper(db, '2502.18417', SOURCE_IDS)).digests.map(({ digest }) => digest)).toEqual([DAY]);
  expect(await readDay(db, '2025-02-28', SOURCE_IDS)).toBeNull();
  expect(await other.get('digests', ['fake', '2025-02-28'])).toEqual(record);
  other.close();
});

test.each(['digests', 'papers', 'days'])('one that has no %s any more is refused and left alone', async (store) => {
  await becomeNewer((db) => db.deleteObjectStore(store));
  await expect(openStore()).rejects.toMatchObject(refused);
  const kept = await openDB(NAME);
  expect(kept.version).toBe(99);
  expect([...kept.objectStoreNames]).not.toContain(store);
  kept.close();
});

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
