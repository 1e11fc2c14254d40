import { dayInUtc, dayOfReader, daysBetween, isWeekend, shiftDate } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { DayView, TodayList } from '../../digest/view';

/** The popup's notice about today's list where it opens on an older one, or on one that has only begun. */
export type TodayNotice =
  /** It was not asked for in the last minutes: it is being asked for, or nobody answered. */
  | { kind: 'checking'; date: DigestDate }
  | { kind: 'newest-stored' }
  /** It has begun: the reader may look at it. */
  | { kind: 'filling'; date: DigestDate; papers: number }
  | { kind: 'this-filling' }
  /** It is whole by now, and the reader is busy with the older one. */
  | { kind: 'out'; date: DigestDate }
  /** It has no papers: it is early, it is late enough to say that there are none, or that is to be expected. */
  | { kind: 'not-out'; date: DigestDate }
  | { kind: 'no-papers'; date: DigestDate }
  | { kind: 'weekend' }
  /** For days there was none. */
  | { kind: 'silent' }
  /** The reader's own day has begun, and the one in UTC, which lists go by, has not: it does at this instant. */
  | { kind: 'next'; at: number };

/** An answer is recent for so many milliseconds; some notices are made from recent answers only. */
const RECENT_MS = 15 * 60_000;

/** By 06:00 UTC a list that comes at all has begun: the latest of 20 real ones did at 03:49. */
const BEGUN_BY_HOUR = 6;

/** From this age on, the newest list is older than a weekend and a holiday explain. */
const SILENT_DAYS = 7;

/** The knowledge that a notice is made from, beside the day that is shown. */
export interface TodayKnown {
  /** The last known state of today's list; null until the background has answered. */
  today: TodayList | null;
  /** True while the background is asked for it. */
  isChecking: boolean;
  /** True where the last sync succeeded for every source. */
  isSynced: boolean;
}

/**
 * The notice beside the day that the popup opens on; null where that is today's whole list.
 * @param now epoch milliseconds
 */
export function todayNotice(
  { date: shown, isFilling }: Pick<DayView, 'date' | 'isFilling'>,
  { today, isChecking, isSynced }: TodayKnown,
  now: number,
): TodayNotice | null {
  const date = dayInUtc(now);
  const reader = dayOfReader(now);
  const hour = new Date(now).getUTCHours();
  const next = nextList(now);
  if (isFilling) return { kind: 'this-filling' };
  if (shown >= date) return next;
  // Who reads today's list by their own calendar misses nothing.
  if (isWeekend(date) && shown === reader) return null;
  const known = today?.date === date ? today : null;
  if (known && known.papers > 0) {
    if (!known.isFilling) return { kind: 'out', date };
    if (isWeekend(date) && hour >= BEGUN_BY_HOUR) return next ?? { kind: 'weekend' }; // one or two papers are all of it
    return next ?? { kind: 'filling', date, papers: known.papers };
  }
  if (!known || !isRecent(known.answeredAt, now)) {
    return isChecking ? { kind: 'checking', date } : { kind: 'newest-stored' };
  }
  if (next) return next;
  if (daysBetween(shown, date) >= SILENT_DAYS) return { kind: isSynced ? 'silent' : 'newest-stored' };
  if (isWeekend(date)) return { kind: 'weekend' };
  return { kind: hour < BEGUN_BY_HOUR ? 'not-out' : 'no-papers', date };
}

/** `useNow` ticks twice a minute: an answer may be ahead of it by that much. */
const AHEAD_MS = 60_000;

/** True for a time of the last 15 minutes. One far in the future comes from a clock that was set back. */
export function isRecent(time: number | null, now: number): boolean {
  return time !== null && now - time >= -AHEAD_MS && now - time < RECENT_MS;
}

/** East of Greenwich a working day begins before its list can. */
function nextList(now: number): TodayNotice | null {
  const [utc, reader] = [dayInUtc(now), dayOfReader(now)];
  if (reader <= utc || isWeekend(reader)) return null;
  return { kind: 'next', at: Date.parse(shiftDate(utc, 1)) };
}
