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

/** What is asked of the digests. */
export interface Question {
  index: 'by-paper' | 'by-date';
  query: string | IDBKeyRange;
  /** Ranges of dates that what it brings leads to: those digests come along. */
  leadsTo?: (dates: readonly unknown[]) => IDBKeyRange[];
}

/**
 * The digests that a question brings, each once. Damaged ones are dropped, so that the next sync
 * fetches their days.
 */
export async function soundDigests(db: Store, question: Question): Promise<DatedDigest[]> {
  const dated: DatedDigest[] = [];
  for (const { key, record, day } of await find(db, question)) {
    const digest = parse(record);
    if (digest) dated.push({ digest, fetchedAt: fit(dayRecordSchema, day)?.stored?.fetchedAt ?? 0 });
    else await drop(db, key);
  }
  return dated;
}

/** One transaction for all of it: to begin one takes as long as to read a record. */
async function find(db: Store, { index, query, leadsTo = () => [] }: Question): Promise<Found[]> {
  try {
    const tx = db.transaction(['digests', 'days']);
    tx.done.catch(() => undefined); // where a read fails, that is what is thrown
    const digests = tx.objectStore('digests');
    const first = await digests.index(index).getAll(query);
    const ranges = leadsTo(first.map(({ date }) => date));
    const further = await Promise.all(ranges.map((range) => digests.index('by-date').getAll(range)));
    const days = tx.objectStore('days');
    return await Promise.all(
      onceEach([...first, ...further.flat()], keyOf).map(async (record): Promise<Found> => {
        const key = keyOf(record);
        return { key, record, day: await days.get(key) };
      }),
    );
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  // One lost record fails all that are read with it.
  const first = await db.getAllKeysFromIndex('digests', index, query);
  const ranges = leadsTo(first.map(([, date]) => date));
  const further = await Promise.all(ranges.map((range) => db.getAllKeysFromIndex('digests', 'by-date', range)));
  return Promise.all(
    onceEach([...first, ...further.flat()], (key) => key).map(async (key): Promise<Found> => ({
      key,
      record: await get(db, key),
      day: await db.get('days', key),
    })),
  );
}

function keyOf({ source, date }: { source: string; date: string }): DayKey {
  return [source, date];
}

function onceEach<T>(items: readonly T[], key: (item: T) => DayKey): T[] {
  return [...new Map(items.map((item) => [key(item).join(' '), item])).values()];
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
