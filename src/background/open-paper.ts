import { homeOf } from '../digest/merge';
import { paperView, type PaperView } from '../digest/view';
import type { OpenedPaper } from '../messages';
import { loadSettings, type Settings } from '../settings';
import { SOURCE_IDS, sourcesWith } from '../sources';
import { readPaper } from '../store/digests';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { lastSuccessOf } from '../sync-state';
import { loadProgress } from '../sync/progress';
import { refillIfEmptied } from './refill';
import { loadLiveVotes } from './live-votes';
import { rankStoredDay, sourced } from './sourced';

/**
 * Reads a paper as its page shows it: merged from all sources, on its day in the most trusted one.
 * @param id as `parseArxivId` gives it
 * @throws StoreError
 */
export async function openPaper(id: string): Promise<OpenedPaper> {
  const settings = loadSettings(); // while the database is asked: neither waits for the other
  const view = await viewOf(id, await openStore(), settings);
  if (view) return { kind: 'found', view, settings: await settings };
  const { state } = await loadProgress();
  const isIncomplete = lastSuccessOf(state) === null || (await refillIfEmptied());
  return { kind: isIncomplete ? 'not-yet' : 'absent' };
}

async function viewOf(id: string, db: Store, settings: Promise<Settings>): Promise<PaperView | null> {
  const { digests, dayAround } = await readPaper(db, id, SOURCE_IDS);
  if (digests.length === 0) return null;
  const { ownSource, liveVotes } = await settings;
  const sources = sourcesWith(ownSource);
  const date = homeOf(sourced(digests, sources), id);
  const day = date === null ? null : dayAround(date);
  return day && paperView(rankStoredDay(day, sources, await loadLiveVotes({ liveVotes })), id);
}
