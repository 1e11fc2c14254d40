import type { ReadableEnglish, ReadablePaper, ReadableSection } from '../../digest/readable-paper';
import type { RichText } from '../../digest/rich-text';
import type { Language } from '../../i18n/language';
import { panelStrings } from '../../i18n/panel';
import { translationStrings } from '../../i18n/translation';
import { InlineText } from '../components/InlineText';
import type { Translation } from '../translate/translation';
import { TranslationStatus } from '../translate/TranslationStatus';
import type { ArrangedSummaries, Wanted } from './arrange-summaries';
import { Summary } from './Summary';

interface Props {
  paper: ReadablePaper;
  language: Language;
  summaries: ArrangedSummaries;
  wanted: Wanted;
  translation: Translation;
  /** True where the summary behind the button is unfolded. */
  unfolded: boolean;
  onUnfold: () => void;
  onTranslate: () => void;
}

/** The summaries of a paper: those the user wants to read, then a button for the other language. */
export function Summaries({ paper, language, summaries, wanted, translation, unfolded, onUnfold, onTranslate }: Props) {
  const { open, folded } = summaries;
  const draw = (written: Language) => (
    <SummaryIn key={written} paper={paper} written={written} language={language} translation={translation} />
  );
  return (
    <>
      {open.map(draw)}
      {wanted !== 'en' && !paper.korean && (
        <TranslationStatus translation={translation} language={language} onTranslate={onTranslate} />
      )}
      {folded.map((written) => (
        <button
          key={`unfold ${written}`}
          class="unfold"
          type="button"
          data-shows={written}
          aria-expanded={unfolded}
          onClick={onUnfold}
        >
          {panelStrings[language].parts[written === 'ko' ? 'ko' : 'sentence']}
        </button>
      ))}
      {unfolded && folded.map(draw)}
    </>
  );
}

interface SummaryInProps {
  paper: ReadablePaper;
  written: Language;
  language: Language;
  translation: Translation;
}

function SummaryIn({ paper: { korean, english }, written, language, translation }: SummaryInProps) {
  if (written === 'en') {
    return english && <Summary sections={englishSections(english)} written="en" language={language} field="english" />;
  }
  if (korean) {
    return (
      <Summary sections={korean.sections} written="ko" language={language}>
        {korean.title && (
          <p class="title" lang="ko" data-field="translated-title">
            <InlineText text={korean.title} />
          </p>
        )}
      </Summary>
    );
  }
  if (!english || translation.kind !== 'done') return null;
  const sections = translatedSections(english, translation.texts);
  return (
    <Summary sections={sections} written="ko" language={language} field="translation">
      <p class="made">{translationStrings[language].label}</p>
    </Summary>
  );
}

/** The English summary sentence as sections. The abstract is left out: the page shows it already. */
function englishSections({ sentence }: ReadableEnglish): ReadableSection[] {
  return sentence === null ? [] : [sectionOf(null, sentence)];
}

/** The translated texts under the labels of their originals. */
function translatedSections({ sentence }: ReadableEnglish, texts: readonly RichText[]): ReadableSection[] {
  return texts.map((text, index) => sectionOf(index === 0 && sentence !== null ? null : 'abstract', text));
}

function sectionOf(label: string | null, text: RichText): ReadableSection {
  return { label, heading: label, blocks: [{ kind: 'paragraph', text }] };
}
