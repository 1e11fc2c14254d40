import type { ReadableEnglish, ReadableSection } from '../../digest/readable-paper';
import type { RichText } from '../../digest/rich-text';

/** The English summary sentence as sections. The abstract is left out: the page shows it already. */
export function englishSections({ sentence }: ReadableEnglish): ReadableSection[] {
  return sentence === null ? [] : [sectionOf(null, sentence)];
}

/** The translated texts under the labels of their originals. */
export function translatedSections({ sentence }: ReadableEnglish, texts: readonly RichText[]): ReadableSection[] {
  return texts.map((text, index) => sectionOf(index === 0 && sentence !== null ? null : 'abstract', text));
}

function sectionOf(label: string | null, text: RichText): ReadableSection {
  return { label, heading: label, blocks: [{ kind: 'paragraph', text }] };
}
