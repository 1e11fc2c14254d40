import { useMemo } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import { formatDate } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';
import type { AdjacentDays, OfferedDay } from './calendar';
import './days.css';

interface Props {
  /** The day that is shown or was asked for; null where there is none. */
  date: DigestDate | null;
  adjacent: AdjacentDays | null;
  /** Every day to choose from, the newest first. */
  offered: OfferedDay[];
  language: Language;
  onOpenDay: (date: DigestDate) => void;
}

/** One day back, one day on, and on the date between them all days to pick from. */
export function DayPicker({ date, adjacent, offered, language, onOpenDay }: Props) {
  const strings = popupStrings[language];
  if (!date && offered.length === 0) return null;
  return (
    <nav class="days" aria-label={strings.pickDay}>
      <Step to={adjacent?.earlier} label={strings.earlier} onOpenDay={onOpenDay} />
      <span class="day">
        {date && (
          <time data-field="date" dateTime={date}>
            {formatDate(date, language, 'weekday')}
          </time>
        )}
        {offered.length > 0 && <DaySelect shown={date} offered={offered} language={language} onOpenDay={onOpenDay} />}
      </span>
      <Step to={adjacent?.later} label={strings.later} onOpenDay={onOpenDay} />
    </nav>
  );
}

interface StepProps {
  to: DigestDate | null | undefined;
  label: string;
  onOpenDay: (date: DigestDate) => void;
}

function Step({ to, label, onOpenDay }: StepProps) {
  // Not `disabled`: that would drop the focus of whoever just came to the last day.
  return (
    <button type="button" aria-label={label} title={label} aria-disabled={!to} onClick={() => to && onOpenDay(to)} />
  );
}

interface DaySelectProps {
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
function DaySelect({ shown, offered, language, onOpenDay }: DaySelectProps) {
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
          {optionText(date, stored, language)}
        </option>
      ))}
    </optgroup>
  );
}

function optionText(date: DigestDate, stored: boolean, language: Language): string {
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
