import type { ReadablePaper } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';

/** The languages that a user wants summaries in: one, or both one below the other. */
export type Wanted = Language | 'both';

/** Which summaries stand open, and which are one click away. */
export interface Bodies {
  open: Language[];
  folded: Language[];
}

/** What the setting asks for; `auto` follows the language of the interface. */
export function wantedSummaries(setting: Wanted | 'auto', language: Language): Wanted {
  return setting === 'auto' ? language : setting;
}

/**
 * The summaries of a paper as a user wants them. Where the wanted language is missing, the other
 * one stands open in its place; an abstract alone is no summary.
 * @param isTranslated whether there is a Korean translation of the English
 * @param language that of the interface: the first of both
 */
export function arrangeBodies(
  { korean, english }: Pick<ReadablePaper, 'korean' | 'english'>,
  isTranslated: boolean,
  wanted: Wanted,
  language: Language,
): Bodies {
  const there: Language[] = [];
  if (korean || isTranslated) there.push('ko');
  if (english?.sentence) there.push('en');
  const first = wanted === 'both' ? language : wanted;
  const inOrder = there.toSorted((a, b) => Number(b === first) - Number(a === first));
  return wanted === 'both' ? { open: inOrder, folded: [] } : { open: inOrder.slice(0, 1), folded: inOrder.slice(1) };
}
