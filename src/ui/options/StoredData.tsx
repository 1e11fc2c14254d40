import { useRef } from 'preact/hooks';
import type { StorageReport } from '../../digest/view';
import { formatBytes, formatDate, formatNumber, formatTime } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import { syncStrings } from '../../i18n/sync';
import { type LastError, lastSuccessOf, type SyncState } from '../../sync-state';
import { Fact } from './Field';

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

/** A button that erases what was synced, after a dialog has asked for confirmation. */
function EraseEverything({ language, onErase }: { language: Language; onErase: () => void }) {
  const strings = optionsStrings[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    onErase();
  };
  return (
    <>
      <button type="button" name="erase" class="danger" onClick={() => dialog.current?.showModal()}>
        {strings.erase}
      </button>
      <dialog ref={dialog} aria-labelledby="erase-title" aria-describedby="erase-note">
        <h3 id="erase-title">{strings.eraseTitle}</h3>
        <p id="erase-note">{strings.eraseNote}</p>
        <p class="answers">
          <button type="button" name="erase-cancel" autofocus onClick={close}>
            {strings.eraseCancel}
          </button>
          <button type="button" name="erase-confirm" class="danger" onClick={confirm}>
            {strings.eraseConfirm}
          </button>
        </p>
      </dialog>
    </>
  );
}
