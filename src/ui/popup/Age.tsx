import { dayInSeoul, daysBetween } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import type { SyncState } from '../../sync-state';
import { formatAsOf, formatDate, formatDaysAgo, formatNumber } from '../shared/format';
import { popupWords } from './words';

interface Props {
  view: DayView;
  sync: SyncState | null;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
}

/** From this age on, the newest list is older than a weekend and a holiday explain. */
const SILENT_DAYS = 7;

/** How many papers the day has, of when list and votes are, and what it means that the newest is not of today. */
export function Age({ view, sync, language, now }: Props) {
  const words = popupWords[language];
  const today = dayInSeoul(now);
  const days = daysBetween(view.date, today);
  return (
    <div class="age">
      <p>
        <span>{words.count(formatNumber(view.papers.length, language))}</span>
        <span data-field="as-of">
          {words.listOf(formatDate(view.date, language, sameYear(view.date, today) ? 'day' : 'long'))}
          {view.asOf !== null && ` · ${words.votesAsOf(formatAsOf(view.asOf, now, language))}`}
        </span>
      </p>
      {view.later === null && days > 0 && (
        <p class="not-today">{words[standing(days, sync)](formatDaysAgo(days, language))}</p>
      )}
    </div>
  );
}

/** Whether it is known that nothing newer is out: only a sync in which every source answered tells. */
function standing(days: number, sync: SyncState | null): 'notToday' | 'sourceSilent' | 'newestStored' {
  if (sync?.kind !== 'idle' || sync.troubled.length > 0) return 'newestStored';
  return days < SILENT_DAYS ? 'notToday' : 'sourceSilent';
}

function sameYear(one: DigestDate, other: DigestDate): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}
