import type { DigestDate } from '../digest/digest';
import { parseOrNull } from '../digest/parse';
import type { StorageReport } from '../digest/view';
import { asStoreError } from './error';
import { refuseNewer } from './open';
import { dayRecordSchema, type DayRecord, type Store } from './schema';

/** What is known of each day of a source. A day whose digest is gone counts as not stored. */
export async function readKnownDays(db: Store, source: string): Promise<Map<DigestDate, DayRecord>> {
  const range = rangeOf(source);
  const tx = db.transaction(['days', 'digests']);
  const [records, keys] = await Promise.all([
    tx.objectStore('days').getAll(range),
    tx.objectStore('digests').getAllKeys(range),
  ]);
  const present = new Set(keys.map(([, date]) => date));
  const days = new Map<DigestDate, DayRecord>();
  for (const record of records) {
    const day = parseOrNull(dayRecordSchema, record);
    if (!day) continue;
    const { date, stored } = day;
    days.set(date, { ...day, stored: stored?.papers === 0 || present.has(date) ? stored : null });
  }
  return days;
}

/** How much of a source is stored; days without papers do not count. */
export async function measure(db: Store, source: string): Promise<StorageReport> {
  const report: StorageReport = { days: 0, papers: 0, bytes: 0, newest: null };
  for (const { date, stored } of (await readKnownDays(db, source)).values()) {
    if (!stored?.papers) continue;
    report.days += 1;
    report.papers += stored.papers;
    report.bytes += stored.bytes;
    if (report.newest === null || date > report.newest) report.newest = date;
  }
  return report;
}

/**
 * Notes that a stored day is still as it was, without writing its digest.
 * @throws StoreError
 */
export async function confirmDay(db: Store, day: DayRecord, fetchedAt: number): Promise<DayRecord> {
  refuseNewer(db);
  const confirmed = { ...day, stored: day.stored && { ...day.stored, fetchedAt } };
  await db.put('days', confirmed).catch((cause: unknown) => {
    throw asStoreError(cause);
  });
  return confirmed;
}

/** Every key of one source. */
export function rangeOf(source: string): IDBKeyRange {
  return IDBKeyRange.bound([source], [source, []]);
}
