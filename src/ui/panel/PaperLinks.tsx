import { abstractUrl } from '../../digest/arxiv-id';
import type { PaperRow, RelatedPaper } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { InlineText } from '../shared/InlineText';
import { Votes } from './Votes';
import { panelWords } from './words';

interface Props {
  /** Rows of a day show their ranks, those that have one. */
  papers: RelatedPaper[] | PaperRow[];
  language: Language;
  /** The paper that the page is about, where the list holds it. */
  current?: string;
}

/** Papers with their votes, each a link to its abstract page. */
export function PaperLinks({ papers, language, current }: Props) {
  const isRanked = papers.some((paper) => 'rank' in paper && paper.rank !== null);
  return (
    <ol class={isRanked ? 'papers ranked' : 'papers'}>
      {papers.map(({ id, title, votes, ...row }) => (
        <li key={id} class={id === current ? 'current' : undefined}>
          {isRanked && (
            <span class="rank" aria-hidden="true">
              {'rank' in row && row.rank}
            </span>
          )}
          <Votes votes={votes} language={language} />
          <a href={abstractUrl(id)} data-arxiv-id={id} aria-current={id === current ? 'page' : undefined}>
            <bdi lang="en">
              <InlineText text={title} />
            </bdi>
            {id === current && <small> {panelWords[language].thisPaper}</small>}
          </a>
        </li>
      ))}
    </ol>
  );
}
