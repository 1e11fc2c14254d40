import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { takeStore } from '../../tests/e2e/harness/old-store';
import { readSyncedDays } from './sync-records';
import { readPaperDigests } from './digests';
import { MIGRATIONS, type Migration } from './migrations';
import { deleteStore, openStore } from './open';
import { DATABASE_NAME } from './schema';
import { damage } from './testing/faults';
import { MIGRATIONS as NEXT_MIGRATIONS } from './testing/next-migrations';
import { digestWith, writeOf, SOURCE_IDS } from './testing/sample';
import { writeDays } from './write';

const DIGEST = digestWith('2025-02-27', ['2502.18417']);

/** Copies every day to a source with a longer name: twice, where it is run twice. */
const copyDays: Migration = async (_db, upgrade) => {
  const days = upgrade.objectStore('synced-days');
  for (const day of await days.getAll()) await days.put({ ...day, source: `${day.source} again` });
};

beforeEach(async () => {
  vi.restoreAllMocks();
  await deleteStore();
});

test('the database is opened once and shared', async () => {
  const open = vi.spyOn(indexedDB, 'open');
  const [one, two] = await Promise.all([openStore(), openStore()]);
  expect(one).toBe(two);
  expect(open).toHaveBeenCalledTimes(1);
});

test('after a failure the next call opens it anew', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('no', 'UnknownError');
  });
  await expect(openStore()).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
  expect((await openStore()).objectStoreNames).toContain('digests');
});

test('a database of an older version is upgraded and keeps its digests', async () => {
  await writeDays(await openStore(), [writeOf(DIGEST)], null);
  const upgraded = await openStoreOfNextVersion(NEXT_MIGRATIONS);
  expect(upgraded.version).toBe(MIGRATIONS.length + 1);
  expect([...upgraded.objectStoreNames]).toContain('made-up');
  expect((await readPaperDigests(upgraded, '2502.18417', SOURCE_IDS)).digests).toMatchObject([{ digest: DIGEST }]);
  expect(await upgraded.getAll('synced-days')).toMatchObject([{ date: DIGEST.date, isUpgraded: true }]);
});

test('a step passes over a damaged record, and upgrades the others', async () => {
  await writeDays(await openStore(), [writeOf(DIGEST)], null);
  const damaged = { source: 'fake', date: '2025-02-28', stored: 'damaged' };
  await damage('synced-days', damaged);
  const upgraded = await openStoreOfNextVersion(NEXT_MIGRATIONS);
  expect((await upgraded.getAll('synced-days'))[1]).toEqual(damaged);
  expect([...(await readSyncedDays(upgraded, 'fake')).keys()]).toEqual([DIGEST.date]);
});

test('every step runs after the one before it has ended', async () => {
  await writeDays(await openStore(), [writeOf(DIGEST)], null);
  const upgraded = await openStoreOfNextVersion([...NEXT_MIGRATIONS, copyDays, copyDays]);
  expect((await upgraded.getAllKeys('synced-days')).map(([source]) => source)).toEqual([
    'fake',
    'fake again',
    'fake again again',
  ]);
  expect(await upgraded.getAll('synced-days')).toMatchObject([{ isUpgraded: true }, {}, {}]);
});

/** Each leaves something behind before it fails. */
const BROKEN: [how: string, migration: Migration][] = [
  [
    'throws at once',
    (db) => {
      db.deleteObjectStore('synced-days');
      throw new Error('broken');
    },
  ],
  [
    'throws after a record was written',
    async (_db, upgrade) => {
      await upgrade.objectStore('synced-days').clear();
      throw new Error('broken');
    },
  ],
  [
    'is aborted',
    (_db, upgrade) => {
      upgrade
        .objectStore('synced-days')
        .clear()
        .catch(() => undefined);
      upgrade.done.catch(() => undefined);
      upgrade.abort();
    },
  ],
];

test.each(BROKEN)('an upgrade that %s leaves the older version as it was, to be tried again', async (_how, broken) => {
  vi.spyOn(console, 'error').mockReturnValue();
  await writeDays(await openStore(), [writeOf(DIGEST)], null);
  const before = await takeStore(DATABASE_NAME);
  const next = await nextVersion();
  await expect(next.openStore([...NEXT_MIGRATIONS, broken])).rejects.toMatchObject({ code: 'failed' });
  expect(await takeStore(DATABASE_NAME)).toEqual(before);
  expect((await next.openStore(NEXT_MIGRATIONS)).version).toBe(MIGRATIONS.length + 1);
});

test('an upgrade that ends after any of its requests leaves the older version as it was', async () => {
  const days = Array.from({ length: 5 }, (_, nth) => writeOf(digestWith(`2025-02-0${nth + 1}`, [`2502.0000${nth}`])));
  await writeDays(await openStore(), days, null);
  const before = await takeStore(DATABASE_NAME);
  for (let step = 1; step <= days.length; step++) {
    const next = await nextVersion();
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    if (typeof put !== 'function') throw new Error('There is no IndexedDB.');
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request: IDBRequest<IDBValidKey> = Reflect.apply(put, this, given);
      puts += 1;
      if (puts === step) this.transaction.abort();
      return request;
    });
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(next.openStore(NEXT_MIGRATIONS)).rejects.toMatchObject({ code: 'failed' });
    vi.restoreAllMocks();
    expect(puts).toBe(step);
    expect(await takeStore(DATABASE_NAME)).toEqual(before);
  }
  const upgraded = await openStoreOfNextVersion(NEXT_MIGRATIONS);
  expect(await upgraded.getAll('synced-days')).toMatchObject(days.map(() => ({ isUpgraded: true })));
});

test('it makes way for a newer version that opens elsewhere, and is opened anew after it', async () => {
  const old = await openStore();
  (await openDB(DATABASE_NAME, 99)).close();
  expect(() => old.transaction('synced-days')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  expect((await openStore()).version).toBe(99);
});

test('where another context holds an older version open, every call fails, until that is gone', async () => {
  const next = [...MIGRATIONS, () => undefined];
  const other = await openDB(DATABASE_NAME, MIGRATIONS.length);
  // The second one must not wait behind the first.
  for (const _ of [1, 2]) await expect(openStore(next)).rejects.toMatchObject({ code: 'blocked' });
  other.close();
  await expect.poll(() => openStore(next).catch(() => null)).toMatchObject({ version: MIGRATIONS.length + 1 });
});

test('deleting works on a database of any version', async () => {
  (await openDB(DATABASE_NAME, 99)).close();
  await deleteStore();
  expect((await openStore()).version).toBe(MIGRATIONS.length);
});

test('a deletion that another context is in the way of is told, and so is every opening until it is through', async () => {
  (await openStore()).close();
  const inTheWay = await openDB(DATABASE_NAME);
  await expect(deleteStore()).rejects.toMatchObject({ code: 'blocked' });
  await expect(openStore()).rejects.toMatchObject({ code: 'blocked' });
  inTheWay.close();
  await vi.waitFor(async () => expect((await openStore()).version).toBe(MIGRATIONS.length));
});

/** Opens as the next version of the extension would, while this one still holds its connection. */
async function openStoreOfNextVersion(migrations: readonly Migration[]) {
  return (await nextVersion()).openStore(migrations);
}

async function nextVersion() {
  vi.resetModules();
  return import('./open');
}
