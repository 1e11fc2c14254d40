import { browser } from 'wxt/browser';
import { FETCHED_DAY_KEY, SYNC_STATE_KEY } from '../../storage-keys';
import { isIdle } from './source-ended';

type Changes = Record<string, { newValue?: unknown }>;

/**
 * Calls back after stored digests may be others: a sync has ended well, or a day was fetched by itself. While the page
 * is not seen that waits, and is done once when it is. Ends with `signal`.
 */
export function followData(page: Document, changed: () => void, signal: AbortSignal): void {
  let isDue = false;
  const callWhenSeen = () => {
    if (!isDue || page.visibilityState === 'hidden') return;
    isDue = false;
    changed();
  };
  const listener = (changes: Changes, area: string) => {
    isDue ||= area === 'local' && (FETCHED_DAY_KEY in changes || isIdle(changes[SYNC_STATE_KEY]?.newValue));
    callWhenSeen();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  page.addEventListener('visibilitychange', callWhenSeen, { signal });
}
