import { parseArxivId } from '../digest/arxiv-id';
import { paperView } from '../digest/view';
import type { OpenedPaper } from '../messages';
import { loadSettings } from '../settings';
import { findDigestOf } from '../store/digests';
import { openStore } from '../store/open';
import { lastSuccessOf } from '../sync-state';
import { loadProgress } from '../sync/progress';
import { creditOf } from './credit';

/** What the page of a paper shows, out of the newest digest that has it. */
export async function openPaper(text: unknown): Promise<OpenedPaper> {
  const id = typeof text === 'string' ? parseArxivId(text) : null;
  if (id === null) return { kind: 'absent' };
  const [digest, settings] = await Promise.all([openStore().then((db) => findDigestOf(db, id)), loadSettings()]);
  const credit = digest && creditOf(digest);
  const view = credit && paperView(digest, id, credit);
  if (view) return { kind: 'found', view, settings };
  const { state } = await loadProgress();
  return { kind: lastSuccessOf(state) === null ? 'not-yet' : 'absent' };
}
