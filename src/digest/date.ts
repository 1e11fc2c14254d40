import type { DigestDate } from './digest';

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is `YYYY-MM-DD` and on the calendar (2025-02-30 is not). */
export function isDigestDate(text: string): text is DigestDate {
  return SHAPE.test(text) && toText(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The day it is in Seoul (UTC+9 all year) at an instant in epoch milliseconds. */
export function dayInSeoul(now: number): DigestDate {
  return toText(now + 9 * 3_600_000)!;
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
