import { browser } from 'wxt/browser';
import { dayInUtc, shiftDate } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { DayView, TodayList } from '../digest/view';
import { SOURCES } from '../sources';
import type { CalendarDays, Source } from '../sources/source';
import { readKnownDays } from '../store/days';
import { openStore, openStoreToWrite } from '../store/open';
import type { DayRecord } from '../store/schema';
import { FETCHED_DAY_KEY } from '../storage-keys';
import { isRunning } from '../sync-state';
import { SyncError } from '../sync/error';
import { fetchCalendarDay } from '../sync/fetch-calendar-day';
import { loadProgress } from '../sync/progress';
import { viewDay } from './day-view';
import { keepWait, waitOf } from './live-wait';

/** A day that was asked for less than so many milliseconds ago is shown as it is. */
const FRESH_MS = 15 * 60_000;

const asking = new Map<DigestDate, Promise<void>>();

/**
 * One day after asking the live sources for it; as it is stored where they do not answer; null where
 * it has no papers.
 * @throws SyncError, StoreError where they do not answer and nothing is stored
 */
export async function fetchDay(date: DigestDate): Promise<DayView | null> {
  if (date > dayInUtc(Date.now())) return null;
  const failure = await askOnce(date).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const view = await viewDay(date);
  if (failure && !view) throw failure.error;
  if (failure) console.warn(`${date} was not fetched:`, failure.error);
  return view;
}

/**
 * What is known of today's list, after asking the live sources for it where their answer is older than a quarter of
 * an hour. Never rejects for a source that does not answer: then the last answer is as old as it is.
 * @throws StoreError
 */
export async function checkToday(): Promise<TodayList> {
  const date = dayInUtc(Date.now());
  // A sync asks for today first of all.
  if (!isRunning((await loadProgress()).state)) {
    await askOnce(date).catch((error: unknown) => console.warn('The list of today was not fetched:', error));
    await askAgainForYesterday(date);
  }
  const [view, answers] = await Promise.all([viewDay(date), openStore().then((db) => answersFor(date, db))]);
  return {
    date,
    papers: view?.papers.length ?? 0,
    isFilling: view?.isFilling ?? false,
    answeredAt: answers.length > 0 ? Math.min(...answers) : null,
  };
}

/** Where its list had only begun when it was asked for last, it is whole by now, and nobody need wait for a sync. */
async function askAgainForYesterday(today: DigestDate): Promise<void> {
  const yesterday = shiftDate(today, -1);
  if (!(await viewDay(yesterday))?.isFilling) return;
  await askOnce(yesterday).catch((error: unknown) => console.warn('The list of yesterday was not fetched:', error));
}

/** When each live source last answered for a day, in epoch milliseconds. */
async function answersFor(date: DigestDate, db: Parameters<typeof readKnownDays>[0]): Promise<number[]> {
  const live = SOURCES.filter(({ days }) => days.kind === 'calendar');
  const days = await Promise.all(live.map(async ({ id }) => (await readKnownDays(db, id)).get(date)));
  return days.flatMap((day) => day?.stored?.fetchedAt ?? []);
}

/** Asks the live sources for a day; whoever asks meanwhile waits for the same answer. */
function askOnce(date: DigestDate): Promise<void> {
  const asked = asking.get(date) ?? ask(date).finally(() => asking.delete(date));
  asking.set(date, asked);
  return asked;
}

async function ask(date: DigestDate): Promise<void> {
  const db = await openStoreToWrite();
  for (const source of SOURCES) {
    const { days } = source;
    if (days.kind !== 'calendar') continue;
    const known = (await readKnownDays(db, source.id)).get(date);
    const day = isFresh(known, source.revision) ? known : await askSource(source, days, date, known);
    if (day?.stored && day.stored.fetchedAt !== known?.stored?.fetchedAt) await announce();
    if (day?.rejected && !day.stored) throw new SyncError('damaged', `${date} cannot be read: ${day.rejected.code}`);
  }
}

/** Tells open pages, but not of which day; without the storage for it they show what they have. */
async function announce(): Promise<void> {
  const fetched = { [FETCHED_DAY_KEY]: Date.now() };
  await browser.storage.local.set(fetched).catch((error: unknown) => console.warn('No page learns of it:', error));
}

/** Of a version that was not taken no time is kept: where it is all there is of its day, a sync asks for it again. */
function isFresh(known: DayRecord | undefined, revision: number): boolean {
  if (known?.rejected && !known.stored) return known.rejected.revision === revision;
  const age = Date.now() - (known?.stored?.fetchedAt ?? 0);
  return age >= 0 && age < FRESH_MS;
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
    if (error instanceof SyncError && (error.code === 'rate-limited' || error.retryAt !== null)) {
      await keepWait(source.id, error.retryAt);
    }
    throw error;
  });
}
