import type { Digest, DigestDate } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { dayRecordSchema, type DayKey, type Store } from './schema';

/** A digest with when its source last said that it is so, in epoch milliseconds. */
export interface DatedDigest {
  digest: Digest;
  fetchedAt: number;
}

/** A day of all sources, between the nearest days that have a digest. */
export interface StoredDay {
  date: DigestDate;
  digests: DatedDigest[];
  /** The digests of the calendar days right before and after it: sources differ by one day. */
  nearby: DatedDigest[];
  earlier: DigestDate | null;
  later: DigestDate | null;
}

/** Every digest that has a paper, of any source, the newest first. */
export async function findDigestsOf(db: Store, paperId: string): Promise<DatedDigest[]> {
  const found = await db.getAllFromIndex('digests', 'by-paper', paperId);
  return soundOnes(
    db,
    found.toSorted((a, b) => compare(b.date, a.date)),
  );
}

/** A day of all sources, or the newest one; null where no source has a digest of it. */
export async function readDay(db: Store, date: DigestDate | null): Promise<StoredDay | null> {
  if (date === null) return newest(db);
  const digests = await digestsOn(db, date);
  if (digests.length === 0) return null;
  const index = db.transaction('digests').store.index('by-date');
  const [earlier, later] = await Promise.all([
    index.openKeyCursor(IDBKeyRange.upperBound(date, true), 'prev'),
    index.openKeyCursor(IDBKeyRange.lowerBound(date, true)),
  ]);
  const nearby = await Promise.all([-1, 1].map((days) => digestsOn(db, shifted(date, days))));
  return { date, digests, nearby: nearby.flat(), earlier: earlier?.key ?? null, later: later?.key ?? null };
}

/** Every day that has a digest, the newest first. */
export async function listDates(db: Store): Promise<DigestDate[]> {
  const keys = await db.getAllKeys('digests');
  return [...new Set(keys.map(([, date]) => date))].toSorted((a, b) => compare(b, a));
}

async function newest(db: Store): Promise<StoredDay | null> {
  for (const date of await listDates(db)) {
    const day = await readDay(db, date);
    if (day) return day;
  }
  return null;
}

async function digestsOn(db: Store, date: DigestDate): Promise<DatedDigest[]> {
  return soundOnes(db, await db.getAllFromIndex('digests', 'by-date', date));
}

/** The records that are digests. Damaged ones go, so that the next sync fetches their days. */
async function soundOnes(db: Store, records: Digest[]): Promise<DatedDigest[]> {
  const dated: DatedDigest[] = [];
  for (const record of records) {
    const key: DayKey = [record.source, record.date];
    const digest = digestSchema.safeParse(record);
    if (!digest.success) {
      await drop(db, key);
      continue;
    }
    const day = dayRecordSchema.safeParse(await db.get('days', key));
    dated.push({ digest: digest.data, fetchedAt: (day.success && day.data.stored?.fetchedAt) || 0 });
  }
  return dated;
}

/** Deletes a damaged digest, unless it was written anew in the meantime. */
async function drop(db: Store, key: DayKey): Promise<void> {
  console.warn('A stored digest is damaged; its day will be fetched again.', key);
  const tx = db.transaction('digests', 'readwrite');
  const record = await tx.store.get(key);
  if (!digestSchema.safeParse(record).success) await tx.store.delete(key);
  await tx.done;
}

function shifted(date: DigestDate, days: number): DigestDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
