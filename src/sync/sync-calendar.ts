import type { DigestDate } from '../digest/digest';
import type { CalendarDays, Source } from '../sources/source';
import { readSyncedDays } from '../store/sync-records';
import { dueDates, likelyDates } from './calendar';
import type { SyncContext } from './context';
import { SyncError } from './error';
import type { SourceEvent } from './event';
import { fetchCalendarDay } from './fetch-calendar-day';
import { isOfOneDay } from './fetch-listed-day';

/** Requests that are under way at once. */
const AT_ONCE = 4;

/** Requests after which a first sync has something to show, or leaves that to other sources. */
const FIRST_TRIES = 3;

/** Syncs a live source: its latest days, and those before them that are missing. */
export async function* syncCalendar(
  source: Source,
  days: CalendarDays,
  context: SyncContext,
): AsyncGenerator<SourceEvent, number> {
  const known = await readSyncedDays(context.db, source.id);
  const dates = dueDates(days, known, source.revision, Date.now());
  const asked = new Set<DigestDate>();
  let absent = 0;
  let failure: SyncError | null = null;
  const progress = (): SourceEvent => ({ kind: 'progress', done: asked.size, total: dates.length });

  async function take(date: DigestDate): Promise<number> {
    asked.add(date);
    try {
      const day = await fetchCalendarDay(source, days, date, known.get(date), context);
      if (day) known.set(date, day);
      else absent += 1;
      return day?.stored?.papers ?? 0;
    } catch (error) {
      if (context.signal.aborted || !(error instanceof SyncError)) throw error;
      failure = failure && !isOfOneDay(failure) ? failure : error;
      return 0;
    }
  }
  const lineIsDead = () => failure !== null && !isOfOneDay(failure);

  yield progress();
  if (![...known.values()].some(({ stored }) => stored?.papers)) {
    for (const date of likelyDates(dates, FIRST_TRIES)) {
      const papers = await take(date);
      yield progress();
      if (papers > 0 || lineIsDead()) break;
    }
  }

  for (;;) {
    const next = dates.filter((date) => !asked.has(date)).slice(0, AT_ONCE);
    if (next.length === 0 || lineIsDead()) break;
    await Promise.all(next.map(take));
    yield progress();
  }
  if (failure) throw failure;
  // One day may not have come yet; where there is none at all, this is no longer the API that we know.
  if (absent === dates.length) throw new SyncError('refused', 'the source has not one of the days asked for');
  return dates.filter((date) => known.get(date)?.rejected && !known.get(date)?.stored).length;
}
