import { useMemo } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { Language } from '../../i18n/language';
import { formatDate } from '../shared/format';
import { popupWords } from './words';

interface Props {
  /** Null where no day is shown. */
  shown: DigestDate | null;
  /** The newest first. */
  days: DigestDate[];
  language: Language;
  onOpenDay: (date: DigestDate) => void;
}

/**
 * All days there are, by month. A select, because a date field would offer days that do not exist,
 * and opens no calendar in a Firefox popup (https://bugzilla.mozilla.org/show_bug.cgi?id=1726108).
 */
export function DaySelect({ shown, days, language, onOpenDay }: Props) {
  // Hundreds of dates are not worth formatting again for each step of a sync.
  const months = useMemo(
    () => monthsOf(days).map((month) => <Month key={month[0]} days={month} language={language} />),
    [days, language],
  );
  return (
    <select
      name="day"
      aria-label={popupWords[language].pickDay}
      value={shown ?? ''}
      onChange={(event) => onOpenDay(event.currentTarget.value)}
    >
      {shown === null && (
        <option value="" hidden>
          {popupWords[language].pickDay}
        </option>
      )}
      {months}
    </select>
  );
}

function Month({ days, language }: { days: DigestDate[]; language: Language }) {
  return (
    <optgroup label={formatDate(days[0]!, language, 'month')}>
      {days.map((date) => (
        <option key={date} value={date}>
          {formatDate(date, language, 'weekday')}
        </option>
      ))}
    </optgroup>
  );
}

/** Runs of dates of one month. */
function monthsOf(days: DigestDate[]): DigestDate[][] {
  const months: DigestDate[][] = [];
  for (const date of days) {
    const month = months.at(-1);
    if (month?.[0]?.slice(0, 7) === date.slice(0, 7)) month.push(date);
    else months.push([date]);
  }
  return months;
}
