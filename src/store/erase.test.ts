import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { eraseOtherSources } from './erase';
import { deleteStore, openStore } from './open';
import type { Listing, Store } from './schema';
import { digestWith, writeOf } from './testing/sample';
import { readTranslation, writeTranslation } from './translations';
import { writeDays } from './write';

const OWN = 'own:https://example.org/digests/';
const STORES = ['digests', 'digest-index', 'synced-days', 'listings'] as const;

let db: Store;

const listingOf = (source: string): Listing => ({ source, mirror: 'a', url: '', revision: 1, etag: null, days: [] });

beforeEach(async () => {
  vi.restoreAllMocks();
  await deleteStore();
  db = await openStore();
  for (const source of ['fake', 'fake2', 'own:', OWN, `${OWN} b`, '한글']) {
    const days = ['2025-02-24', '2025-02-25'].map((date) => writeOf(digestWith(date, ['2502.1'], source)));
    await writeDays(db, days, listingOf(source));
  }
});

const sourcesIn = async (store: (typeof STORES)[number]) => [
  ...new Set((await db.getAllKeys(store)).map(([source]) => source)),
];

test('every source that is not in the list is erased, and nothing else', async () => {
  await writeTranslation(db, 'text', '글');
  const erased = await eraseOtherSources(db, ['fake', OWN, 'one of which nothing is stored']);
  expect(erased).toEqual(['fake2', 'own:', `${OWN} b`, '한글']);
  for (const store of STORES) expect(await sourcesIn(store)).toEqual(['fake', OWN]);
  expect(await db.count('digests')).toBe(4);
  expect(await readTranslation(db, 'text')).toBe('글');
});

test('a source of which only a listing or a rejected day is left is erased as well', async () => {
  await writeDays(db, [], listingOf('listed'));
  const rejected = { versions: ['bad'], revision: 1, code: 'empty' };
  const day = { source: 'rejected', date: '2025-03-01', stored: null, rejected };
  await writeDays(db, [{ day, digest: null }], null);
  const kept = ['fake', 'fake2', 'own:', OWN, `${OWN} b`, '한글'];
  expect((await eraseOtherSources(db, kept)).toSorted()).toEqual(['listed', 'rejected']);
  for (const store of STORES) expect(await sourcesIn(store)).toEqual(kept);
});

test('where there is nothing to erase, nothing is written, and no record is read', async () => {
  const kept = ['fake', 'fake2', 'own:', OWN, `${OWN} b`, '한글'];
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect(await eraseOtherSources(db, kept)).toEqual([]);
  expect(transaction.mock.calls.map(([, mode]) => mode ?? 'readonly')).toEqual(['readonly']);
  expect(reads).not.toHaveBeenCalled();
});

test('all is erased in one transaction, or nothing', async () => {
  const erase: unknown = Reflect.get(IDBObjectStore.prototype, 'delete');
  if (typeof erase !== 'function') throw new Error('There is no IndexedDB.');
  let isAborted = false;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request: IDBRequest<undefined> = Reflect.apply(erase, this, given);
    const { name, transaction } = this;
    if (name === 'listings' && !isAborted) queueMicrotask(() => transaction.abort());
    isAborted ||= name === 'listings';
    return request;
  });
  await expect(eraseOtherSources(db, ['fake'])).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
  expect(await db.count('digests')).toBe(12);
});

test('an empty database has nothing to erase', async () => {
  await deleteStore();
  expect(await eraseOtherSources(await openStore(), [])).toEqual([]);
});
