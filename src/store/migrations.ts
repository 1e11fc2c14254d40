import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoreSchema } from './schema';

/** Brings a database from one version to the next, inside the transaction of the upgrade. */
export type Migration = (
  db: IDBPDatabase<StoreSchema>,
  upgrade: IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'versionchange'>,
) => void;

/**
 * Every step there ever was: the first makes version 1 of an empty database, the next version 2 of
 * version 1. A later version of the extension adds to the end and never edits one that was released.
 */
export const MIGRATIONS: readonly Migration[] = [
  (db) => {
    const digests = db.createObjectStore('digests', { keyPath: ['source', 'date'] });
    digests.createIndex('by-paper', 'paperIds', { multiEntry: true });
    digests.createIndex('by-date', 'date');
    db.createObjectStore('days', { keyPath: ['source', 'date'] });
    db.createObjectStore('listings', { keyPath: 'source' });
  },
];
