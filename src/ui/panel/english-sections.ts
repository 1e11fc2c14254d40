import type { ReadableEnglish, ReadableSection } from '../../digest/readable-paper';
import type { RichText } from '../../digest/rich-text';

/** The English of a paper: its sentence. Not its abstract, which stands on the page already. */
export function englishSections({ sentence }: ReadableEnglish): ReadableSection[] {
  return sentence === null ? [] : [sectionOf(null, sentence)];
}

/** The translations of what was written under the labels of what they translate. */
export function translatedSections({ sentence }: ReadableEnglish, texts: readonly RichText[]): ReadableSection[] {
  return texts.map((text, index) => sectionOf(index === 0 && sentence !== null ? null : 'abstract', text));
}

function sectionOf(label: string | null, text: RichText): ReadableSection {
  return { label, heading: label, blocks: [{ kind: 'paragraph', text }] };
}
