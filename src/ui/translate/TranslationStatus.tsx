import type { Language } from '../../i18n/language';
import type { Translation } from './translation';
import { translationStrings } from '../../i18n/translation';

interface Props {
  translation: Translation;
  language: Language;
  /** Called within the click, which is what the browser asks for. */
  onTranslate: () => void;
}

/** The state of an unfinished translation: the offer, the download, the error; else nothing. */
export function TranslationStatus({ translation, language, onTranslate }: Props) {
  const strings = translationStrings[language];
  const { kind } = translation;
  if (kind === 'none' || kind === 'done') return null;
  return (
    <div class="translating" data-state={kind}>
      {(kind === 'offered' || kind === 'failed') && (
        <button class="translate" type="button" onClick={onTranslate}>
          {kind === 'offered' ? strings.offer : strings.again}
        </button>
      )}
      {kind === 'downloading' && <progress aria-label={strings.downloading} value={translation.loaded} />}
      <output>
        {kind === 'offered' && strings.offerHint}
        {kind === 'translating' && strings.translating}
        {kind === 'downloading' && strings.downloading}
        {kind === 'failed' && strings.failed[translation.code]}
      </output>
      {/* Spoken by the progress bar: a live region would say each percent. */}
      {kind === 'downloading' && <span aria-hidden="true">{`${Math.floor(translation.loaded * 100)}%`}</span>}
    </div>
  );
}
