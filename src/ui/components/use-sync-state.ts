import { parseSyncState, SYNC_STATE_KEY, type SyncState } from '../../sync-state';
import { useStored } from './use-stored';

/** The sync state as it is kept in storage, live; null until it was read for the first time. */
export function useSyncState(): SyncState | null {
  return useStored(SYNC_STATE_KEY, parseSyncState, storageFailed);
}

/** A sync cannot work without that storage either. */
function storageFailed(): SyncState {
  const now = Date.now();
  return { kind: 'failed', code: 'storage', at: now, retryAt: now, attempt: 1, lastSuccess: null };
}
