import type { Storage } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { LAST_SYNC_ERROR_KEY, parseSyncState, SYNC_STATE_KEY, type SyncState } from '../sync-state';

/**
 * Where synchronisation stands, as it is kept in `storage.local` for every page, and for the
 * background itself in `storage.session` too: where a disk is full, the browser's memory is not.
 */
export interface Progress {
  state: SyncState;
  /** Syncs begun since the last one that ended well. */
  attempts: number;
}

const ATTEMPTS_KEY = 'sync-attempts';

/** Where synchronisation stands; at its beginning where nothing is kept, or it is damaged or cannot be read. */
export async function loadProgress(): Promise<Progress> {
  const { session, local } = browser.storage;
  const [memory, disk] = await Promise.all([session, local].map(read));
  const attempts = memory?.[ATTEMPTS_KEY] ?? disk?.[ATTEMPTS_KEY];
  return {
    state: parseSyncState(memory?.[SYNC_STATE_KEY] ?? disk?.[SYNC_STATE_KEY]),
    attempts: typeof attempts === 'number' && attempts > 0 ? Math.floor(attempts) : 0,
  };
}

/** Keeps where synchronisation stands, and how it failed last; never rejects. */
export async function saveProgress({ state, attempts }: Progress): Promise<void> {
  const progress = { [SYNC_STATE_KEY]: state, [ATTEMPTS_KEY]: attempts };
  const failure = state.kind === 'failed' && { [LAST_SYNC_ERROR_KEY]: { code: state.code, at: state.at } };
  await onBoth((area) => area.set({ ...progress, ...failure }));
}

/** Forgets all of it; never rejects. */
export async function eraseProgress(): Promise<void> {
  await onBoth((area) => area.remove([SYNC_STATE_KEY, ATTEMPTS_KEY, LAST_SYNC_ERROR_KEY]));
}

async function read(area: Storage.StorageArea): Promise<Record<string, unknown>> {
  return area.get([SYNC_STATE_KEY, ATTEMPTS_KEY]).catch((error: unknown) => {
    console.warn('The sync state cannot be read:', error);
    return {};
  });
}

async function onBoth(write: (area: Storage.StorageArea) => Promise<void>): Promise<void> {
  const { session, local } = browser.storage;
  for (const written of await Promise.allSettled([session, local].map(write)))
    if (written.status === 'rejected') console.warn('The sync state is not kept:', written.reason);
}
