import { browser, type Browser } from 'wxt/browser';
import { LAST_SYNC_ERROR_KEY, parseSyncState, SOURCE_STATES_KEY, SYNC_STATE_KEY, type SyncState } from '../sync-state';
import { combineStates, type Count } from './combine-states';

/**
 * How far synchronisation is, as it is kept in `storage.local` for every page, and for the background itself in
 * `storage.session` too: where a disk is full, the browser's memory is not.
 */
export interface Progress {
  /** All sources together. */
  state: SyncState;
  /** Each source by itself, by its id. */
  sources: Record<string, SyncState>;
  /** Syncs begun since the last one that ended well. */
  attempts: number;
}

const ATTEMPTS_KEY = 'sync-attempts';
/** The state of all together is kept for pages alone: it is derived from those of the sources. */
const KEYS = [SOURCE_STATES_KEY, ATTEMPTS_KEY];

/** How far synchronisation is; at its beginning where nothing is kept, or it is damaged or cannot be read. */
export async function loadProgress(): Promise<Progress> {
  const { session, local } = browser.storage;
  const [memory, disk] = await Promise.all([session, local].map(read));
  const stored = { ...disk, ...memory };
  const attempts = stored[ATTEMPTS_KEY];
  const entries = Object.entries(stored[SOURCE_STATES_KEY] ?? {});
  const sources = Object.fromEntries(entries.map(([id, state]) => [id, parseSyncState(state)]));
  return {
    state: combineStates(sources),
    sources,
    attempts: typeof attempts === 'number' && attempts > 0 ? Math.floor(attempts) : 0,
  };
}

/**
 * Keeps the states of all sources and how the last of them failed; never rejects.
 * @param counts of a sync that runs
 */
export async function saveProgress(
  sources: Readonly<Record<string, SyncState>>,
  attempts: number,
  counts?: ReadonlyMap<string, Count>,
): Promise<void> {
  const state = combineStates(sources, counts);
  const progress = { [SYNC_STATE_KEY]: state, [SOURCE_STATES_KEY]: sources, [ATTEMPTS_KEY]: attempts };
  const failures = Object.values(sources).filter((one) => one.kind === 'failed');
  const [last] = failures.toSorted((a, b) => b.at - a.at);
  const failure = last && { [LAST_SYNC_ERROR_KEY]: { code: last.code, at: last.at } };
  await onBoth((area) => area.set({ ...progress, ...failure }));
}

/** Forgets all of it; never rejects. */
export async function eraseProgress(): Promise<void> {
  await onBoth((area) => area.remove([SYNC_STATE_KEY, LAST_SYNC_ERROR_KEY, ...KEYS]));
}

async function read(area: Browser.storage.StorageArea): Promise<Record<string, unknown>> {
  return area.get(KEYS).catch((error: unknown) => {
    console.warn('The sync state cannot be read:', error);
    return {};
  });
}

async function onBoth(write: (area: Browser.storage.StorageArea) => Promise<void>): Promise<void> {
  const { session, local } = browser.storage;
  for (const written of await Promise.allSettled([session, local].map(write)))
    if (written.status === 'rejected') console.warn('The sync state is not kept:', written.reason);
}
