import type { IDBPObjectStore } from 'idb';
import { isDigestDate, shiftDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { isRecordLost, undefinedIfLost } from './error';
import type { DayKey, Store, StoreSchema } from './schema';

/** Which digests to read. */
export interface DigestQuery {
  /** The ids of the sources to read, of any form: others are passed over. */
  sources: readonly string[];
  /** Looks up the days to read. Each is read with the day before it and the day after it. */
  dates: (index: DigestIndex) => Promise<DigestDate[]>;
}

/** The object store with the index entries, in a transaction that reads. */
type DigestIndex = Pick<
  IDBPObjectStore<StoreSchema, ('digests' | 'digest-index' | 'synced-days')[], 'digest-index'>,
  'index'
>;

/** From one date to another, both of them included. */
type DateRange = [from: DigestDate, to: DigestDate];

/** The three records stored under one key, unchecked; undefined for one that is missing or lost. */
export interface DigestRecords {
  key: DayKey;
  entry: unknown;
  digest: unknown;
  syncedDay: unknown;
}

/**
 * Reads all digests of the days asked for and of the days beside them, and every other digest that
 * has a paper of the days asked for, each once.
 *
 * It is one transaction, with as few requests after one another as possible: each waits for a browser
 * that is busy with the page that is being opened. So the records of all sources are asked for at
 * once, before it is known which sources have one.
 */
export async function queryDigests(db: Store, { sources, dates }: DigestQuery): Promise<DigestRecords[]> {
  try {
    const tx = db.transaction(['digests', 'digest-index', 'synced-days']);
    tx.done.catch(() => undefined); // the read that failed throws the same error
    const index = tx.objectStore('digest-index');
    const asked = await dates(index);
    const read = async (ranges: readonly DateRange[]): Promise<DigestRecords[]> => {
      const ofSources = (store: 'digests' | 'synced-days'): Promise<unknown[]> =>
        ofEach(ranges, (range) => ofEach(sources, (source) => tx.objectStore(store).getAll(keysIn(source, range))));
      const [entries, digests, syncedDays] = await Promise.all([
        ofEach(ranges, (range) => index.index('by-date').getAll(datesIn(range))),
        ofSources('digests').then(byKey),
        ofSources('synced-days').then(byKey),
      ]);
      return [...byKey(entries)].flatMap(([name, entry]) => {
        if (!sources.includes(entry.source)) return [];
        const key: DayKey = [entry.source, entry.date];
        return [{ key, entry, digest: digests.get(name), syncedDay: syncedDays.get(name) }];
      });
    };
    const [near, farther] = await Promise.all([read(asked.map(around)), fartherDates(index, asked)]);
    return farther.length === 0 ? near : [...near, ...(await read(farther.map((date) => [date, date])))];
  } catch (error) {
    if (!isRecordLost(error)) throw error;
  }
  return queryOneByOne(db, { sources, dates });
}

/** The same, one record at a time: a lost record fails every request that would have brought it. */
async function queryOneByOne(db: Store, { sources, dates }: DigestQuery): Promise<DigestRecords[]> {
  const asked = await dates(db.transaction(['digests', 'digest-index', 'synced-days']).objectStore('digest-index'));
  const keysOf = async (ranges: readonly DateRange[]): Promise<DayKey[]> => {
    const keys = await ofEach(ranges, (range) => db.getAllKeysFromIndex('digest-index', 'by-date', datesIn(range)));
    const unique = new Map(keys.map((key) => [key.join(' '), key]));
    return [...unique.values()].filter(([source]) => sources.includes(source));
  };
  const near = await Promise.all((await keysOf(asked.map(around))).map((key) => readRecords(db, key)));
  const ids = near.flatMap(({ key: [, date], entry }) => (asked.includes(date) ? paperIdsOf(entry) : []));
  const keys = await ofEach([...new Set(ids)], (id) => db.getAllKeysFromIndex('digest-index', 'by-paper', id));
  const farther = await keysOf(withoutNear(asked, keys).map((date) => [date, date]));
  return [...near, ...(await Promise.all(farther.map((key) => readRecords(db, key))))];
}

/** Reads the three records stored under one key. */
export async function readRecords(db: Store, key: DayKey): Promise<DigestRecords> {
  const [entry, digest, syncedDay] = await Promise.all([
    db.get('digest-index', key).catch(undefinedIfLost),
    db.get('digests', key).catch(undefinedIfLost),
    db.get('synced-days', key).catch(undefinedIfLost),
  ]);
  return { key, entry, digest, syncedDay };
}

/** The days that share a paper with one of `dates`, without these and the days beside them. */
async function fartherDates(index: DigestIndex, dates: readonly DigestDate[]): Promise<DigestDate[]> {
  const entries = await ofEach(dates, (date) => index.index('by-date').getAll(date));
  const ids = [...new Set(entries.flatMap(paperIdsOf))];
  return withoutNear(dates, await ofEach(ids, (id) => index.index('by-paper').getAllKeys(id)));
}

function withoutNear(dates: readonly DigestDate[], keys: readonly DayKey[]): DigestDate[] {
  const near = dates.map(around);
  const farther = keys.flatMap(([, date]) => (near.some(([from, to]) => from <= date && date <= to) ? [] : [date]));
  return [...new Set(farther)].filter(isDateKey);
}

/** The paper ids of an index entry that may be damaged. */
function paperIdsOf(entry: unknown): string[] {
  const ids = typeof entry === 'object' && entry !== null && 'paperIds' in entry ? entry.paperIds : [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function around(date: DigestDate): DateRange {
  return [shiftDate(date, -1), shiftDate(date, 1)];
}

/** True for a key that is a date: damage can put anything into an index. */
export function isDateKey(key: unknown): key is DigestDate {
  return typeof key === 'string' && isDigestDate(key);
}

function datesIn([from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound(from, to);
}

function keysIn(source: string, [from, to]: DateRange): IDBKeyRange {
  return IDBKeyRange.bound([source, from], [source, to]);
}

/** Records by the key that is in them; one that has none is left out. */
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
