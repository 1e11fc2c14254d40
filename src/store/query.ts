import type { IDBPObjectStore } from 'idb';
import { isDigestDate, shiftDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { isLost } from './error';
import type { DayKey, Store, StoreSchema } from './schema';

/** What is asked of the digests. */
export interface Question {
  /** The ids of the sources that there may be: all that lies under their days is so asked for at once. */
  sources: readonly string[];
  /** The days to bring, each with the one before and the one after it, once something of the digests is known. */
  days: (digests: Entries) => Promise<DigestDate[]>;
}

/** From one date to another, both of them included. */
type DateRange = [from: DigestDate, to: DigestDate];

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
 * All digests of some days and of those beside them, and every other one that has a paper of these
 * days, each once. One transaction for all of it, and in it as few questions after one another as
 * there can be: each waits for a browser that is busy with the page that is being opened.
 */
export async function findDigests(db: Store, { sources, days }: Question): Promise<Found[]> {
  try {
    const tx = db.transaction(['digests', 'papers', 'days']);
    tx.done.catch(() => undefined); // where a read fails, that is what is thrown
    const entries = tx.objectStore('digests');
    const dates = await days(entries);
    const read = async (ranges: readonly DateRange[]): Promise<Found[]> => {
      const ofSources = (store: 'papers' | 'days'): Promise<unknown[]> =>
        ofEach(ranges, (range) => ofEach(sources, (source) => tx.objectStore(store).getAll(daysIn(source, range))));
      const [found, digests, known] = await Promise.all([
        ofEach(ranges, (range) => entries.index('by-date').getAll(datesIn(range))),
        ofSources('papers').then(byKey),
        ofSources('days').then(byKey),
      ]);
      return [...byKey(found)].flatMap(([name, entry]) => {
        const key: DayKey = [entry.source, entry.date];
        return sources.includes(entry.source) ? [{ key, entry, digest: digests.get(name), day: known.get(name) }] : [];
      });
    };
    const [near, farther] = await Promise.all([read(dates.map(around)), datesFarther(entries, dates)]);
    return farther.length === 0 ? near : [...near, ...(await read(farther.map((date) => [date, date])))];
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  return findOneByOne(db, { sources, days });
}

/** The same where a record is lost: one that is lost fails all that are read with it. */
async function findOneByOne(db: Store, { sources, days }: Question): Promise<Found[]> {
  const entries = db.transaction(['digests', 'papers', 'days']).objectStore('digests');
  const dates = await days(entries);
  const keysIn = async (ranges: readonly DateRange[]): Promise<DayKey[]> => {
    const keys = await ofEach(ranges, (range) => db.getAllKeysFromIndex('digests', 'by-date', datesIn(range)));
    return [...new Map(keys.map((key) => [key.join(' '), key])).values()].filter(([source]) =>
      sources.includes(source),
    );
  };
  const near = await Promise.all((await keysIn(dates.map(around))).map((key) => findOne(db, key)));
  const ids = near.flatMap(({ key: [, date], entry }) => (dates.includes(date) ? idsOf(entry) : []));
  const others = await ofEach([...new Set(ids)], (id) => db.getAllKeysFromIndex('digests', 'by-paper', id));
  const farther = await keysIn(fartherThan(dates, others).map((date) => [date, date]));
  return [...near, ...(await Promise.all(farther.map((key) => findOne(db, key))))];
}

/** The days that have a paper of one of `dates`, and are neither one of these nor beside one. */
async function datesFarther(entries: Entries, dates: readonly DigestDate[]): Promise<DigestDate[]> {
  const ofDays = await ofEach(dates, (date) => entries.index('by-date').getAll(date));
  const ids = [...new Set(ofDays.flatMap(idsOf))];
  return fartherThan(dates, await ofEach(ids, (id) => entries.index('by-paper').getAllKeys(id)));
}

function fartherThan(dates: readonly DigestDate[], keys: readonly DayKey[]): DigestDate[] {
  const near = dates.map(around);
  const farther = keys.flatMap(([, date]) => (near.some(([from, to]) => from <= date && date <= to) ? [] : [date]));
  return [...new Set(farther)].filter(isSoundDate);
}

/** What damage put there, or took away, is passed over. */
function idsOf(entry: unknown): string[] {
  const ids = typeof entry === 'object' && entry !== null && 'paperIds' in entry ? entry.paperIds : [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function around(date: DigestDate): DateRange {
  return [shiftDate(date, -1), shiftDate(date, 1)];
}

/** Whether a key is a date: damage can put anything into an index. */
export function isSoundDate(date: unknown): date is DigestDate {
  return typeof date === 'string' && isDigestDate(date);
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
