import type { Worker } from '@playwright/test';
import { SOURCES } from '../../src/sources';
import { DATABASE_NAME } from '../../src/store/schema';
import { SOURCE_STATES_KEY, SYNC_STATE_KEY, type SyncState } from '../../src/sync-state';

const [FIRST, ...OTHERS] = SOURCES.map(({ id }) => id);

/** What there is in the extension's worker. */
declare const chrome: {
  alarms: { onAlarm: { dispatch(alarm: { name: string }): void } };
  storage: {
    local: StorageArea;
    session: StorageArea;
    onChanged: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
};
interface StorageArea {
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** Makes the first source one that was never synced, and the others ones that were synced just now. */
export async function forgetFirstSource(worker: Worker): Promise<void> {
  await forget(worker, [FIRST!], othersIdle());
}

/** Makes it high time to sync the first source again, while the others were synced just now. */
export async function makeDue(worker: Worker): Promise<void> {
  await forget(worker, [], { ...othersIdle(), [FIRST!]: idleSince(1) });
}

function othersIdle(): Record<string, SyncState> {
  return Object.fromEntries(OTHERS.map((id) => [id, idleSince(Date.now())]));
}

function idleSince(lastSuccess: number): SyncState {
  return { kind: 'idle', lastSuccess, unreadable: 0, failedSources: [] };
}

/** Forgets what is stored of some sources and whatever syncs remember, and lets the sources stand as told. */
async function forget(worker: Worker, sources: string[], states: Record<string, SyncState>): Promise<void> {
  await worker.evaluate(
    async ({ database, ids, items }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => resolve(request.result);
        request.addEventListener('error', () => reject(request.error!));
      });
      const stores = ['digests', 'digest-index', 'synced-days', 'listings'];
      const transaction = db.transaction(stores, 'readwrite');
      for (const store of stores) {
        for (const id of ids) transaction.objectStore(store).delete(IDBKeyRange.bound([id], [id, []]));
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      db.close();
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
      await chrome.storage.local.set(items);
    },
    { database: DATABASE_NAME, ids: sources, items: { [SOURCE_STATES_KEY]: states } },
  );
}

/** Syncs what is due, as the alarm does; @returns the milliseconds from the alarm until all is stored. */
export async function syncDue(worker: Worker): Promise<number> {
  return worker.evaluate(async (stateKey) => {
    const started = performance.now();
    const ended = new Promise<void>((resolve, reject) => {
      const listener: Listener = (changes, area) => {
        const state = changes[stateKey]?.newValue as SyncState | undefined;
        if (area !== 'local' || !state || state.kind === 'listing' || state.kind === 'downloading') return;
        chrome.storage.onChanged.removeListener(listener);
        if (state.kind === 'idle' && state.failedSources.length === 0) resolve();
        else reject(new Error(`The sync ended otherwise: ${JSON.stringify(state)}`));
      };
      chrome.storage.onChanged.addListener(listener);
    });
    chrome.alarms.onAlarm.dispatch({ name: 'sync' });
    await ended;
    return performance.now() - started;
  }, SYNC_STATE_KEY);
}
