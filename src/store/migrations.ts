import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoreSchema } from './schema';

/** Brings a database from one version to the next, inside the transaction of the upgrade. */
export type Migration = (
  db: IDBPDatabase<StoreSchema>,
  upgrade: IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * One step a version: the first makes version 1 of an empty database, the next version 2 of version 1.
 * A later version of the extension adds a step at the end and never edits one that was released. A step
 * awaits nothing but requests of the upgrade, and passes over damaged records.
 */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    db.createObjectStore('digests');
    const index = db.createObjectStore('digest-index', { keyPath: ['source', 'date'] });
    index.createIndex('by-paper', 'paperIds', { multiEntry: true });
    index.createIndex('by-date', 'date');
    db.createObjectStore('synced-days', { keyPath: ['source', 'date'] });
    db.createObjectStore('listings', { keyPath: ['source', 'mirror'] });
    db.createObjectStore('translations', { keyPath: 'hash' }).createIndex('by-age', 'at');
  },
];
