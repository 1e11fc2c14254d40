import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { readKnownDays } from './sync-records';
import { readPaper } from './digests';
import { MIGRATIONS, type Migration } from './migrations';
import { deleteStore, openStore } from './open';
import { digestWith, writeOf, SOURCE_IDS } from './testing/sample';
import { writeDays } from './write';

const NAME = 'daily-papers';

const withoutDays: Migration = (db) => db.deleteObjectStore('days');

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
  await writeDays(await openStore(), [writeOf(digestWith('2025-02-27', ['2502.18417']))], null);
  const upgraded = await openStoreOfNextVersion([...MIGRATIONS, withoutDays]);
  expect(upgraded.version).toBe(MIGRATIONS.length + 1);
  expect([...upgraded.objectStoreNames]).toEqual(['digests', 'listings', 'papers', 'translations']);
  expect((await upgraded.getAllFromIndex('digests', 'by-paper', '2502.18417'))[0]?.date).toBe('2025-02-27');
});

test('every version there was can be upgraded', async () => {
  for (let version = 1; version <= MIGRATIONS.length; version++) {
    await deleteStore();
    (await openStore(MIGRATIONS.slice(0, version))).close();
    const db = await openStoreOfNextVersion(MIGRATIONS);
    expect([...db.objectStoreNames]).toEqual(['days', 'digests', 'listings', 'papers', 'translations']);
  }
});

test('what version 1 knew of days is read as it is known now, and its digests stay', async () => {
  (await openStore(MIGRATIONS.slice(0, 1))).close();
  const version = { version: 'c0ffee', revision: 1 };
  const key = { source: 'fake', date: '2025-02-27' };
  const first = await openDB(NAME, 1);
  const digest = digestWith(key.date, ['2502.18417']);
  await first.put('digests', { ...digest, paperIds: ['2502.18417'] });
  await first.put('days', {
    ...key,
    stored: { ...version, papers: 1, bytes: 9 },
    rejected: { ...version, code: 'empty' },
  });
  await first.put('days', { ...key, date: '2025-02-28', stored: 'damaged' });
  first.close();
  const db = await openStoreOfNextVersion(MIGRATIONS);
  const now = { versions: ['sha1:c0ffee'], revision: 1 };
  expect([...(await readKnownDays(db, 'fake')).values()]).toEqual([
    { ...key, stored: { ...now, papers: 1, bytes: 9, fetchedAt: 0 }, rejected: { ...now, code: 'empty' } },
  ]);
  expect((await readPaper(db, '2502.18417', SOURCE_IDS)).digests).toEqual([{ digest, fetchedAt: 0 }]);
});

test('it makes way for a newer version that opens elsewhere, and is opened anew after it', async () => {
  const old = await openStore();
  (await openDB(NAME, 99)).close();
  expect(() => old.transaction('days')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  expect((await openStore()).version).toBe(99);
});

test('where another context holds an older version open, every call fails, until that is gone', async () => {
  const next = [...MIGRATIONS, () => undefined];
  const other = await openDB(NAME, MIGRATIONS.length);
  // The second one must not wait behind the first.
  for (const _ of [1, 2]) await expect(openStore(next)).rejects.toMatchObject({ code: 'blocked' });
  other.close();
  await expect.poll(() => openStore(next).catch(() => null)).toMatchObject({ version: MIGRATIONS.length + 1 });
});

test('deleting works on a database of any version', async () => {
  (await openDB(NAME, 99)).close();
  await deleteStore();
  expect((await openStore()).version).toBe(MIGRATIONS.length);
});

test('a deletion that another context is in the way of is told, and so is every opening until it is through', async () => {
  (await openStore()).close();
  const inTheWay = await openDB(NAME);
  await expect(deleteStore()).rejects.toMatchObject({ code: 'blocked' });
  await expect(openStore()).rejects.toMatchObject({ code: 'blocked' });
  inTheWay.close();
  await vi.waitFor(async () => expect((await openStore()).version).toBe(MIGRATIONS.length));
});

/** Opens as the next version of the extension would, while this one still holds its connection. */
async function openStoreOfNextVersion(migrations: readonly Migration[]) {
  vi.resetModules();
  const next = await import('./open');
  return next.openStore(migrations);
}
