import type { DigestDate } from '../digest/digest';
import { parseOrNull } from '../digest/parse';
import type { StorageReport } from '../digest/view';
import { asStoreError, undefinedIfLost } from './error';
import { refuseNewer } from './open';
import { syncedDaySchema, listingSchema, type SyncedDay, type Listing, type Store } from './schema';

/** What the sync keeps on each day of a source. A day whose digest is gone counts as not stored. */
export async function readSyncedDays(db: Store, source: string): Promise<Map<DigestDate, SyncedDay>> {
  const range = rangeOf(source);
  const tx = db.transaction(['synced-days', 'digest-index']);
  const [records, keys] = await Promise.all([
    tx.objectStore('synced-days').getAll(range),
    tx.objectStore('digest-index').getAllKeys(range),
  ]);
  const present = new Set(keys.map(([, date]) => date));
  const days = new Map<DigestDate, SyncedDay>();
  for (const record of records) {
    const day = parseOrNull(syncedDaySchema, record);
    if (!day) continue;
    const { date, stored } = day;
    days.set(date, { ...day, stored: stored?.papers === 0 || present.has(date) ? stored : null });
  }
  return days;
}

/** Counts what is stored of a source; days without papers do not count. */
export async function measure(db: Store, source: string): Promise<StorageReport> {
  const report: StorageReport = { days: 0, papers: 0, bytes: 0, newest: null };
  for (const { date, stored } of (await readSyncedDays(db, source)).values()) {
    if (!stored?.papers) continue;
    report.days += 1;
    report.papers += stored.papers;
    report.bytes += stored.bytes;
    if (report.newest === null || date > report.newest) report.newest = date;
  }
  return report;
}

/**
 * Notes that the server still has the version that is stored, without writing the digest again.
 * @param fetchedAt when it answered, in epoch milliseconds
 * @throws StoreError
 */
export async function confirmDay(db: Store, day: SyncedDay, fetchedAt: number): Promise<SyncedDay> {
  refuseNewer(db);
  const confirmed = { ...day, stored: day.stored && { ...day.stored, fetchedAt } };
  await db.put('synced-days', confirmed).catch((cause: unknown) => {
    throw asStoreError(cause);
  });
  return confirmed;
}

/** The range of all keys that begin with the id of one source. */
export function rangeOf(source: string): IDBKeyRange {
  return IDBKeyRange.bound([source], [source, []]);
}

/** The last listing of a source from one of its mirrors; null where there is none or it is damaged. */
export async function readListing(db: Store, source: string, mirror: string): Promise<Listing | null> {
  return parseOrNull(listingSchema, await db.get('listings', [source, mirror]).catch(undefinedIfLost));
}
