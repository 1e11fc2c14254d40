import { daysBetween } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { Language } from './language';
import { formatDaysAgo, LOCALES } from './format';

/** The age of a day in whole years and months, below a month in days: `1년 8개월 전`, `yesterday`; null for today. */
export function formatDayAge(date: DigestDate, today: DigestDate, language: Language): string | null {
  const days = daysBetween(date, today);
  if (days <= 0) return null;
  const months = wholeMonths(new Date(date), new Date(today));
  if (months === 0) return formatDaysAgo(days, language);
  const years = Math.floor(months / 12);
  const relative = new Intl.RelativeTimeFormat(LOCALES[language]);
  if (months % 12 === 0) return relative.format(-years, 'year');
  const rest = relative.format(-(months % 12), 'month');
  return years === 0 ? rest : `${inYears(years, language)} ${rest}`;
}

/** By the calendar: from 27 February to 27 March is one, to 26 March none. */
function wholeMonths(from: Date, to: Date): number {
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const begun = years * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? begun - 1 : begun;
}

function inYears(years: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
}
