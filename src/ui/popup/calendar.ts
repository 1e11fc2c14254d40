import type { DigestDate } from '../../digest/digest';

/** A day to choose from; one that is not stored is asked for when it is chosen. */
export interface OfferedDay {
  date: DigestDate;
  stored: boolean;
}

/** The nearest days to step to from one; null at either end. */
export interface AdjacentDays {
  earlier: DigestDate | null;
  later: DigestDate | null;
}

/** The first day of Hugging Face's Daily Papers, with which all of this began. */
const FIRST_DAY = '2023-05-04';
const DAY_MS = 86_400_000;

/**
 * Every day that is stored, and between them every weekday since the first that could be: weekends
 * have next to no papers. The newest first.
 * @param stored the newest first; where nothing is stored, nothing is offered
 */
export function offeredDays(stored: readonly DigestDate[], today: DigestDate): OfferedDay[] {
  const newest = stored[0];
  if (!newest) return [];
  const have = new Set(stored);
  const days = new Set([...weekdays(FIRST_DAY, newest < today ? newest : today), ...stored]);
  return [...days]
    .toSorted()
    .toReversed()
    .map((date) => ({ date, stored: have.has(date) }));
}

/** The days to step to from a day: the nearest of those that its view knows and of those on offer. */
export function adjacentDays(
  date: DigestDate,
  known: AdjacentDays | null,
  offered: readonly OfferedDay[],
): AdjacentDays {
  const earlier = [known?.earlier, offered.find((day) => day.date < date)?.date];
  const later = [known?.later, offered.findLast((day) => day.date > date)?.date];
  return { earlier: inOrder(earlier).at(-1) ?? null, later: inOrder(later)[0] ?? null };
}

function inOrder(dates: (DigestDate | null | undefined)[]): DigestDate[] {
  return dates.filter((date) => typeof date === 'string').toSorted();
}

function weekdays(from: DigestDate, to: DigestDate): DigestDate[] {
  const found: DigestDate[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) found.push(day.toISOString().slice(0, 10));
  }
  return found;
}
