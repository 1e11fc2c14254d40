import { abstractUrl } from '../../digest/arxiv-id';
import type { Rank } from '../../digest/rank';
import type { PaperRow, RelatedPaper } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { panelStrings } from '../../i18n/panel';
import { InlineText } from '../components/InlineText';
import { RankedWith, Votes } from './Votes';

interface Props {
  /** Rows of a day show their ranks, those that have one. */
  papers: RelatedPaper[] | PaperRow[];
  language: Language;
  /** The paper that the page is about, where the list holds it. */
  current?: string;
}

/** Papers with their votes, each a link to its abstract page. */
export function PaperLinks({ papers, language, current }: Props) {
  const isRanked = papers.some((paper) => rankOf(paper) !== null);
  return (
    <ol class={isRanked ? 'papers ranked' : 'papers'}>
      {papers.map((paper) => (
        <li key={paper.id} class={paper.id === current ? 'current' : undefined}>
          {isRanked && (
            <span class="rank" aria-hidden="true">
              {rankOf(paper)?.position}
            </span>
          )}
          <span class="counts">
            <Votes votes={paper.votes} language={language} />
            <RankedWith rank={rankOf(paper)} votes={paper.votes} language={language} />
          </span>
          <a
            href={abstractUrl(paper.id)}
            data-arxiv-id={paper.id}
            aria-current={paper.id === current ? 'page' : undefined}
          >
            <bdi lang="en">
              <InlineText text={paper.title} />
            </bdi>
            {paper.id === current && <small> {panelStrings[language].thisPaper}</small>}
          </a>
        </li>
      ))}
    </ol>
  );
}

function rankOf(paper: RelatedPaper | PaperRow): Rank | null {
  return 'rank' in paper ? paper.rank : null;
}
