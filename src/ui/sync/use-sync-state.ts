import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { parseSyncState, SYNC_STATE_KEY, type SyncState } from '../../sync-state';

/** The sync state as it is kept in storage, live; null until it was read for the first time. */
export function useSyncState(): SyncState | null {
  const [state, setState] = useState<SyncState | null>(null);
  useEffect(() => {
    let overtaken = false;
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[SYNC_STATE_KEY];
      if (area !== 'local' || !change) return;
      overtaken = true;
      setState(parseSyncState(change.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    void browser.storage.local.get(SYNC_STATE_KEY).then((stored) => {
      if (!overtaken) setState(parseSyncState(stored[SYNC_STATE_KEY]));
    });
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  return state;
}
