import type { Credit } from '../../digest/credit';
import type { Facts } from '../../digest/merge';
import type { ReadablePaper } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';
import { panelStrings } from '../../i18n/panel';
import { ExternalLink } from '../components/ExternalLink';

interface Props {
  paper: ReadablePaper;
  /** True where its English is shown in translation. */
  isTranslated: boolean;
  language: Language;
}

/** The note on AI, and each source with the parts it gave and its licence. */
export function Credits({ paper, isTranslated, language }: Props) {
  const strings = panelStrings[language];
  return (
    <footer>
      {(paper.korean || paper.english?.sentence) && <p>{strings.writtenByAi}</p>}
      <ul data-field="source">
        {creditedParts(paper, isTranslated).map(({ credit: { id, url, name, licence }, parts }) => (
          <li key={id}>
            {`${parts.map((part) => strings.parts[part]).join(' · ')} `}
            <ExternalLink url={url}>{name}</ExternalLink>
            {licence && (
              <>
                {', '}
                <ExternalLink url={licence.url}>{licence.name}</ExternalLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** A part of the panel that a source gave. */
type Part = 'ko' | 'sentence' | 'abstract' | 'facts' | 'votes';

/**
 * The sources of a paper with the parts each gave, in reading order; each source once.
 * @param isTranslated true where its English, the abstract included, is shown in translation
 */
function creditedParts(paper: ReadablePaper, isTranslated: boolean): { credit: Credit; parts: Part[] }[] {
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
