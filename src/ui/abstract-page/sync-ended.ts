import { browser } from 'wxt/browser';
import { SYNC_STATE_KEY } from '../../storage-keys';

/** Waits for a sync to end well: for ever, but without holding anything, once `signal` says to stop. */
export function syncEnded(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (state: unknown) => {
      if (!isIdle(state)) return;
      stop();
      resolve();
    };
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'local' && SYNC_STATE_KEY in changes) check(changes[SYNC_STATE_KEY]?.newValue);
    };
    const stop = () => browser.storage.onChanged.removeListener(listener);
    browser.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', stop);
    // It may have ended before there was a listener.
    void browser.storage.local.get(SYNC_STATE_KEY).then((stored) => check(stored[SYNC_STATE_KEY]));
  });
}

/** As `parseSyncState` would say; the schema behind it is too heavy to carry into a page. */
function isIdle(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'kind' in state && state.kind === 'idle';
}
