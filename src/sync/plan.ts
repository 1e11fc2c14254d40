import { dayInUtc } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { ListedDay } from '../sources/source';
import type { SyncedDay } from '../store/schema';

const DAY_MS = 86_400_000;

/** For so few days of a first fill the archive is not worth it. */
const FEW_DAYS = 8;

/** Days that one sync fetches one by one at most: the others wait for the next one. */
export const MOST_SINGLE_DAYS = 40;

/** Days older than this are cold: they hardly ever change, and are asked for once a week at most. */
const COLD_DAYS = 31;
const COLD_PAUSE = 7 * DAY_MS;

/** What one sync of a source is to fetch, the newest first, and how. */
export interface Plan {
  kind: 'archive' | 'singly';
  days: ListedDay[];
}

/** The listed days that are not stored as they are listed, the newest first. Others are left as they are. */
export function wantedDays(
  listed: readonly ListedDay[],
  known: ReadonlyMap<DigestDate, SyncedDay>,
  revision: number,
): ListedDay[] {
  const settled = (version: string, what: SyncedDay['stored'] | SyncedDay['rejected'] | undefined) =>
    what?.revision === revision && what.versions.includes(version);
  return listed
    .filter(({ date, version }) => {
      const day = known.get(date);
      return !settled(version, day?.stored) && !settled(version, day?.rejected);
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * How to get the wanted days. A first fill gets all of them, out of the archive where there is one;
 * later as many as may be are fetched one by one, cold ones only where the last time is a week ago.
 * @param fill whether this is the first fill, and where it comes from
 * @param coldAt when cold days were last asked for, in epoch milliseconds
 * @param isLost whether a day was stored and is no longer: that is no change at its source, and waits for nothing
 */
export function planDays(
  wanted: readonly ListedDay[],
  fill: 'archive' | 'no-archive' | null,
  coldAt: number,
  now: number,
  isLost: (date: DigestDate) => boolean,
): Plan {
  if (fill === 'archive' && wanted.length > FEW_DAYS) return { kind: 'archive', days: [...wanted] };
  if (fill === 'no-archive') return { kind: 'singly', days: [...wanted] };
  // What a first fill left out was never there: a week is for changes of what is.
  const coldToo = fill !== null || now - coldAt >= COLD_PAUSE || coldAt > now;
  const due = wanted.filter((day) => coldToo || !isCold(day, now) || isLost(day.date));
  return { kind: 'singly', days: due.slice(0, MOST_SINGLE_DAYS) };
}

/** Whether a day is so old that it hardly ever changes. */
export function isCold({ date }: ListedDay, now: number): boolean {
  return date < dayInUtc(now - COLD_DAYS * DAY_MS);
}
