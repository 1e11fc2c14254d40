import { isEmptied } from '../store/digests';
import { openStore } from '../store/open';
import { loadProgress, saveProgress } from '../sync/progress';
import { checkSchedule } from './sync';

/**
 * Syncs where nothing is stored although the last sync ended well: the user deleted the database,
 * or a browser short of disk space did. From then on this is a first sync. Says whether that is so.
 */
export async function refillIfEmptied(): Promise<boolean> {
  const { state } = await loadProgress();
  if (state.kind !== 'idle' || !(await isEmptied(await openStore()))) return false;
  // Said before anybody is told to wait: whoever waits for the end of a sync must not find that of the last one.
  await saveProgress({}, 0);
  void checkSchedule(true);
  return true;
}
