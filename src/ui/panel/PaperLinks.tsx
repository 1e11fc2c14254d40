import { abstractUrl } from '../../digest/arxiv-id';
import type { RelatedPaper } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { InlineText } from '../shared/InlineText';
import { Votes } from './Votes';
import { panelWords } from './words';

interface Props {
  papers: RelatedPaper[];
  language: Language;
  /** The paper that the page is about, where the list holds it. */
  current?: string;
  /** Whether the list is a ranking, whose places are shown. */
  ranked?: boolean;
}

/** Papers with their votes, each a link to its abstract page. */
export function PaperLinks({ papers, language, current, ranked = false }: Props) {
  return (
    <ol class={ranked ? 'papers ranked' : 'papers'}>
      {papers.map(({ id, title, votes }, index) => (
        <li key={id} class={id === current ? 'current' : undefined}>
          {ranked && (
            <span class="place" aria-hidden="true">
              {index + 1}
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
