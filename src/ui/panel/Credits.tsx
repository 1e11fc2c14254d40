import type { ReadablePaper } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';
import { ExternalLink } from '../components/ExternalLink';
import { creditedParts } from './credited-parts';
import { panelStrings } from '../../i18n/panel';

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
