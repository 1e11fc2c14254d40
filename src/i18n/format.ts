import { dayOfReader, daysBetween } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { Language } from './language';

/**
 * The styles of a date: `long` in running text, `day` where its year is understood, `near` where it is this week's,
 * `short` where room is scarce, `weekday` to leaf through days, `month` above them.
 */
export type DateStyle = 'long' | 'day' | 'near' | 'short' | 'weekday' | 'month';

/** British English, because arXiv's own pages write `27 Feb 2025`. */
export const LOCALES: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' };

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric' },
  near: { month: 'short', day: 'numeric', weekday: 'short' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  weekday: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  month: { year: 'numeric', month: 'long' },
};

/** By 24 hours: browsers do not agree on what Koreans call the halves of a day, and some say `AM`. */
const CLOCK: Intl.DateTimeFormatOptions = { timeStyle: 'short', hourCycle: 'h23' };

/** A format costs a hundred times what using it does (0.14 ms), and a list of all days uses one hundreds of times. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** The longest unit of which a whole one went by is the one to say, with its length in milliseconds. */
const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Up to here an age says more than a date. */
const RECENT = 7 * 86_400_000;

/** A digest's date in words. It names a day, not an instant: no time zone may move it. */
export function formatDate(date: DigestDate, language: Language, style: DateStyle = 'long'): string {
  const key = `${language} ${style}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], { ...dateStyle(language, style), timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format.format(new Date(date));
}

/**
 * Korean writes a month's name as long as its full date: where room is scarce it takes numbers alone, `2025. 2. 27.`
 */
function dateStyle(language: Language, style: DateStyle): Intl.DateTimeFormatOptions {
  const numeric = language === 'ko' && style === 'short';
  return numeric ? { ...DATE_STYLES.short, month: 'numeric' } : DATE_STYLES[style];
}

/** An instant (epoch ms) on the user's own clock, to the minute. */
export function formatTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', ...CLOCK }).format(time);
}

/**
 * The distance of one instant from another, both in epoch ms: `3시간 전`, `in 5 minutes`, `방금`. From 24 hours on it is days of
 * the reader's own calendar: after 25 hours it can be the day before yesterday.
 */
export function formatAge(time: number, now: number, language: Language): string {
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const days = daysBetween(dayOfReader(now), dayOfReader(time));
  const isWhole = ([unit, ms]: (typeof UNITS)[number]) => Math.abs(time - now) >= ms && (unit !== 'day' || days !== 0); // a day can have 25 hours
  const [unit, length] = UNITS.find(isWhole) ?? ['second', 60_000];
  const count = unit === 'day' ? days : Math.trunc((time - now) / length);
  // Intl says `지금`, which no one says of what was.
  return count === 0 && language === 'ko' ? '방금' : relative.format(count, unit);
}

/** Of when something is: how long ago, or the day on the reader's calendar where that is long ago. */
export function formatAsOf(time: number, now: number, language: Language, style: DateStyle = 'long'): string {
  if (now - time < RECENT) return formatAge(Math.min(time, now), now, language);
  return formatDate(dayOfReader(time), language, style);
}

/** The age of a day, counted in days alone: `오늘`, `어제`, `563일 전`. */
export function formatDaysAgo(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(-days, 'day');
}

/** An instant (epoch ms) by its time of day; with its date too where that is not the day of `now`. */
export function formatClock(time: number, now: number, language: Language): string {
  if (new Date(time).toDateString() !== new Date(now).toDateString()) return formatTime(time, language);
  return new Intl.DateTimeFormat(LOCALES[language], CLOCK).format(time);
}

/** A whole number with its thousands set apart. Votes are shown without: see the promised `data-field`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** A size in bytes as kilobytes or megabytes. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / size,
  );
}
