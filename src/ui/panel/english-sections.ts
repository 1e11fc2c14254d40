import type { Section } from '../../digest/digest';
import type { EnglishSummary } from '../../digest/merge';
import { sentencesOf } from '../translate/sentences';

/** How many sentences stand for an abstract that is right above on the page. */
const OPENING = 2;

/** The English of a paper: its sentence; the abstract's opening only where there is none. */
export function englishSections({ sentence, abstract }: EnglishSummary): Section[] {
  if (sentence) return [sectionOf(null, sentence)];
  return abstract ? [sectionOf('opening', sentencesOf(abstract).slice(0, OPENING).join(' '))] : [];
}

/** What a translation is made of: sentence and whole abstract, as far as there are any. */
export function textsToTranslate({ sentence, abstract }: EnglishSummary): string[] {
  return [sentence, abstract].filter((text) => text !== null);
}

/** The translations of these texts under the labels of what they translate. */
export function translatedSections({ sentence }: EnglishSummary, texts: readonly string[]): Section[] {
  return texts.map((text, index) => sectionOf(index === 0 && sentence ? null : 'abstract', text));
}

function sectionOf(label: string | null, text: string): Section {
  return { label, blocks: [{ kind: 'paragraph', text }] };
}
