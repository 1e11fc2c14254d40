import type { ComponentChildren } from 'preact';
import type { Language } from '../../i18n/language';
import type { Face } from './screen';
import './empty.css';
import { popupStrings } from '../../i18n/popup';

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
          {popupStrings[language].tryAgain}
        </button>
      )}
      {status}
    </section>
  );
}

function said(face: Exclude<Face, 'day' | 'blank'>, language: Language): [sentence: string, hint?: string] {
  const strings = popupStrings[language];
  switch (face) {
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
