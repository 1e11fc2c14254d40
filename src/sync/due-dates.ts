import { dayInUtc } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { CalendarDays } from '../sources/source';
import type { SyncedDay } from '../store/schema';

const DAY_MS = 86_400_000;

/**
 * The days to ask a live source for, the newest first: the latest at every sync, for their votes go on changing, and of
 * the others those that are missing or were last asked for before they settled.
 * @param now epoch milliseconds
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
    const fetchedAt = day?.stored?.fetchedAt ?? 0;
    // A time that is to come was kept by a clock that was ahead, and says nothing.
    if (day?.stored) return day.stored.revision === revision && fetchedAt >= settledAt && fetchedAt <= now;
    return day?.rejected?.revision === revision;
  };
  return Array.from({ length: firstFill + 1 }, (_, back) => ({ back, date: dayInUtc(now - back * DAY_MS) }))
    .filter(({ back, date }) => back <= refresh || !isSettled(date))
    .map(({ date }) => date);
}
