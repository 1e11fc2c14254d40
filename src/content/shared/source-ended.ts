import { browser } from 'wxt/browser';
import { SOURCE_STATES_KEY, SYNC_STATE_KEY } from '../../storage-keys';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/**
 * Waits for the sync of a source, or of all, to end well: for ever, but without holding anything, once
 * `signal` says to stop.
 * @param isLate whether all may have ended already: that counts too
 */
export function sourceEnded(signal: AbortSignal, isLate: boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => browser.storage.onChanged.removeListener(listener);
    const end = () => {
      stop();
      resolve();
    };
    const listener = (changes: Changes, area: string) => {
      const sources = changes[SOURCE_STATES_KEY];
      const isOver = isIdle(changes[SYNC_STATE_KEY]?.newValue);
      if (area === 'local' && (isOver || hasEnded(sources?.oldValue, sources?.newValue))) end();
    };
    browser.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', stop);
    if (!isLate) return;
    void browser.storage.local.get(SYNC_STATE_KEY).then((stored) => isIdle(stored[SYNC_STATE_KEY]) && end());
  });
}

/** True where the sync of a source ended well between two states of the sources. */
function hasEnded(before: unknown, now: unknown): boolean {
  const were = fieldsOf(before);
  return Object.entries(fieldsOf(now)).some(([id, state]) => isIdle(state) && !isIdle(were[id]));
}

/** As `parseSyncState` would say; the schema behind it is too heavy to carry into a page. */
export function isIdle(state: unknown): boolean {
  return fieldsOf(state)['kind'] === 'idle';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
