import { unwrap } from 'idb';
import type { Digest } from '../digest/digest';
import { asStoreError } from './error';
import { refuseNewer } from './open';
import type { SyncedDay, Listing, Store } from './schema';

/** One day to write: its sync record, and its new digest where it has one. */
export interface DayWrite {
  day: SyncedDay;
  digest: Digest | null;
}

/**
 * Writes days, and the listing that named them, in one transaction: either all of it is stored or nothing.
 * @throws StoreError
 */
export async function writeDays(db: Store, days: readonly DayWrite[], listing: Listing | null): Promise<void> {
  refuseNewer(db);
  try {
    const tx = db.transaction(['digests', 'digest-index', 'synced-days', 'listings'], 'readwrite', {
      durability: 'relaxed',
    });
    tx.done.catch(() => undefined); // awaited below, unless a record cannot be written at all
    try {
      put(unwrap(tx), days, listing);
    } catch (error) {
      tx.abort();
      throw error;
    }
    await tx.done;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Puts without idb: its promise for each put costs as much as the put, and `tx.done` reports all failures. */
function put(tx: IDBTransaction, days: readonly DayWrite[], listing: Listing | null): void {
  const digests = tx.objectStore('digests');
  const index = tx.objectStore('digest-index');
  const syncedDays = tx.objectStore('synced-days');
  if (listing) tx.objectStore('listings').put(listing);
  for (const { day, digest } of days) {
    syncedDays.put(day);
    if (!digest) continue;
    const { source, date } = digest;
    digests.put(digest, [source, date]);
    index.put({ source, date, paperIds: digest.papers.map(({ id }) => id) });
  }
}
