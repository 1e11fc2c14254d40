import type { IDBPObjectStore } from 'idb';
import type { DigestDate } from '../digest/digest';
import { isLost } from './error';
import type { DayKey, Store, StoreSchema } from './schema';

/** What is asked of the digests. */
export interface Question {
  /** The ids of the sources that there may be: all that lies under their days is so asked for at once. */
  sources: readonly string[];
  /** The dates to bring, once something of the digests is known. */
  ranges: (digests: Entries) => Promise<DateRange[]>;
}

/** From one date to another, both of them included. */
export type DateRange = [from: DigestDate, to: DigestDate];

/** What digests are found by, in a transaction that reads. */
type Entries = Pick<IDBPObjectStore<StoreSchema, ('digests' | 'papers' | 'days')[], 'digests'>, 'index'>;

/** What lies under the key of a digest, whatever it is; of what is lost, nothing. */
export interface Found {
  key: DayKey;
  /** What the digest is found by. */
  entry: unknown;
  digest: unknown;
  /** What is known of its day. */
  day: unknown;
}

/**
 * All digests of some days, each once. One transaction for all of it, and in it as few questions
 * after one another as there can be: each waits for a browser that is busy with the page that is
 * being opened.
 */
export async function findDigests(db: Store, { sources, ranges }: Question): Promise<Found[]> {
  try {
    const tx = db.transaction(['digests', 'papers', 'days']);
    tx.done.catch(() => undefined); // where a read fails, that is what is thrown
    const entries = tx.objectStore('digests');
    const asked = await ranges(entries);
    const ofSources = (store: 'papers' | 'days'): Promise<unknown[]> =>
      ofEach(asked, (range) => ofEach(sources, (source) => tx.objectStore(store).getAll(daysIn(source, range))));
    const [found, digests, days] = await Promise.all([
      ofEach(asked, (range) => entries.index('by-date').getAll(datesIn(range))),
      ofSources('papers').then(byKey),
      ofSources('days').then(byKey),
    ]);
    return [...byKey(found)].flatMap(([name, entry]) => {
      const key: DayKey = [entry.source, entry.date];
      return sources.includes(entry.source) ? [{ key, entry, digest: digests.get(name), day: days.get(name) }] : [];
    });
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  return findOneByOne(db, { sources, ranges });
}

/** The same where a record is lost: one that is lost fails all that are read with it. */
async function findOneByOne(db: Store, { sources, ranges }: Question): Promise<Found[]> {
  const asked = await ranges(db.transaction(['digests', 'papers', 'days']).objectStore('digests'));
  const keys = await ofEach(asked, (range) => db.getAllKeysFromIndex('digests', 'by-date', datesIn(range)));
  const once = new Map(keys.map((key) => [key.join(' '), key]));
  return Promise.all([...once.values()].filter(([source]) => sources.includes(source)).map((key) => findOne(db, key)));
}

/** What lies under one key. */
export async function findOne(db: Store, key: DayKey): Promise<Found> {
  const [entry, digest, day] = await Promise.all([
    db.get('digests', key).catch(nothingIfLost),
    db.get('papers', key).catch(nothingIfLost),
    db.get('days', key).catch(nothingIfLost),
  ]);
  return { key, entry, digest, day };
}

function nothingIfLost(error: unknown): undefined {
  if (!isLost(error)) throw error;
}

function datesIn([from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound(from, to);
}

function daysIn(source: string, [from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound([source, from], [source, to]);
}

/** Records by the key that they name; what names none is passed over. */
function byKey(records: readonly unknown[]): Map<string, { source: string; date: DigestDate }> {
  return new Map(records.filter(hasKey).map((record) => [`${record.source} ${record.date}`, record]));
}

function hasKey(record: unknown): record is { source: string; date: DigestDate } {
  if (typeof record !== 'object' || record === null || !('source' in record && 'date' in record)) return false;
  return typeof record.source === 'string' && typeof record.date === 'string';
}

async function ofEach<T, U>(items: readonly T[], ask: (item: T) => Promise<U[]>): Promise<U[]> {
  return (await Promise.all(items.map(ask))).flat();
}
