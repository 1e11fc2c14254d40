import type { SourceReport } from '../messages';
import { loadSettings } from '../settings';
import { sourcesWith } from '../sources';
import { measure } from '../store/sync-records';
import { openStore } from '../store/open';
import { loadProgress } from '../sync/progress';

/** Each source with its state and what is stored of it, in the order of trust. */
export async function listSources(): Promise<SourceReport[]> {
  const [{ ownSource }, progress, db] = await Promise.all([loadSettings(), loadProgress(), openStore()]);
  return Promise.all(
    sourcesWith(ownSource).map(async ({ id, credit }) => ({
      credit,
      state: progress.sources[id] ?? { kind: 'new' },
      stored: await measure(db, id),
    })),
  );
}
