import type { ReadablePaper } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';

/** The languages that a user wants summaries in: one, or both one below the other. */
export type Wanted = Language | 'both';

/** The summaries that are shown, and those behind a button. */
export interface ArrangedSummaries {
  open: Language[];
  folded: Language[];
}

/** The languages that a setting asks for; `auto` follows the language of the interface. */
export function wantedSummaries(setting: Wanted | 'auto', language: Language): Wanted {
  return setting === 'auto' ? language : setting;
}

/**
 * The summaries of a paper as a user wants them. Where the wanted language is missing, the other one is
 * shown instead; an abstract alone is no summary.
 * @param isTranslated true where there is a Korean translation of the English
 * @param language the language of the interface, which comes first where both are wanted
 */
export function arrangeSummaries(
  { korean, english }: Pick<ReadablePaper, 'korean' | 'english'>,
  isTranslated: boolean,
  wanted: Wanted,
  language: Language,
): ArrangedSummaries {
  const there: Language[] = [];
  if (korean || isTranslated) there.push('ko');
  if (english?.sentence) there.push('en');
  const first = wanted === 'both' ? language : wanted;
  const inOrder = there.toSorted((a, b) => Number(b === first) - Number(a === first));
  return wanted === 'both' ? { open: inOrder, folded: [] } : { open: inOrder.slice(0, 1), folded: inOrder.slice(1) };
}
