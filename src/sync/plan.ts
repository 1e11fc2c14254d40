import type { DigestDate } from '../digest/digest';
import type { ListedDay } from '../sources/source';
import type { DayRecord } from '../store/schema';

/** Above this many days the archive is one request instead of many. */
export const MOST_SINGLE_DAYS = 8;

/** One request of a sync. */
export type Step = { kind: 'day'; day: ListedDay } | { kind: 'archive' };

/** The listed days that are not stored as they are listed, the newest first. Others are left as they are. */
export function wantedDays(
  listed: readonly ListedDay[],
  known: ReadonlyMap<DigestDate, DayRecord>,
  revision: number,
): ListedDay[] {
  const settled = (version: string, what: DayRecord['stored'] | DayRecord['rejected'] | undefined) =>
    what?.version === version && what.revision === revision;
  return listed
    .filter(({ date, version }) => {
      const day = known.get(date);
      return !settled(version, day?.stored) && !settled(version, day?.rejected);
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * How to get the wanted days: a few one by one, many out of the archive. Where nothing is stored,
 * the newest day comes first, so that there is something to show after two requests.
 */
export function planSteps(wanted: readonly ListedDay[], nothingStored: boolean): Step[] {
  const days: Step[] = wanted.map((day) => ({ kind: 'day', day }));
  if (nothingStored && days.length > 1) return [days[0]!, { kind: 'archive' }];
  return days.length <= MOST_SINGLE_DAYS ? days : [{ kind: 'archive' }];
}
