import { shiftDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { parseOrNull } from '../digest/parse';
import { isSoundDate } from './find';
import { dayRecordSchema, type Store } from './schema';
import { soundDigests, type DatedDigest } from './sound';

export type { DatedDigest } from './sound';

/** A day of all sources, with what stands around it. */
export interface DayAround {
  date: DigestDate;
  digests: DatedDigest[];
  /** The digests of the calendar days right before and after it: sources differ by one day. */
  nearby: DatedDigest[];
  /** Other digests, those among them that have a paper of this day. */
  farther: DatedDigest[];
}

/** A day of all sources, between the nearest days that have a digest. */
export interface StoredDay extends DayAround {
  earlier: DigestDate | null;
  later: DigestDate | null;
}

/** What is stored of a paper. */
export interface StoredPaper {
  /** Every digest that has it, of any source, the newest first. */
  digests: DatedDigest[];
  /** The day of one of these. */
  dayAround: (date: DigestDate) => DayAround | null;
}

/**
 * A paper and the days that it stands on.
 * @param sources the ids of all sources that there may be
 */
export async function readPaper(db: Store, paperId: string, sources: readonly string[]): Promise<StoredPaper> {
  const found = await soundDigests(db, {
    sources,
    days: async (digests) => datesOf(await digests.index('by-paper').getAllKeys(paperId)),
  });
  const digests = found.filter(({ digest }) => digest.papers.some(({ id }) => id === paperId));
  return {
    digests: digests.toSorted((a, b) => compare(b.digest.date, a.digest.date)),
    dayAround: (date) => dayAmong(found, date),
  };
}

/** A day of all sources; null where no source has a digest of it. */
async function readDayAround(db: Store, date: DigestDate, sources: readonly string[]): Promise<DayAround | null> {
  return dayAmong(await soundDigests(db, { sources, days: async () => [date] }), date);
}

function dayAmong(found: readonly DatedDigest[], date: DigestDate): DayAround | null {
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

/** The sound dates among keys, each once. */
function datesOf(keys: readonly (readonly [unknown, unknown])[]): DigestDate[] {
  return [...new Set(keys.map(([, date]) => date))].filter(isSoundDate);
}

/**
 * A day of all sources, or the newest one, between its neighbours; null where no source has a digest of it.
 * @param sources the ids of all sources that there may be
 */
export async function readDay(
  db: Store,
  date: DigestDate | null,
  sources: readonly string[],
): Promise<StoredDay | null> {
  if (date === null) return newest(db, sources);
  const [day, earlier, later] = await Promise.all([
    readDayAround(db, date, sources),
    nearest(db, IDBKeyRange.bound('', date, false, true), 'prev'),
    nearest(db, IDBKeyRange.lowerBound(date, true), 'next'),
  ]);
  return day && { ...day, earlier, later };
}

/** Every day that has a digest, the newest first. */
export async function listDates(db: Store): Promise<DigestDate[]> {
  const keys = await db.getAllKeys('digests');
  return datesOf(keys).toSorted((a, b) => compare(b, a));
}

/** Whether not one digest is stored, and not because no day has papers that can be read. */
export async function isEmptied(db: Store): Promise<boolean> {
  if ((await db.getAllKeys('digests', null, 1)).length > 0) return false;
  const days = (await db.getAll('days')).map((record) => parseOrNull(dayRecordSchema, record));
  return days.length === 0 || days.some((day) => day?.stored?.papers);
}

async function newest(db: Store, sources: readonly string[]): Promise<StoredDay | null> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const date = await nearest(db, range, 'prev');
    const day = date === null ? null : await readDay(db, date, sources);
    if (day || date === null) return day;
    range = IDBKeyRange.upperBound(date, true); // all of that day was damaged
  }
}

/** The first day of a range, or of all, that is one: damage can put anything into an index. */
async function nearest(db: Store, range: IDBKeyRange | null, direction: 'next' | 'prev'): Promise<DigestDate | null> {
  const index = db.transaction('digests').store.index('by-date');
  let cursor = await index.openKeyCursor(range, direction);
  while (cursor && !isSoundDate(cursor.key)) cursor = await cursor.continue();
  return cursor?.key ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
