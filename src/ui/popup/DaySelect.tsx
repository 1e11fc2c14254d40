import { useMemo } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { Language } from '../../i18n/language';
import { formatDate } from '../../i18n/format';
import type { OfferedDay } from './calendar';
import { popupStrings } from '../../i18n/popup';

interface Props {
  /** Null where no day is shown. */
  shown: DigestDate | null;
  /** The newest first. */
  offered: OfferedDay[];
  language: Language;
  onOpenDay: (date: DigestDate) => void;
}

/**
 * All days to choose from, by month. A select, because a date field would offer days that cannot be,
 * and opens no calendar in a Firefox popup (https://bugzilla.mozilla.org/show_bug.cgi?id=1726108).
 */
export function DaySelect({ shown, offered, language, onOpenDay }: Props) {
  // Hundreds of dates are not worth formatting again for each step of a sync.
  const months = useMemo(
    () => monthsOf(offered).map((month) => <Month key={month[0]!.date} days={month} language={language} />),
    [offered, language],
  );
  return (
    <select
      name="day"
      aria-label={popupStrings[language].pickDay}
      value={shown ?? ''}
      onChange={(event) => onOpenDay(event.currentTarget.value)}
    >
      {shown === null && (
        <option value="" hidden>
          {popupStrings[language].pickDay}
        </option>
      )}
      {months}
    </select>
  );
}

function Month({ days, language }: { days: OfferedDay[]; language: Language }) {
  return (
    <optgroup label={formatDate(days[0]!.date, language, 'month')}>
      {days.map(({ date, stored }) => (
        <option key={date} value={date} class={stored ? undefined : 'not-stored'}>
          {label(date, stored, language)}
        </option>
      ))}
    </optgroup>
  );
}

function label(date: DigestDate, stored: boolean, language: Language): string {
  const day = formatDate(date, language, 'weekday');
  return stored ? day : popupStrings[language].notStored(day);
}

/** Runs of days of one month. */
function monthsOf(days: OfferedDay[]): OfferedDay[][] {
  const months: OfferedDay[][] = [];
  for (const day of days) {
    const month = months.at(-1);
    if (month?.[0]?.date.slice(0, 7) === day.date.slice(0, 7)) month.push(day);
    else months.push([day]);
  }
  return months;
}
