import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import * as z from 'zod/mini';
import { parseOrNull } from '../digest/parse';
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
  (db, upgrade) => {
    db.deleteObjectStore('listings'); // it was one a source; the next sync asks for one a place
    db.createObjectStore('listings', { keyPath: ['source', 'place'] });
    db.createObjectStore('translations', { keyPath: 'hash' }).createIndex('by-age', 'at');
    void tagVersions(upgrade.objectStore('days'));
  },
  (db) => void db.createObjectStore('papers'), // what stands in `digests` by now stays there
];

const oldVersion = { version: z.string(), revision: z.int() };
const oldDay = z.object({
  source: z.string(),
  date: z.string(),
  stored: z.nullable(z.object({ ...oldVersion, papers: z.int(), bytes: z.int() })),
  rejected: z.nullable(z.object({ ...oldVersion, code: z.string() })),
});

type Days = IDBPObjectStore<StoreSchema, StoreNames<StoreSchema>[], 'days', 'versionchange'>;

/** Version 1 knew one version of a day, the SHA-1 that git gives it, and not when it was fetched. */
async function tagVersions(days: Days): Promise<void> {
  for (const record of await days.getAll()) {
    const old = parseOrNull(oldDay, record);
    if (!old) continue;
    const { stored, rejected } = old;
    await days.put({
      ...old,
      stored: stored && { ...withVersions(stored), fetchedAt: 0 },
      rejected: rejected && withVersions(rejected),
    });
  }
}

function withVersions<T extends { version: string }>({
  version,
  ...rest
}: T): Omit<T, 'version'> & { versions: string[] } {
  return { ...rest, versions: [`sha1:${version}`] };
}
