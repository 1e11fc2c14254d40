import { isEmptied } from '../store/digests';
import { openStore } from '../store/open';
import { loadProgress, saveProgress } from '../sync/progress';
import { checkSchedule } from './sync';

/**
 * Starts a first sync where nothing is stored although the last sync ended well: the user deleted the database, or a
 * browser that is short of disk space did.
 * @returns true where it did
 * @throws StoreError
 */
export async function resyncIfEvicted(): Promise<boolean> {
  const { state } = await loadProgress();
  if (state.kind !== 'idle' || !(await isEmptied(await openStore()))) return false;
  // Saved first: whoever waits for the end of this sync must not find the end of the last one.
  await saveProgress({}, 0);
  void checkSchedule(true);
  return true;
}
