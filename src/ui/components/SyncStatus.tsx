import type { Language } from '../../i18n/language';
import { isRunning, type SyncState } from '../../sync-state';
import { formatNumber } from '../../i18n/format';
import { nextTry, stateSentence } from './sync-sentence';
import './sync.css';
import { syncStrings } from '../../i18n/sync';

interface Props {
  state: SyncState;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
  /** Asks for a sync at once: offered where one failed. Left out where a button for it stands beside. */
  onTry?: () => void;
  /** True where the page says elsewhere why a sync failed. */
  reasonElsewhere?: boolean;
  /** True where it stands alone in the middle of a page. */
  roomy?: boolean;
}

/** The state of synchronisation on a page: a sentence, a progress bar while it runs, and the next try after a failure. */
export function SyncStatus({ state, language, now, onTry, reasonElsewhere = false, roomy = false }: Props) {
  const strings = syncStrings[language];
  const said = state.kind === 'failed' && reasonElsewhere ? strings.failed : stateSentence(state, language, now);
  const counted = state.kind === 'downloading' && state.total > 0;
  return (
    <div class="sync" data-field="sync-state" data-state={state.kind}>
      <p class="sync-text">
        {/* The count stays out of the live region: nobody wants 357 announcements. */}
        <output class={counted ? 'spoken' : undefined}>{said}</output>
        {state.kind === 'failed' && (
          <span class="sync-next">
            <span>{nextTry(state.retryAt, language, now)}</span>
            {onTry && (
              <button type="button" class={roomy ? undefined : 'link'} onClick={onTry}>
                {strings.tryNow}
              </button>
            )}
          </span>
        )}
        {counted && (
          <span class="sync-count">
            {strings.downloaded(formatNumber(state.done, language), formatNumber(state.total, language))}
          </span>
        )}
      </p>
      {isRunning(state) && <progress aria-label={strings.progress} {...extent(state)} />}
    </div>
  );
}

/** A bar without a value moves to and fro: how much there is to do is not known yet. */
function extent(state: SyncState): { value?: number; max?: number } {
  return state.kind === 'downloading' && state.total > 0 ? { value: state.done, max: state.total } : {};
}
