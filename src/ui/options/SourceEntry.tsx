import type { Language } from '../../i18n/language';
import type { SourceReport } from '../../messages';
import type { SyncState } from '../../sync-state';
import { formatDate, formatNumber, formatTime } from '../../i18n/format';
import { nextTry, stateSentence } from '../components/sync-sentence';
import { syncStrings } from '../../i18n/sync';
import { CreditLine } from './CreditLine';
import { optionsStrings } from '../../i18n/options';

interface Props {
  report: SourceReport;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
}

/** One source: its name and licence, what is stored of it, how its last sync went. */
export function SourceEntry({ report: { credit, state, stored }, language, now }: Props) {
  const strings = optionsStrings[language];
  const count = (value: number) => formatNumber(value, language);
  return (
    <li data-source={credit.id} data-state={state.kind}>
      <CreditLine credit={credit} language={language} />
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
