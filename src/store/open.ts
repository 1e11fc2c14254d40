import { deleteDB, openDB, type OpenDBCallbacks } from 'idb';
import { asStoreError, StoreError } from './error';
import { MIGRATIONS, type Migration } from './migrations';
import { DATABASE_NAME, type Store, type StoreSchema } from './schema';

let opened: Promise<Store> | null = null;

/**
 * Opens the database at the first call; later calls share it. After a failure, or after the browser
 * closed it, the next call opens it again. A database that a newer version of the extension wrote is
 * opened for reading where it still has the stores that are read here.
 * @param migrations the steps that upgrade it
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
 * Opens the database for writing: a sync fails here, before it fetches anything that it could not store.
 * @throws StoreError
 */
export async function openStoreToWrite(): Promise<Store> {
  const db = await openStore();
  refuseNewer(db);
  return db;
}

/**
 * Every function that writes calls this first: what a newer version of the extension wrote stays as it is.
 * @throws StoreError
 */
export function refuseNewer(db: Store): void {
  if (isNewer(db)) throw new StoreError('newer');
}

/** True where a newer version of the extension wrote the database. */
export function isNewer(db: Store): boolean {
  return db.version > MIGRATIONS.length;
}

/**
 * Deletes the database, whatever its state and version, for a user who asked to start again.
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
    const deletion = deleteDB(DATABASE_NAME, {
      blocked() {
        const blocked = Promise.reject(new StoreError('blocked'));
        blocked.catch(reject);
        // As in `connect`: a request to open it would wait until this one is through.
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
      void runSteps(migrations.slice(from), db, upgrade);
    });
  } catch (cause) {
    const error = asStoreError(cause);
    if (error.code !== 'newer') throw error;
    return openNewer(gone).catch(fail);
  }
}

/** Takes the steps one after another. Where one fails, none of them stays: the next opening begins again. */
async function runSteps(steps: typeof MIGRATIONS, ...upgraded: Parameters<Migration>): Promise<void> {
  const [, upgrade] = upgraded;
  upgrade.done.catch(() => undefined); // the opening fails with it
  try {
    for (const migrate of steps) await migrate(...upgraded);
  } catch (error) {
    console.error('The database could not be upgraded:', error);
    try {
      upgrade.abort();
    } catch {
      // The browser has aborted it: the step failed by that.
    }
  }
}

/** Opens a database of a newer version as it is. */
async function openNewer(gone: () => void): Promise<Store> {
  const db = await connect(undefined, gone, (_db, _from, _to, creation) => {
    // It was deleted since the first attempt: this would create an empty one without stores.
    creation.done.catch(() => undefined);
    creation.abort();
  });
  if (isReadable(db)) return db;
  db.close();
  throw new StoreError('newer');
}

function isReadable(db: Store): boolean {
  if (!(['digests', 'digest-index', 'synced-days'] as const).every((name) => db.objectStoreNames.contains(name)))
    return false;
  const { indexNames } = db.transaction('digest-index').store;
  return indexNames.contains('by-paper') && indexNames.contains('by-date');
}

/** @param gone is called once the connection cannot be used any more */
function connect(
  version: number | undefined,
  gone: () => void,
  upgrade: NonNullable<OpenDBCallbacks<StoreSchema>['upgrade']>,
): Promise<Store> {
  return new Promise<Store>((resolve, reject) => {
    const request = openDB<StoreSchema>(DATABASE_NAME, version, {
      upgrade,
      blocked() {
        reject(new StoreError('blocked'));
        // Until the other context closes its connection, any further request would wait behind this one.
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
