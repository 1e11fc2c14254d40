import type { Language } from '../../i18n/language';
import { TranslationStatus } from '../translate/TranslationStatus';
import { translationStrings } from '../../i18n/translation';
import './translation.css';
import type { TranslatedLeads } from './use-translated-leads';

interface Props {
  leads: TranslatedLeads;
  /** The English sentences that are shown. */
  texts: readonly string[];
  language: Language;
}

/** Once for all papers: that sentences are machine translated, or how far that is. */
export function TranslationNote({ leads, texts, language }: Props) {
  const { translation, translated, translate } = leads;
  const some = texts.some((text) => translated.has(text));
  if (!some && translation.kind === 'none') return null;
  return (
    <div class="translation-note">
      {some && <p data-field="translation-label">{translationStrings[language].label}</p>}
      <TranslationStatus translation={translation} language={language} onTranslate={translate} />
    </div>
  );
}
