import type { DigestDate } from '../digest/digest';
import type { StorageReport } from '../digest/view';
import { dayRecordSchema, type DayRecord, type Store } from './schema';

/** What is known of each day of a source. A day whose digest is not there counts as not stored. */
export async function readKnownDays(db: Store, source: string): Promise<Map<DigestDate, DayRecord>> {
  const known = await readDays(db, IDBKeyRange.bound([source], [source, []]));
  return new Map(known.map((day) => [day.date, day]));
}

/** How much is stored. */
export async function measure(db: Store): Promise<StorageReport> {
  const report: StorageReport = { days: 0, papers: 0, bytes: 0, newest: null };
  for (const { date, stored } of await readDays(db)) {
    if (!stored) continue;
    report.days += 1;
    report.papers += stored.papers;
    report.bytes += stored.bytes;
    if (report.newest === null || date > report.newest) report.newest = date;
  }
  return report;
}

async function readDays(db: Store, range?: IDBKeyRange): Promise<DayRecord[]> {
  const tx = db.transaction(['days', 'digests']);
  const [records, keys] = await Promise.all([
    tx.objectStore('days').getAll(range),
    tx.objectStore('digests').getAllKeys(range),
  ]);
  const present = new Set(keys.map((key) => key.join(' ')));
  return records.flatMap((record) => {
    const day = dayRecordSchema.safeParse(record);
    if (!day.success) return [];
    const { source, date, stored } = day.data;
    return [{ ...day.data, stored: present.has(`${source} ${date}`) ? stored : null }];
  });
}
