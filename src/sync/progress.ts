import { browser } from 'wxt/browser';
import { parseSyncState, SYNC_STATE_KEY, type SyncState } from '../sync-state';

/** Where synchronisation stands, as it is kept in `storage.local`. */
export interface Progress {
  state: SyncState;
  /** Syncs begun since the last one that ended well. */
  attempts: number;
}

const ATTEMPTS_KEY = 'sync-attempts';

/** Where synchronisation stands; at its beginning where nothing is kept or it is damaged. */
export async function loadProgress(): Promise<Progress> {
  const stored = await browser.storage.local.get([SYNC_STATE_KEY, ATTEMPTS_KEY]);
  const attempts = stored[ATTEMPTS_KEY];
  return {
    state: parseSyncState(stored[SYNC_STATE_KEY]),
    attempts: typeof attempts === 'number' && attempts > 0 ? Math.floor(attempts) : 0,
  };
}

/** Keeps where synchronisation stands, for every page of the extension. */
export async function saveProgress({ state, attempts }: Progress): Promise<void> {
  await browser.storage.local.set({ [SYNC_STATE_KEY]: state, [ATTEMPTS_KEY]: attempts });
}
