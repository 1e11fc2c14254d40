import type { ReadablePaper } from '../../digest/readable-paper';
import type { Language } from '../../i18n/language';
import { Away } from '../components/ExternalLink';
import { creditedParts } from './credited-parts';
import { panelStrings } from '../../i18n/panel';

interface Props {
  paper: ReadablePaper;
  /** Whether its English is shown in translation. */
  isTranslated: boolean;
  language: Language;
}

/** Who wrote what, and who gave each part on which terms. */
export function Credits({ paper, isTranslated, language }: Props) {
  const strings = panelStrings[language];
  return (
    <footer>
      {(paper.korean || paper.english?.sentence) && <p>{strings.writtenByAi}</p>}
      <ul data-field="source">
        {creditedParts(paper, isTranslated).map(({ credit: { id, url, name, licence }, parts }) => (
          <li key={id}>
            {`${parts.map((part) => strings.parts[part]).join(' · ')} `}
            <Away url={url}>{name}</Away>
            {licence && (
              <>
                {', '}
                <Away url={licence.url}>{licence.name}</Away>
              </>
            )}
          </li>
        ))}
      </ul>
    </footer>
  );
}
