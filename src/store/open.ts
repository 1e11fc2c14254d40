import { deleteDB, openDB } from 'idb';
import { asStoreError, StoreError } from './error';
import { MIGRATIONS } from './migrations';
import type { Store, StoreSchema } from './schema';

const NAME = 'daily-papers';

let opened: Promise<Store> | null = null;

/**
 * The database, opened at the first call and shared by all that follow; after a failure, or after
 * the browser closed it, the next call opens it anew.
 * @throws StoreError
 */
export function openStore(migrations = MIGRATIONS): Promise<Store> {
  if (!opened) {
    const opening = open(migrations, () => forget(opening));
    opened = opening;
    opening.catch(() => forget(opening));
  }
  return opened;
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
  await deleteDB(NAME).catch(fail);
}

function forget(opening: Promise<Store>): void {
  if (opened === opening) opened = null;
}

function open(migrations: typeof MIGRATIONS, closed: () => void): Promise<Store> {
  return new Promise<Store>((resolve, reject) => {
    const request = openDB<StoreSchema>(NAME, migrations.length, {
      upgrade(db, from, _to, upgrade) {
        for (const migrate of migrations.slice(from)) migrate(db, upgrade);
      },
      blocked() {
        reject(new StoreError('blocked'));
        // It opens once the other context lets go; by then somebody else has opened it.
        request.then((db) => db.close()).catch(() => undefined);
      },
      blocking() {
        closed();
        void request.then((db) => db.close());
      },
      terminated: closed,
    });
    request.then(resolve, reject);
  }).catch(fail);
}

function fail(cause: unknown): never {
  throw asStoreError(cause);
}
