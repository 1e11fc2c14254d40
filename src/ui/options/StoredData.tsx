import type { StorageReport } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { lastSuccessOf, type LastError, type SyncState } from '../../sync-state';
import { formatBytes, formatDate, formatNumber, formatTime } from '../../i18n/format';
import { syncWords } from '../components/sync-words';
import { EraseEverything } from './EraseEverything';
import { Fact } from './Fact';
import { optionsWords } from './words';

interface Props {
  /** Null where it could not be measured, or not yet. */
  totals: StorageReport | null;
  sync: SyncState;
  /** Null where there never was one. */
  lastError: LastError | null;
  language: Language;
  onErase: () => void;
}

/** What the database holds of all sources together, how syncs ended, and a way to start afresh. */
export function StoredData({ totals, sync, lastError, language, onErase }: Props) {
  const words = optionsWords[language];
  const count = (value: number) => formatNumber(value, language);
  const lastSuccess = lastSuccessOf(sync);
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{words.stored}</h2>
      <dl data-field="stored">
        <Fact name="days" label={words.days}>
          {totals ? words.daysCount(count(totals.days)) : '–'}
        </Fact>
        <Fact name="papers" label={words.papers}>
          {totals ? words.papersCount(count(totals.papers)) : '–'}
          <p class="note">{words.papersNote}</p>
        </Fact>
        <Fact name="bytes" label={words.size}>
          {totals ? formatBytes(totals.bytes, language) : '–'}
        </Fact>
        <Fact name="newest" label={words.newest}>
          {totals?.newest ? formatDate(totals.newest, language, 'weekday') : '–'}
        </Fact>
        <Fact name="last-sync" label={words.lastSync}>
          {lastSuccess === null ? words.none : formatTime(lastSuccess, language)}
          {sync.kind === 'idle' && sync.unreadable > 0 && (
            <p class="note">{words.unreadable(count(sync.unreadable))}</p>
          )}
        </Fact>
        <Fact name="last-error" label={words.lastError}>
          {lastError ? syncWords[language].errors[lastError.code] : words.none}
          {lastError && <p class="note">{formatTime(lastError.at, language)}</p>}
        </Fact>
      </dl>
      <EraseEverything language={language} onErase={onErase} />
    </section>
  );
}
