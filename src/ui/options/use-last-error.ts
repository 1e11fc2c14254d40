import { LAST_SYNC_ERROR_KEY, parseLastError, type LastError } from '../../sync-state';
import { useStored } from '../components/use-stored';

/** How and when the last sync that failed ended, live; null where none did, and until known. */
export function useLastError(): LastError | null {
  return useStored(LAST_SYNC_ERROR_KEY, parseLastError, storageFailed);
}

function storageFailed(): LastError {
  return { code: 'storage', at: Date.now() };
}
