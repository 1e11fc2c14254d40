import type { DigestDate } from './digest';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for `YYYY-MM-DD` that is on the calendar (2025-02-30 is not). */
export function isDigestDate(text: string): text is DigestDate {
  return DATE.test(text) && toText(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The day it is in UTC, as digests count days, at an instant in epoch milliseconds. */
export function dayInUtc(now: number): DigestDate {
  return toText(now)!;
}

/** The day on the reader's own calendar at an instant in epoch milliseconds. */
export function dayOfReader(now: number): DigestDate {
  const here = new Date(now);
  return toText(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()))!;
}

/** True for a Saturday or a Sunday, when lists are thin or empty. */
export function isWeekend(date: DigestDate): boolean {
  return new Date(date).getUTCDay() % 6 === 0;
}

/** Whole days from one date to another; negative where `to` is the earlier one. */
export function daysBetween(from: DigestDate, to: DigestDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** So many days after a date; before it where they are negative. */
export function shiftDate(date: DigestDate, days: number): DigestDate {
  return toText(Date.parse(date) + days * DAY_MS)!;
}

function toText(epochMs: number): string | null {
  return Number.isNaN(epochMs) ? null : new Date(epochMs).toISOString().slice(0, 10);
}
