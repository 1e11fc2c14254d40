import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A whole database as plain data: one that some version of the extension left behind. */
export interface StoredDatabase {
  name: string;
  version: number;
  /** By name. */
  stores: Record<string, StoredStore>;
}

interface StoredStore {
  /** Null where a record stands under the source and the date in it without the database knowing. */
  keyPath: string | string[] | null;
  /** By name. */
  indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean }>;
  /** In the order of their keys. */
  records: Record<string, unknown>[];
}

const FOLDER = fileURLToPath(new URL('../../fixtures/stores', import.meta.url));

/** The database of every version that there was, by version. */
export function oldStores(): Map<number, StoredDatabase> {
  const stores = readdirSync(FOLDER).map((file): [number, StoredDatabase] => {
    const stored = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as StoredDatabase;
    return [Number(/^v(\d+)\.json$/.exec(file)?.[1]), stored];
  });
  return new Map(stores.toSorted(([a], [b]) => a - b));
}

/**
 * Puts a database in the place of the one that is there. Needs nothing but `indexedDB`: it runs in a
 * page of the extension as well as in a unit test.
 */
export async function putStore({ name: database, version, stores }: StoredDatabase): Promise<void> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what runs in a page takes nothing with it
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
      request.addEventListener('blocked', () => reject(new Error('Somebody holds the database open.')));
    });
  // Both at once: whoever opens the database anew after it made way for the deletion comes after this.
  const deletion = indexedDB.deleteDatabase(database);
  const opening = indexedDB.open(database, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, { keyPath, indexes, records }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const [index, { keyPath: path, multiEntry }] of Object.entries(indexes)) {
        store.createIndex(index, path, { multiEntry });
      }
      for (const record of records) {
        if (keyPath === null) store.put(record, [record['source'], record['date']] as string[]);
        else store.put(record);
      }
    }
  });
  const [, db] = await Promise.all([done(deletion), done(opening)]);
  db.close();
}

/** The database as it is now, of whatever version. Runs where `putStore` does. */
export async function takeStore(name: string): Promise<StoredDatabase> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what runs in a page takes nothing with it
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const db = await done(indexedDB.open(name));
  const stores: StoredDatabase['stores'] = {};
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = Array.from(store.indexNames, (index) => {
      const { keyPath, multiEntry } = store.index(index);
      return [index, { keyPath, multiEntry }] as const;
    });
    const { keyPath } = store;
    stores[storeName] = { keyPath, indexes: Object.fromEntries(indexes), records: await done(store.getAll()) };
  }
  db.close();
  return { name, version: db.version, stores };
}
