import type { StorageReport } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { lastSuccessOf, type LastError, type SyncState } from '../../sync-state';
import { formatBytes, formatDate, formatNumber, formatTime } from '../../i18n/format';
import { syncStrings } from '../../i18n/sync';
import { EraseEverything } from './EraseEverything';
import { Fact } from './Fact';
import { optionsStrings } from '../../i18n/options';

interface Props {
  /** Null where it could not be measured, or not yet. */
  totals: StorageReport | null;
  sync: SyncState;
  /** Null where there never was one. */
  lastError: LastError | null;
  language: Language;
  onErase: () => void;
}

/** The totals of the database, the last sync and the last error, and a button that erases everything. */
export function StoredData({ totals, sync, lastError, language, onErase }: Props) {
  const strings = optionsStrings[language];
  const count = (value: number) => formatNumber(value, language);
  const lastSuccess = lastSuccessOf(sync);
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{strings.stored}</h2>
      <dl data-field="stored">
        <Fact name="days" label={strings.days}>
          {totals ? strings.daysCount(count(totals.days)) : '–'}
        </Fact>
        <Fact name="papers" label={strings.papers}>
          {totals ? strings.papersCount(count(totals.papers)) : '–'}
          <p class="note">{strings.papersNote}</p>
        </Fact>
        <Fact name="bytes" label={strings.size}>
          {totals ? formatBytes(totals.bytes, language) : '–'}
        </Fact>
        <Fact name="newest" label={strings.newest}>
          {totals?.newest ? formatDate(totals.newest, language, 'weekday') : '–'}
        </Fact>
        <Fact name="last-sync" label={strings.lastSync}>
          {lastSuccess === null ? strings.none : formatTime(lastSuccess, language)}
          {sync.kind === 'idle' && sync.unreadable > 0 && (
            <p class="note">{strings.unreadable(count(sync.unreadable))}</p>
          )}
        </Fact>
        <Fact name="last-error" label={strings.lastError}>
          {lastError ? syncStrings[language].errors[lastError.code] : strings.none}
          {lastError && <p class="note">{formatTime(lastError.at, language)}</p>}
        </Fact>
      </dl>
      <EraseEverything language={language} onErase={onErase} />
    </section>
  );
}
