import type { Digest, DigestDate } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import type { DayKey, Store } from './schema';

/** A digest with the nearest days before and after it that have one. */
export interface DigestInPlace {
  digest: Digest;
  earlier: DigestDate | null;
  later: DigestDate | null;
}

/** The newest digest that has a paper, or null. */
export async function findDigestOf(db: Store, paperId: string): Promise<Digest | null> {
  const found = await db.getAllFromIndex('digests', 'by-paper', paperId);
  const newestFirst = found.toSorted((a, b) => compare(b.date, a.date));
  return firstSound(db, newestFirst);
}

/** The digest of a day, or the newest one; null where there is none. */
export async function readDigest(db: Store, date: DigestDate | null): Promise<DigestInPlace | null> {
  const digest =
    date === null ? await newest(db) : await firstSound(db, await db.getAllFromIndex('digests', 'by-date', date));
  if (!digest) return null;
  const index = db.transaction('digests').store.index('by-date');
  const [earlier, later] = await Promise.all([
    index.openKeyCursor(IDBKeyRange.upperBound(digest.date, true), 'prev'),
    index.openKeyCursor(IDBKeyRange.lowerBound(digest.date, true)),
  ]);
  return { digest, earlier: earlier?.key ?? null, later: later?.key ?? null };
}

/** Every day that has a digest, the newest first. */
export async function listDates(db: Store): Promise<DigestDate[]> {
  const keys = await db.getAllKeys('digests');
  return [...new Set(keys.map(([, date]) => date))].toSorted((a, b) => compare(b, a));
}

async function newest(db: Store): Promise<Digest | null> {
  for (const date of await listDates(db)) {
    const digest = await firstSound(db, await db.getAllFromIndex('digests', 'by-date', date));
    if (digest) return digest;
  }
  return null;
}

/** The first record that is a digest. Damaged ones go, so that the next sync fetches their days. */
async function firstSound(db: Store, records: Digest[]): Promise<Digest | null> {
  for (const record of records) {
    const parsed = digestSchema.safeParse(record);
    if (parsed.success) return parsed.data;
    await drop(db, [record.source, record.date]);
  }
  return null;
}

/** Deletes a damaged digest, unless it was written anew in the meantime. */
async function drop(db: Store, key: DayKey): Promise<void> {
  console.warn('A stored digest is damaged; its day will be fetched again.', key);
  const tx = db.transaction('digests', 'readwrite');
  const record = await tx.store.get(key);
  if (!digestSchema.safeParse(record).success) await tx.store.delete(key);
  await tx.done;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
