import type { IDBPObjectStore } from 'idb';
import type { Digest, DigestDate } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { fit } from '../digest/shape';
import { isLost } from './error';
import { isNewer } from './open';
import { dayRecordSchema, type DayKey, type Store, type StoreSchema } from './schema';

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
  /** The ids of the sources that there may be: what is known of a day is so asked for beside its digests. */
  sources: readonly string[];
  /** The dates to bring, once something of the digests is known. */
  ranges: (digests: Digests) => Promise<DateRange[]>;
}

/** From one date to another, both of them included. */
export type DateRange = [from: DigestDate, to: DigestDate];

/** The digests in a transaction that reads. */
export type Digests = Pick<IDBPObjectStore<StoreSchema, ('digests' | 'days')[], 'digests'>, 'index'>;

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

/**
 * One transaction for all of it, and in it as few questions after one another as there can be: each
 * waits for a browser that is busy with the page that is being opened.
 */
async function find(db: Store, { sources, ranges }: Question): Promise<Found[]> {
  try {
    const tx = db.transaction(['digests', 'days']);
    tx.done.catch(() => undefined); // where a read fails, that is what is thrown
    const digests = tx.objectStore('digests');
    const asked = await ranges(digests);
    const [records, days] = await Promise.all([
      ofEach(asked, (range) => digests.index('by-date').getAll(datesIn(range))),
      ofEach(asked, (range) => ofEach(sources, (source) => tx.objectStore('days').getAll(daysIn(source, range)))),
    ]);
    const dayOf = new Map(days.map((day) => [nameOf(keyOf(day)), day]));
    return onceEach(records, keyOf).map((record) => {
      const key = keyOf(record);
      return { key, record, day: dayOf.get(nameOf(key)) };
    });
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  // One lost record fails all that are read with it.
  const asked = await ranges(db.transaction('digests').store);
  const keys = await ofEach(asked, (range) => db.getAllKeysFromIndex('digests', 'by-date', datesIn(range)));
  return Promise.all(
    onceEach(keys, (key) => key).map(async (key): Promise<Found> => ({
      key,
      record: await get(db, key),
      day: await db.get('days', key),
    })),
  );
}

function datesIn([from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound(from, to);
}

function daysIn(source: string, [from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound([source, from], [source, to]);
}

async function ofEach<T, U>(items: readonly T[], ask: (item: T) => Promise<U[]>): Promise<U[]> {
  return (await Promise.all(items.map(ask))).flat();
}

function keyOf({ source, date }: { source: string; date: string }): DayKey {
  return [source, date];
}

function onceEach<T>(items: readonly T[], key: (item: T) => DayKey): T[] {
  return [...new Map(items.map((item) => [nameOf(key(item)), item])).values()];
}

function nameOf(key: DayKey): string {
  return key.join(' ');
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
