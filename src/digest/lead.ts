import type { Block, Paper } from './digest';

/** A sentence ends at `.`, `!`, `?` or `。` before a space; not within `v1.5`, `e.g.` or `Fig. 2`. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|vs|etc|Fig|Eq|et al|cf))[.!?。](?=\s)/g;

/** The first sentence of a paper's summary, with its inline Markdown; empty where it has none. */
export function leadOf(paper: Pick<Paper, 'sections'>): string {
  for (const section of paper.sections) {
    for (const block of section.blocks) {
      const text = textOf(block).trim();
      if (text) return firstSentence(text);
    }
  }
  return '';
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : (block.items.find((item) => item.text)?.text ?? '');
}

/** Shorter than this it is a name (`Hogwild! …`) or an abbreviation (`MR. …`), not a sentence. */
const SHORTEST_SENTENCE = 9;

function firstSentence(text: string): string {
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index >= SHORTEST_SENTENCE || index + 1 === text.length) return text.slice(0, index + 1);
  }
  return text;
}
