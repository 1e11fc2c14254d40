import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { panelWords } from './words';

/** Who wrote the summary, where it is from, on which terms. */
export function Credits({ credit, language }: { credit: Credit; language: Language }) {
  const words = panelWords[language];
  return (
    <footer>
      <p>{words.writtenByAi}</p>
      <p data-field="source">
        <Away label={words.source} url={credit.url} name={credit.name} />
        <Away label={words.licence} url={credit.licenceUrl} name={credit.licence} />
      </p>
    </footer>
  );
}

function Away({ label, url, name }: { label: string; url: string; name: string }) {
  return (
    <span>
      {`${label} `}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {name}
      </a>
    </span>
  );
}
