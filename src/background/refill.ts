import { isEmptied } from '../store/digests';
import { openStore } from '../store/open';
import { loadProgress } from '../sync/progress';
import { syncNow } from './sync';

/**
 * Syncs where nothing is stored although the last sync ended well: the user deleted the database,
 * or a browser short of disk space did. Says whether that is so.
 */
export async function refillIfEmptied(): Promise<boolean> {
  const { state } = await loadProgress();
  if (state.kind !== 'idle' || !(await isEmptied(await openStore()))) return false;
  void syncNow();
  return true;
}
