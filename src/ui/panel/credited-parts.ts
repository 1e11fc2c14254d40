import type { Credit } from '../../digest/credit';
import type { Facts } from '../../digest/merge';
import type { ReadablePaper } from '../../digest/readable-paper';

/** A part of the panel that a source gave. */
type Part = 'ko' | 'sentence' | 'abstract' | 'facts' | 'votes';

/**
 * The sources of a paper with the parts each gave, in reading order; each source once.
 * @param isTranslated true where its English, the abstract included, is shown in translation
 */
export function creditedParts(paper: ReadablePaper, isTranslated: boolean): { credit: Credit; parts: Part[] }[] {
  const { korean, english, votes } = paper;
  const given: [Part, Credit | undefined][] = [
    ['ko', korean?.credit],
    ['sentence', english?.sentence ? english.credit : undefined],
    ['abstract', isTranslated && !english?.sentence ? english?.credit : undefined],
    ['facts', factsCredit(paper)],
    ['votes', votes?.credit],
  ];
  const sources: { credit: Credit; parts: Part[] }[] = [];
  for (const [part, credit] of given) {
    const known = sources.find((source) => source.credit.id === credit?.id);
    if (known) known.parts.push(part);
    else if (credit) sources.push({ credit, parts: [part] });
  }
  return sources;
}

/** Facts carry no credit: they come from the source of the English text, else from the live source of the votes. */
function factsCredit({ facts, english, votes }: ReadablePaper): Credit | undefined {
  if (!hasFacts(facts)) return undefined;
  if (english) return english.credit;
  return votes?.credit.language === 'en' ? votes.credit : undefined;
}

function hasFacts({ keywords, repository, projectPage, organization, comments }: Facts): boolean {
  return Boolean(keywords.length || repository || projectPage || organization || comments);
}
