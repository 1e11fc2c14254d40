import { shiftDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { parseOrNull } from '../digest/parse';
import { isDateKey } from './query';
import { syncedDaySchema, type Store } from './schema';
import { readValidDigests, type DatedDigest } from './valid';

export type { DatedDigest } from './valid';

/** The digests of one day, of all sources, with the other digests that have papers of that day. */
export interface DayDigests {
  date: DigestDate;
  digests: DatedDigest[];
  /** The digests of the day before and the day after: sources may date a paper one day apart. */
  nearby: DatedDigest[];
  /** The digests of other days that share a paper with this one. */
  farther: DatedDigest[];
}

/** The nearest days before and after a day that have a digest; null at either end. */
export interface AdjacentDates {
  earlier: DigestDate | null;
  later: DigestDate | null;
}

/** The digests that have one paper. */
export interface PaperDigests {
  /** Of any source, the newest first. */
  digests: DatedDigest[];
  /** The whole day of one of these, without another read. */
  dayOf: (date: DigestDate) => DayDigests | null;
}

/**
 * Reads every digest that has a paper, with all that a page needs of their days.
 * @param sources the ids of the sources to read
 */
export async function readPaperDigests(db: Store, paperId: string, sources: readonly string[]): Promise<PaperDigests> {
  const found = await readValidDigests(db, {
    sources,
    dates: async (index) => datesOf(await index.index('by-paper').getAllKeys(paperId)),
  });
  const digests = found.filter(({ digest }) => digest.papers.some(({ id }) => id === paperId));
  return {
    digests: digests.toSorted((a, b) => compare(b.digest.date, a.digest.date)),
    dayOf: (date) => dayAmong(found, date),
  };
}

/**
 * Reads the digests of a day; null where no source has one.
 * @param date null for the newest day that can be read
 * @param sources the ids of the sources to read
 */
export async function readDayDigests(
  db: Store,
  date: DigestDate | null,
  sources: readonly string[],
): Promise<(DayDigests & AdjacentDates) | null> {
  if (date === null) return readNewest(db, sources);
  const [found, earlier, later] = await Promise.all([
    readValidDigests(db, { sources, dates: async () => [date] }),
    nearest(db, IDBKeyRange.bound('', date, false, true), 'prev'),
    nearest(db, IDBKeyRange.lowerBound(date, true), 'next'),
  ]);
  const day = dayAmong(found, date);
  return day && { ...day, earlier, later };
}

/** Every day that has a digest, of any source, the newest first. */
export async function listDates(db: Store): Promise<DigestDate[]> {
  const keys = await db.getAllKeys('digest-index');
  return datesOf(keys).toSorted((a, b) => compare(b, a));
}

/**
 * True where a browser or its user deleted the digests: there is none, although a sync stored some,
 * or nothing at all is stored. A database whose days all have no papers was not emptied.
 */
export async function isEmptied(db: Store): Promise<boolean> {
  if ((await db.getAllKeys('digest-index', null, 1)).length > 0) return false;
  const days = (await db.getAll('synced-days')).map((record) => parseOrNull(syncedDaySchema, record));
  return days.length === 0 || days.some((day) => day?.stored?.papers);
}

async function readNewest(db: Store, sources: readonly string[]): Promise<(DayDigests & AdjacentDates) | null> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const date = await nearest(db, range, 'prev');
    const day = date === null ? null : await readDayDigests(db, date, sources);
    if (day || date === null) return day;
    range = IDBKeyRange.upperBound(date, true); // every digest of that day was damaged, or of another source
  }
}

/** The first date of the index in a range, or in all of it. Keys that are no dates are passed over. */
async function nearest(db: Store, range: IDBKeyRange | null, direction: 'next' | 'prev'): Promise<DigestDate | null> {
  const index = db.transaction('digest-index').store.index('by-date');
  let cursor = await index.openKeyCursor(range, direction);
  while (cursor && !isDateKey(cursor.key)) cursor = await cursor.continue();
  return cursor?.key ?? null;
}

function dayAmong(found: readonly DatedDigest[], date: DigestDate): DayDigests | null {
  const digests = found.filter(({ digest }) => digest.date === date);
  if (digests.length === 0) return null;
  const beside = [shiftDate(date, -1), shiftDate(date, 1)];
  const others = found.filter(({ digest }) => digest.date !== date);
  return {
    date,
    digests,
    nearby: others.filter(({ digest }) => beside.includes(digest.date)),
    farther: others.filter(({ digest }) => !beside.includes(digest.date)),
  };
}

/** The dates among keys, each once. Keys that are no dates are left out. */
function datesOf(keys: readonly (readonly [unknown, unknown])[]): DigestDate[] {
  return [...new Set(keys.map(([, date]) => date))].filter(isDateKey);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
