import type { DigestDate } from '../../digest/digest';
import type { Language } from '../../i18n/language';
import { formatDate } from '../../i18n/format';
import type { AdjacentDays, OfferedDay } from './calendar';
import { DaySelect } from './DaySelect';
import './days.css';
import { popupStrings } from '../../i18n/popup';

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
