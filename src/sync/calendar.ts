import { dayInUtc, isWeekend } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { CalendarDays } from '../sources/source';
import type { SyncedDay } from '../store/schema';

const DAY_MS = 86_400_000;

/**
 * The days to ask a live source for, the newest first: the latest at every sync, for their votes go
 * on changing, and of the others those that are missing or were last asked for before they settled.
 */
export function dueDates(
  { firstFill, refresh }: CalendarDays,
  known: ReadonlyMap<DigestDate, SyncedDay>,
  revision: number,
  now: number,
): DigestDate[] {
  const isSettled = (date: DigestDate): boolean => {
    const day = known.get(date);
    const settledAt = Date.parse(date) + refresh * DAY_MS;
    if (day?.stored) return day.stored.revision === revision && day.stored.fetchedAt >= settledAt;
    return day?.rejected?.revision === revision;
  };
  return Array.from({ length: firstFill + 1 }, (_, back) => ({ back, date: dayInUtc(now - back * DAY_MS) }))
    .filter(({ back, date }) => back <= refresh || !isSettled(date))
    .map(({ date }) => date);
}

/** Where nothing is stored: in which order something to show is looked for, working days first. */
export function likelyDates(dates: readonly DigestDate[], count: number): DigestDate[] {
  return dates.filter((date) => !isWeekend(date)).slice(0, count);
}
