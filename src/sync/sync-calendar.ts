import { isWeekend } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { CalendarDays, Source } from '../sources/source';
import { readSyncedDays } from '../store/sync-records';
import type { SyncedDay, Store } from '../store/schema';
import { dueDates } from './due-dates';
import { fetchCalendarDay } from './fetch-calendar-day';
import { isFinal, SyncError } from './sync-error';
import type { SourceEvent } from './sync-event';
import { loadMetadata, saveMetadata } from './sync-metadata';
import { takeDays } from './take-days';

/** So many working days are asked for first where nothing is stored: one of them has something to show. */
const FIRST_TRIES = 3;

/**
 * Brings the stored days of a live source up to date: its latest days, and those before them that are missing. May be
 * left or killed anywhere.
 * @returns how many of the days could not be read
 * @throws SyncError, StoreError; the signal's reason where the caller gave up
 */
export async function* syncCalendar(
  source: Source,
  days: CalendarDays,
  db: Store,
  signal: AbortSignal,
): AsyncGenerator<SourceEvent, number> {
  const [known, metadata] = await Promise.all([readSyncedDays(db, source.id), loadMetadata(source.id)]);
  const due = dueDates(days, known, source.revision, Date.now());
  const dates = inOrder(due, metadata.failedDays, isEmpty(known));
  let done = 0;
  let absent = 0;
  const take = async (date: DigestDate) => {
    const day = await fetchCalendarDay(source, days, date, known.get(date), db, signal);
    if (day) known.set(date, day);
    else absent += 1;
    done += 1;
  };
  const progress = (): SourceEvent => ({ kind: 'progress', done, total: dates.length });

  yield progress();
  const taking = takeDays(dates, take, signal);
  for (;;) {
    const { done: isOver, value } = await taking.next();
    if (isOver) {
      const failed = [...value.failures.keys()];
      const unreached = value.isComplete ? [] : metadata.failedDays.filter((date) => dates.includes(date));
      await saveMetadata(source.id, { ...metadata, failedDays: [...new Set([...failed, ...unreached])] });
      const [worst] = [...value.failures.values()].toSorted((a, b) => Number(isFinal(b)) - Number(isFinal(a)));
      if (worst) throw worst;
      break;
    }
    yield progress();
  }
  // One day may not have come yet; where there is none at all, this is no longer the API that we know.
  if (absent === dates.length) throw new SyncError('refused', 'the source has not one of the days asked for');
  return dates.filter((date) => known.get(date)?.rejected && !known.get(date)?.stored).length;
}

/** The newest first, but those that failed last time at the end, and where nothing is stored, working days in front. */
function inOrder(dates: DigestDate[], failed: readonly DigestDate[], isFirst: boolean): DigestDate[] {
  const likely = isFirst
    ? dates.filter((date) => !isWeekend(date) && !failed.includes(date)).slice(0, FIRST_TRIES)
    : [];
  const placeOf = (date: DigestDate) => (likely.includes(date) ? 0 : failed.includes(date) ? 2 : 1);
  return dates.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? 1 : -1));
}

function isEmpty(known: ReadonlyMap<DigestDate, SyncedDay>): boolean {
  return ![...known.values()].some(({ stored }) => stored?.papers);
}
