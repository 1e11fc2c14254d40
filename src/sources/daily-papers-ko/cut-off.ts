import type { Paper } from '../../digest/digest';
import type { RawEntry } from './split';

/** How a summary ends that ends on purpose: with a sentence (`2.` of `2.0` is none) or a Python value. */
const WHOLE_END = /(?:[^\d\s][.!?。…]|[\]}])$/;

/**
 * Whether the file ended within this entry, as far as that shows: every real entry has a summary
 * and every real file ends with a newline. A cut just after a newline or, in a plain list, after a
 * sentence cannot be told from an end.
 */
export function isCutOff(entry: RawEntry, paper: Paper, previous: Paper | null): boolean {
  if (entry.end === 'heading') return false;
  if (paper.sections.length === 0) return true;
  if (entry.end === 'end-of-file') return false;
  const end = entry.lines.at(-1) ?? '';
  return !WHOLE_END.test(end.trimEnd()) || !hasBegun(paper) || lacksSections(paper, previous);
}

/**
 * Whether its summary begins as summaries do; a fact that was cut, such as `![](https://cdn.`, looks like mere text.
 */
function hasBegun({ sections }: Paper): boolean {
  return sections.some(({ label, blocks }) => label !== null || blocks.some(({ kind }) => kind === 'list'));
}

/** Whether it begins as its neighbour does, but stops before that one's last section. */
function lacksSections({ sections }: Paper, previous: Paper | null): boolean {
  return (
    previous !== null &&
    sections.length < previous.sections.length &&
    sections.every(({ label }, index) => label !== null && label === previous.sections[index]?.label)
  );
}
