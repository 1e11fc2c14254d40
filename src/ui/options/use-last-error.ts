import { LAST_SYNC_ERROR_KEY, parseLastError, type LastError } from '../../sync-state';
import { useStored } from '../components/use-stored';

/** The last error of a sync with its time, live; null where there was none, and until known. */
export function useLastError(): LastError | null {
  return useStored(LAST_SYNC_ERROR_KEY, parseLastError, storageFailed);
}

function storageFailed(): LastError {
  return { code: 'storage', at: Date.now() };
}
