import { formatDate, formatNumber, formatTime } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import { syncStrings } from '../../i18n/sync';
import type { SourceReport } from '../../messages';
import type { SyncState } from '../../sync-state';
import { CreditLinks } from '../components/CreditLinks';
import { nextTry, stateSentence } from '../components/sync-sentence';
import { OwnSource } from './OwnSource';
import type { OwnSourceControl } from './use-own-source';

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

interface SourceEntryProps {
  report: SourceReport;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
}

/** One source: its name and licence, what is stored of it, how its last sync went. */
function SourceEntry({ report: { credit, state, stored }, language, now }: SourceEntryProps) {
  const strings = optionsStrings[language];
  const count = (value: number) => formatNumber(value, language);
  return (
    <li data-source={credit.id.startsWith('own:') ? 'own' : credit.id} data-state={state.kind}>
      <p class="credit">
        <CreditLinks credit={credit} noLicence={strings.noLicence} />
      </p>
      {stored.days > 0 && (
        <p class="facts">
          <span data-field="days">{strings.storedDays(count(stored.days))}</span>
          <span data-field="papers">{strings.storedPapers(count(stored.papers))}</span>
          {stored.newest && (
            <span data-field="newest">{strings.storedNewest(formatDate(stored.newest, language, 'short'))}</span>
          )}
        </p>
      )}
      <State {...{ state, language, now }} />
    </li>
  );
}

function State({ state, language, now }: { state: SyncState; language: Language; now: number }) {
  const strings = optionsStrings[language];
  const said = state.kind === 'failed' ? 'error' : state.kind === 'idle' ? 'last-success' : 'state';
  // The sentence of an idle source already says it.
  const lastSuccess = state.kind === 'new' || state.kind === 'idle' ? null : state.lastSuccess;
  return (
    <p class="note facts">
      <span data-field={said} class={state.kind === 'failed' ? 'trouble' : undefined}>
        {stateSentence(state, language, now)}
      </span>
      {state.kind === 'failed' && <span data-field="next-try">{nextTry(state.retryAt, language, now)}</span>}
      {state.kind === 'downloading' && (
        <span>
          {syncStrings[language].downloaded(formatNumber(state.done, language), formatNumber(state.total, language))}
        </span>
      )}
      {lastSuccess !== null && (
        <span data-field="last-success">{strings.lastSuccess(formatTime(lastSuccess, language))}</span>
      )}
      {state.kind === 'idle' && state.unreadable > 0 && (
        <span>{strings.unreadable(formatNumber(state.unreadable, language))}</span>
      )}
    </p>
  );
}
