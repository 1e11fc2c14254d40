import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { formatDate } from '../shared/format';
import { DaySelect } from './DaySelect';
import './days.css';
import { popupWords } from './words';

interface Props {
  /** The day that is shown; null where there is none. */
  view: DayView | null;
  /** Every day there is, the newest first. */
  days: DigestDate[];
  language: Language;
  onOpenDay: (date: DigestDate) => void;
}

/** One day back, one day on, and on the date between them all days to pick from. */
export function DayPicker({ view, days, language, onOpenDay }: Props) {
  const words = popupWords[language];
  if (!view && days.length === 0) return null;
  return (
    <nav class="days" aria-label={words.pickDay}>
      <Step to={view?.earlier} label={words.earlier} onOpenDay={onOpenDay} />
      <span class="day">
        {view && (
          <time data-field="date" dateTime={view.date}>
            {formatDate(view.date, language, 'weekday')}
          </time>
        )}
        {days.length > 0 && (
          <DaySelect shown={view?.date ?? null} days={days} language={language} onOpenDay={onOpenDay} />
        )}
      </span>
      <Step to={view?.later} label={words.later} onOpenDay={onOpenDay} />
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
