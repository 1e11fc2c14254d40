import type { Language } from '../../i18n/language';
import type { SourceReport } from '../../messages';
import { OwnSource } from './OwnSource';
import { SourceEntry } from './SourceEntry';
import type { OwnSourceControl } from './use-own-source';
import { optionsStrings } from '../../i18n/options';

interface Props {
  /** In the order of trust; null until known. */
  sources: SourceReport[] | null;
  ownSource: OwnSourceControl;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
}

/** Every source with its state, and the form for the user's own source. */
export function Sources({ sources, ownSource, language, now }: Props) {
  const strings = optionsStrings[language];
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{strings.sources}</h2>
      {sources ? (
        <ul data-field="sources" class="sources">
          {sources.map((report) => (
            <SourceEntry key={report.credit.id} report={report} language={language} now={now} />
          ))}
        </ul>
      ) : (
        <p class="note">{strings.sourcesUnknown}</p>
      )}
      <OwnSource control={ownSource} language={language} />
    </section>
  );
}
