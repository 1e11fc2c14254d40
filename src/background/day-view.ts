import type { DigestDate } from '../digest/digest';
import { dayView, type DayView } from '../digest/view';
import { loadSettings } from '../settings';
import { SOURCE_IDS, sourcesWith } from '../sources';
import { readDay } from '../store/digests';
import { openStore } from '../store/open';
import { loadLiveVotes } from './live-votes';
import { rankStoredDay } from './sourced';

/**
 * One day of all sources; where no date is given the newest whole one, since a list that has only
 * begun says little; null where it is not stored.
 */
export async function viewDay(date: DigestDate | null): Promise<DayView | null> {
  if (date !== null) return shownOrNull(await readView(date));
  let begun: DayView | null = null;
  for (let view = await readView(null); view; view = await readEarlier(view)) {
    // Each of its papers may be shown on the day before, or its source be gone.
    if (view.papers.length === 0) continue;
    if (!view.isFilling) return view;
    begun ??= view;
  }
  return begun;
}

async function readView(date: DigestDate | null): Promise<DayView | null> {
  const [found, settings] = await Promise.all([
    openStore().then((db) => readDay(db, date, SOURCE_IDS)),
    loadSettings(),
  ]);
  if (!found) return null;
  const sources = sourcesWith(settings.ownSource);
  const credits = sources
    .filter(({ id }) => found.digests.some(({ digest }) => digest.source === id))
    .map(({ credit }) => credit)
    .toSorted((a, b) => a.trust - b.trust);
  const day = rankStoredDay(found, sources, await loadLiveVotes(settings));
  return dayView(day, { earlier: found.earlier, later: found.later, credits });
}

async function readEarlier({ earlier }: DayView): Promise<DayView | null> {
  return earlier === null ? null : readView(earlier);
}

/** A day that has only digests of sources that are gone is not there. */
function shownOrNull(view: DayView | null): DayView | null {
  return view && view.credits.length > 0 ? view : null;
}
