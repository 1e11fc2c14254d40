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
  try {
    refuseNewer(db);
    const tx = db.transaction(['digests', 'days', 'listings'], 'readwrite', { durability: 'relaxed' });
    const puts: Promise<unknown>[] = [];
    if (listing) puts.push(tx.objectStore('listings').put(listing));
    for (const { day, digest } of days) {
      puts.push(tx.objectStore('days').put(day));
      if (digest) puts.push(tx.objectStore('digests').put({ ...digest, paperIds: digest.papers.map(({ id }) => id) }));
    }
    // Where a put fails, the transaction says why; the puts after it say only that it was aborted.
    await Promise.all([tx.done, Promise.allSettled(puts)]);
  } catch (error) {
    throw asStoreError(error);
  }
}
