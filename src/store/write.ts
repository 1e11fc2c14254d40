import { unwrap } from 'idb';
import type { Digest } from '../digest/digest';
import { asStoreError } from './error';
import { refuseNewer } from './open';
import type { DayRecord, Listing, Store } from './schema';

/** One day to write: what is known of it now, and its new digest where it has one. */
export interface DayWrite {
  day: DayRecord;
  digest: Digest | null;
}

/**
 * Writes days, and the listing that named them, in one transaction: all of it or nothing.
 * @throws StoreError
 */
export async function writeDays(db: Store, days: readonly DayWrite[], listing: Listing | null): Promise<void> {
  refuseNewer(db);
  try {
    const tx = db.transaction(['digests', 'papers', 'days', 'listings'], 'readwrite', { durability: 'relaxed' });
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

/** By the browser's own transaction: a promise for each record takes as long as writing it, and `done` tells of all. */
function put(tx: IDBTransaction, days: readonly DayWrite[], listing: Listing | null): void {
  const [digests, papers, known] = [tx.objectStore('digests'), tx.objectStore('papers'), tx.objectStore('days')];
  if (listing) tx.objectStore('listings').put(listing);
  for (const { day, digest } of days) {
    known.put(day);
    if (!digest) continue;
    const { source, date } = digest;
    digests.put({ source, date, paperIds: digest.papers.map(({ id }) => id) });
    papers.put(digest, [source, date]);
  }
}
