import { dayInSeoul, daysBetween } from '../../digest/date';
import type { DayView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import type { SyncState } from '../../sync-state';
import { formatDaysAgo, formatNumber } from '../shared/format';
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

/** How many papers the day has, how old it is, and plainly so where the source has fallen silent since. */
export function Age({ view, sync, language, now }: Props) {
  const words = popupWords[language];
  const days = daysBetween(view.date, dayInSeoul(now));
  return (
    <p class="age">
      <span>{words.count(formatNumber(view.papers.length, language))}</span>
      <span>{formatDaysAgo(days, language)}</span>
      {view.later === null && days >= SILENT_DAYS && (
        <span>{sync?.kind === 'idle' ? words.sourceSilent : words.newestStored}</span>
      )}
    </p>
  );
}
