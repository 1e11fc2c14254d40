import type { ComponentChildren } from 'preact';
import type { Language } from '../../i18n/language';
import type { Screen } from './screen';
import './empty.css';
import { popupStrings } from '../../i18n/popup';

interface Props {
  screen: Exclude<Screen, 'day'>;
  language: Language;
  /** The sync status, on screens that are about synchronisation. */
  status: ComponentChildren;
  /** Asks once more for the day that could not be fetched. */
  onTryAgain: () => void;
}

/** The popup without a day to show: one sentence, a hint, and a button where one helps. */
export function EmptyState({ screen, language, status, onTryAgain }: Props) {
  if (screen === 'blank') return null;
  const [sentence, hint] = sentencesFor(screen, language);
  return (
    <section class="empty" data-face={screen}>
      <div aria-live="polite">
        <h2>{sentence}</h2>
        {hint && <p>{hint}</p>}
      </div>
      {screen === 'fetching' && (
        <div class="sync">
          <progress aria-label={sentence} />
        </div>
      )}
      {screen === 'unfetched' && (
        <button type="button" onClick={onTryAgain}>
          {popupStrings[language].tryAgain}
        </button>
      )}
      {status}
    </section>
  );
}

function sentencesFor(screen: Exclude<Screen, 'day' | 'blank'>, language: Language): [sentence: string, hint?: string] {
  const strings = popupStrings[language];
  switch (screen) {
    case 'nothing-yet':
      return [strings.nothingYet, strings.nothingYetHint];
    case 'first-minute':
      return [strings.firstMinute, strings.firstMinuteHint];
    case 'failed':
      return [strings.failed];
    case 'no-days':
      return [strings.noDays, strings.noDaysHint];
    case 'fetching':
      return [strings.fetching];
    case 'empty':
      return [strings.dayEmpty, strings.dayEmptyHint];
    case 'unfetched':
      return [strings.unfetched, strings.unfetchedHint];
    case 'broken':
      return [strings.broken, strings.brokenHint];
  }
}
