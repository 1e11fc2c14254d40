import type { Digest } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { fit } from '../digest/shape';
import { isLost } from './error';
import { isNewer } from './open';
import { dayRecordSchema, type DayKey, type Store } from './schema';

/** A digest with when its source last said that it is so, in epoch milliseconds. */
export interface DatedDigest {
  digest: Digest;
  fetchedAt: number;
}

/** What a read came to: of a record that is lost, the key alone is left, and what is known of its day. */
interface Found {
  key: DayKey;
  record: unknown;
  day: unknown;
}

type Index = 'by-paper' | 'by-date';

/**
 * The digests that an index has under a value or in a range, by their keys. Damaged ones are dropped,
 * so that the next sync fetches their days.
 */
export async function soundDigests(db: Store, index: Index, query: string | IDBKeyRange): Promise<DatedDigest[]> {
  const dated: DatedDigest[] = [];
  for (const { key, record, day } of await find(db, index, query)) {
    const digest = parse(record);
    if (digest) dated.push({ digest, fetchedAt: fit(dayRecordSchema, day)?.stored?.fetchedAt ?? 0 });
    else await drop(db, key);
  }
  return dated;
}

/** One transaction for all of it: to begin one takes as long as to read a record. */
async function find(db: Store, index: Index, query: string | IDBKeyRange): Promise<Found[]> {
  try {
    const tx = db.transaction(['digests', 'days']);
    tx.done.catch(() => undefined); // where a read fails, that is what is thrown
    const records = await tx.objectStore('digests').index(index).getAll(query);
    const days = tx.objectStore('days');
    return await Promise.all(
      records.map(async (record): Promise<Found> => {
        const key: DayKey = [record.source, record.date];
        return { key, record, day: await days.get(key) };
      }),
    );
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  // One lost record fails all that are read with it.
  const keys = await db.getAllKeysFromIndex('digests', index, query);
  return Promise.all(
    keys.map(async (key): Promise<Found> => ({ key, record: await get(db, key), day: await db.get('days', key) })),
  );
}

async function get(db: Store, key: DayKey): Promise<unknown> {
  return db.get('digests', key).catch((error: unknown) => {
    if (isLost(error)) return null;
    throw error;
  });
}

/** The digest in a record; null where it is damaged, and where its index entries are not those of its papers. */
function parse(record: unknown): Digest | null {
  const digest = fit(digestSchema, record);
  if (!digest || typeof record !== 'object' || record === null || !('paperIds' in record)) return null;
  const { paperIds } = record;
  const isIndexed = Array.isArray(paperIds) && paperIds.length === digest.papers.length;
  return isIndexed && digest.papers.every(({ id }, at) => id === paperIds[at]) ? digest : null;
}

/** Deletes a damaged digest, unless it was written anew in the meantime. */
async function drop(db: Store, key: DayKey): Promise<void> {
  if (isNewer(db)) return; // it may well be sound to whoever wrote it
  console.warn('A stored digest is damaged; its day will be fetched again.', key);
  // Not in the transaction that deletes: to fail to read the record would abort it.
  if (!parse(await get(db, key))) await db.delete('digests', key);
}
