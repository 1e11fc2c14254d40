import type { Block } from './digest';
import type { MergedPaper } from './merge';

/** One sentence on a paper, with its inline Markdown. */
export interface Lead {
  language: 'ko' | 'en';
  text: string;
}

/** A sentence ends at `.`, `!`, `?` or `。` before a space; not within `v1.5`, `e.g.` or `Fig. 2`. */
export const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|vs|etc|Fig|Eq|et al|cf))[.!?。](?=\s)/g;

/** The first sentence of a paper's summaries, one for each language there is one in. */
export function leadOf({ korean, english }: Pick<MergedPaper, 'korean' | 'english'>): Lead[] {
  const leads: Lead[] = [
    { language: 'ko', text: korean ? firstSentence(firstText(korean.sections.flatMap(({ blocks }) => blocks))) : '' },
    { language: 'en', text: firstSentence(english?.sentence ?? english?.abstract ?? '') },
  ];
  return leads.filter(({ text }) => text !== '');
}

function firstText(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : block.items.find((item) => item.text.trim())?.text;
    if (text?.trim()) return text.trim();
  }
  return '';
}

/** Shorter than this it is a name (`Hogwild! …`) or an abbreviation (`MR. …`), not a sentence. */
const SHORTEST_SENTENCE = 9;

function firstSentence(text: string): string {
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index >= SHORTEST_SENTENCE || index + 1 === text.length) return text.slice(0, index + 1);
  }
  return text;
}
