import { dayInSeoul, isDigestDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { DayView } from '../digest/view';
import { SOURCES } from '../sources';
import type { CalendarDays, Source } from '../sources/source';
import { readKnownDays } from '../store/days';
import { openStoreToWrite } from '../store/open';
import type { DayRecord } from '../store/schema';
import { SyncError } from '../sync/error';
import { fetchCalendarDay } from '../sync/fetch-calendar-day';
import { viewDay } from './day-view';
import { keepWait, waitOf } from './live-wait';

/** A day that was asked for less than so many milliseconds ago is shown as it is. */
const FRESH_MS = 10 * 60_000;

const asking = new Map<DigestDate, Promise<void>>();

/**
 * One day after asking the live sources for it; as it is stored where they do not answer; null where
 * it has no papers.
 * @throws SyncError, StoreError where they do not answer and nothing is stored
 */
export async function fetchDay(date: unknown): Promise<DayView | null> {
  if (typeof date !== 'string' || !isDigestDate(date) || date > dayInSeoul(Date.now())) return null;
  const asked = asking.get(date) ?? ask(date).finally(() => asking.delete(date));
  asking.set(date, asked);
  const failure = await asked.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const view = await viewDay(date);
  if (failure && !view) throw failure.error;
  if (failure) console.warn(`${date} was not fetched:`, failure.error);
  return view;
}

async function ask(date: DigestDate): Promise<void> {
  const db = await openStoreToWrite();
  for (const source of SOURCES) {
    const { days } = source;
    if (days.kind !== 'calendar') continue;
    const known = (await readKnownDays(db, source.id)).get(date);
    const day = isFresh(known, source.revision) ? known : await askSource(source, days, date, known);
    if (day?.rejected && !day.stored) throw new SyncError('damaged', `${date} cannot be read: ${day.rejected.code}`);
  }
}

/** Of a version that was not taken no time is kept: a sync asks for it again, where its day is recent. */
function isFresh(known: DayRecord | undefined, revision: number): boolean {
  if (known?.rejected) return known.rejected.revision === revision;
  return !!known?.stored && Date.now() - known.stored.fetchedAt < FRESH_MS;
}

async function askSource(
  source: Source,
  days: CalendarDays,
  date: DigestDate,
  known: DayRecord | undefined,
): Promise<DayRecord | null> {
  const retryAt = await waitOf(source.id);
  if (retryAt !== null) throw new SyncError('rate-limited', `${source.id} is not asked yet`, { retryAt });
  const context = { db: await openStoreToWrite(), signal: new AbortController().signal };
  return fetchCalendarDay(source, days, date, known, context).catch(async (error: unknown) => {
    if (error instanceof SyncError && error.code === 'rate-limited') await keepWait(source.id, error.retryAt);
    throw error;
  });
}
