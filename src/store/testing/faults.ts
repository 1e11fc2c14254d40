import { openDB } from 'idb';
import { onTestFinished, vi } from 'vitest';
import { DATABASE_NAME } from '../schema';

/** Writes a record of any shape, as a damaged disk or another version might leave it. */
export async function damage(store: 'digest-index' | 'synced-days' | 'listings', record: object): Promise<void> {
  const db = await openDB(DATABASE_NAME);
  await db.put(store, record);
  db.close();
}

/** Writes a digest of any shape, and its index entry. */
export async function damageDigest({ paperIds, ...digest }: DamagedDigest): Promise<void> {
  const db = await openDB(DATABASE_NAME);
  const { source, date } = digest;
  await Promise.all([db.put('digest-index', { source, date, paperIds }), db.put('digests', digest, [source, date])]);
  db.close();
}

interface DamagedDigest {
  source: string;
  date: string;
  paperIds: unknown;
  papers?: unknown;
}

/** Lets every transaction fail that writes the digest of a day, as for want of space. */
export function failDigest(date: string, name: string): void {
  const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
  if (typeof put !== 'function') throw new Error('There is no IndexedDB.');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    record: object,
    ...key: unknown[]
  ) {
    const { transaction } = this;
    if (this.name === 'digests' && 'date' in record && record.date === date) {
      vi.spyOn(transaction, 'error', 'get').mockReturnValue(new DOMException('no', name));
      queueMicrotask(() => transaction.abort());
    }
    return Reflect.apply(put, this, [record, ...key]);
  });
}

/**
 * Lets every read fail that brings a record with this text in it, as where a browser has lost the
 * file that it keeps a long one in.
 */
export function loseRecords(text: string, name = 'NotReadableError'): void {
  loseIn(IDBObjectStore.prototype, 'get', text, name);
  loseIn(IDBObjectStore.prototype, 'getAll', text, name);
  loseIn(IDBIndex.prototype, 'getAll', text, name);
}

function loseIn(prototype: object, method: string, text: string, name: string): void {
  const read: unknown = Reflect.get(prototype, method);
  if (typeof read !== 'function') throw new Error('There is no IndexedDB.');
  onTestFinished(() => void Reflect.set(prototype, method, read));
  Reflect.set(prototype, method, function (this: unknown, ...asked: unknown[]) {
    const request: IDBRequest<unknown> = Reflect.apply(read, this, asked);
    const listen = request.addEventListener.bind(request);
    const isLost = () => JSON.stringify(request.result ?? null).includes(text);
    vi.spyOn(request, 'error', 'get').mockReturnValue(new DOMException('lost', name));
    request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
      listen('success', (event) => {
        if ((type === 'error') === isLost() && typeof listener === 'function') listener(event);
      });
    return request;
  });
}
