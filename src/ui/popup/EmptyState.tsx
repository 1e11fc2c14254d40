import type { ComponentChildren } from 'preact';
import type { Language } from '../../i18n/language';
import type { Face } from './screen';
import './empty.css';
import { popupWords } from './words';

interface Props {
  face: Exclude<Face, 'day'>;
  language: Language;
  /** How synchronisation stands, where that is what the face is about. */
  status: ComponentChildren;
  /** Asks once more for the day that could not be fetched. */
  onTryAgain: () => void;
}

/** What the popup says where it has no day to show: one sentence, and what comes next. */
export function Empty({ face, language, status, onTryAgain }: Props) {
  if (face === 'blank') return null;
  const [sentence, hint] = said(face, language);
  return (
    <section class="empty" data-face={face}>
      <div aria-live="polite">
        <h2>{sentence}</h2>
        {hint && <p>{hint}</p>}
      </div>
      {face === 'fetching' && (
        <div class="sync">
          <progress aria-label={sentence} />
        </div>
      )}
      {face === 'unfetched' && (
        <button type="button" onClick={onTryAgain}>
          {popupWords[language].tryAgain}
        </button>
      )}
      {status}
    </section>
  );
}

function said(face: Exclude<Face, 'day' | 'blank'>, language: Language): [sentence: string, hint?: string] {
  const words = popupWords[language];
  switch (face) {
    case 'nothing-yet':
      return [words.nothingYet, words.nothingYetHint];
    case 'first-minute':
      return [words.firstMinute, words.firstMinuteHint];
    case 'failed':
      return [words.failed];
    case 'no-days':
      return [words.noDays, words.noDaysHint];
    case 'fetching':
      return [words.fetching];
    case 'empty':
      return [words.dayEmpty, words.dayEmptyHint];
    case 'unfetched':
      return [words.unfetched, words.unfetchedHint];
    case 'broken':
      return [words.broken, words.brokenHint];
  }
}
