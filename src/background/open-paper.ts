import { homeOf } from '../digest/merge';
import { paperView, type PaperView } from '../digest/view';
import type { OpenedPaper } from '../messages';
import { loadSettings, type Settings } from '../settings';
import { sourcesWith } from '../sources';
import type { Source } from '../sources/source';
import { readPaperDigests } from '../store/digests';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { lastSuccessOf } from '../sync-state';
import { loadProgress } from '../sync/progress';
import { resyncIfEvicted } from './resync-if-evicted';
import { loadLiveVotes } from './live-votes';
import { rankStoredDay, sourced } from './sourced';

/**
 * Reads a paper as its page shows it: merged from all sources, on its day in the most trusted one.
 * @param id as `parseArxivId` gives it
 * @throws StoreError
 */
export async function openPaper(id: string): Promise<OpenedPaper> {
  const [db, settings] = await Promise.all([openStore(), loadSettings()]);
  const sources = sourcesWith(settings.ownSource);
  const view = await viewOf(id, db, sources, settings);
  if (view) return { kind: 'found', view, settings };
  const progress = await loadProgress();
  // A paper may be in a source that was never synced to its end, though others were.
  const isIncomplete = sources.some((source) => lastSuccessOf(progress.sources[source.id] ?? { kind: 'new' }) === null);
  return { kind: isIncomplete || (await resyncIfEvicted()) ? 'not-yet' : 'absent' };
}

async function viewOf(
  id: string,
  db: Store,
  sources: readonly Source[],
  { liveVotes }: Settings,
): Promise<PaperView | null> {
  const ids = sources.map((source) => source.id);
  const { digests, dayOf } = await readPaperDigests(db, id, ids);
  if (digests.length === 0) return null;
  const date = homeOf(sourced(digests, sources), id);
  const day = date === null ? null : dayOf(date);
  return day && paperView(rankStoredDay(day, sources, await loadLiveVotes({ liveVotes })), id);
}
