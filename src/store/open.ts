import { deleteDB, openDB, type OpenDBCallbacks } from 'idb';
import { asStoreError, StoreError } from './error';
import { MIGRATIONS } from './migrations';
import type { Store, StoreSchema } from './schema';

const NAME = 'daily-papers';

let opened: Promise<Store> | null = null;

/**
 * The database, opened at the first call and shared by all that follow; after a failure, or after
 * the browser closed it, the next call opens it anew. One that a newer version of the extension
 * wrote is there to be read.
 * @throws StoreError
 */
export function openStore(migrations = MIGRATIONS): Promise<Store> {
  if (!opened) {
    const opening = open(migrations, () => forget(opening));
    opened = opening;
    opening.catch((error: unknown) => isBlocked(error) || forget(opening));
  }
  return opened;
}

/**
 * The database, for whoever is about to fetch what is to be written.
 * @throws StoreError
 */
export async function openStoreToWrite(): Promise<Store> {
  const db = await openStore();
  refuseNewer(db);
  return db;
}

/**
 * To be called before anything is written: what a newer version of the extension wrote is left as it is.
 * @throws StoreError
 */
export function refuseNewer(db: Store): void {
  if (isNewer(db)) throw new StoreError('newer');
}

/** Whether a newer version of the extension wrote it. */
export function isNewer(db: Store): boolean {
  return db.version > MIGRATIONS.length;
}

/**
 * Removes the database, whatever state it is in, for a user who asked to start again.
 * @throws StoreError
 */
export async function deleteStore(): Promise<void> {
  const closing = opened;
  opened = null;
  await closing?.then(
    (db) => db.close(),
    () => undefined,
  );
  await new Promise<void>((resolve, reject) => {
    const deletion = deleteDB(NAME, {
      blocked() {
        const blocked = Promise.reject(new StoreError('blocked'));
        blocked.catch(reject);
        // As in `connect`: any request would wait behind this one without a word.
        opened = blocked;
        void deletion.catch(() => undefined).finally(() => forget(blocked));
      },
    });
    deletion.then(resolve, reject);
  }).catch(fail);
}

function forget(opening: Promise<Store>): void {
  if (opened === opening) opened = null;
}

async function open(migrations: typeof MIGRATIONS, gone: () => void): Promise<Store> {
  try {
    return await connect(migrations.length, gone, (db, from, _to, upgrade) => {
      for (const migrate of migrations.slice(from)) migrate(db, upgrade);
    });
  } catch (cause) {
    const error = asStoreError(cause);
    if (error.code !== 'newer') throw error;
    return openNewer(gone).catch(fail);
  }
}

/** A database of a newer version as it is, where it still has what this one reads. */
async function openNewer(gone: () => void): Promise<Store> {
  const db = await connect(undefined, gone, (_db, _from, _to, creation) => {
    // It was deleted a moment ago, and is not to come back without its stores.
    creation.done.catch(() => undefined);
    creation.abort();
  });
  if (isReadable(db)) return db;
  db.close();
  throw new StoreError('newer');
}

function isReadable(db: Store): boolean {
  if (!(['digests', 'papers', 'days'] as const).every((name) => db.objectStoreNames.contains(name))) return false;
  const { indexNames } = db.transaction('digests').store;
  return indexNames.contains('by-paper') && indexNames.contains('by-date');
}

/** @param gone is called once the connection is of no more use */
function connect(
  version: number | undefined,
  gone: () => void,
  upgrade: NonNullable<OpenDBCallbacks<StoreSchema>['upgrade']>,
): Promise<Store> {
  return new Promise<Store>((resolve, reject) => {
    const request = openDB<StoreSchema>(NAME, version, {
      upgrade,
      blocked() {
        reject(new StoreError('blocked'));
        // Until the other context lets go, any further request would wait behind this one without a word.
        void request
          .then((db) => db.close())
          .catch(() => undefined)
          .finally(gone);
      },
      blocking() {
        gone();
        void request.then((db) => db.close());
      },
      terminated: gone,
    });
    request.then(resolve, reject);
  });
}

function isBlocked(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'blocked';
}

function fail(cause: unknown): never {
  throw asStoreError(cause);
}
