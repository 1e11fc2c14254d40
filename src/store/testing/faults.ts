import { openDB } from 'idb';
import { vi } from 'vitest';
import type { Store } from '../schema';

/** Writes a record of any shape, as a damaged disk or another version might leave it. */
export async function damage(store: 'digests' | 'days' | 'listings', record: object): Promise<void> {
  const db = await openDB('daily-papers');
  await db.put(store, record);
  db.close();
}

/** Lets every transaction fail that writes the digest of a day, as for want of space. */
export function failDigest(date: string, name: string): void {
  const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
  if (typeof put !== 'function') throw new Error('There is no IndexedDB.');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record: object) {
    const { transaction } = this;
    if (this.name === 'digests' && 'date' in record && record.date === date) {
      vi.spyOn(transaction, 'error', 'get').mockReturnValue(new DOMException('no', name));
      queueMicrotask(() => transaction.abort());
    }
    return Reflect.apply(put, this, [record]);
  });
}

/**
 * Lets every read of this connection fail that brings a record with this text in it, as where a
 * browser has lost the file that it keeps a long one in.
 */
export function loseRecords(db: Store, text: string, name = 'NotReadableError'): void {
  const get = db.get.bind(db);
  const getAllFromIndex = db.getAllFromIndex.bind(db);
  const unlessLost = <T>(found: T): T => {
    if (JSON.stringify(found ?? null).includes(text)) throw new DOMException('lost', name);
    return found;
  };
  vi.spyOn(db, 'get').mockImplementation(async (...asked) => unlessLost(await get(...asked)));
  vi.spyOn(db, 'getAllFromIndex').mockImplementation(async (...asked) => unlessLost(await getAllFromIndex(...asked)));
}
