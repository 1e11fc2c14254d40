import type { Credit } from '../digest/credit';
import { daysBetween } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { RankedDay } from '../digest/rank';
import { dayView, type DayView } from '../digest/view';
import { loadSettings } from '../settings';
import { sourcesWith } from '../sources';
import type { Source } from '../sources/source';
import { listDates, readDayDigests } from '../store/digests';
import { openStore } from '../store/open';
import { loadLiveVotes } from './live-votes';
import { rankStoredDay } from './sourced';

/** Fewer papers than this are a thin list, as of a Saturday. */
const THIN_PAPERS = 3;

/** A fuller list that is no more than so many days older is opened rather than a thin one: a weekend and a holiday. */
const FULLER_WITHIN_DAYS = 4;

/**
 * One day of all sources. Where no date is given the newest whole one that is worth opening: neither a list that has
 * only begun, nor a thin one beside a fuller one of the days before. Null where it is not stored.
 */
export async function viewDay(date: DigestDate | null): Promise<DayView | null> {
  return date === null ? viewNewest() : shownOrNull(await readView(date));
}

async function viewNewest(): Promise<DayView | null> {
  let begun: DayView | null = null;
  let thin: DayView | null = null;
  for (let view = await readView(null); view; view = await readEarlier(view)) {
    // Each of its papers may be shown on the day before, or its source be gone.
    if (view.papers.length === 0) continue;
    if (thin && daysBetween(view.date, thin.date) > FULLER_WITHIN_DAYS) return thin;
    if (view.isFilling) begun ??= view;
    else if (view.papers.length < THIN_PAPERS) thin ??= view;
    else return view;
  }
  return thin ?? begun;
}

async function readView(date: DigestDate | null): Promise<DayView | null> {
  const [db, settings] = await Promise.all([openStore(), loadSettings()]);
  const sources = sourcesWith(settings.ownSource);
  const found = await readDayDigests(db, date, idsOf(sources));
  if (!found) return null;
  const day = rankStoredDay(found, sources, await loadLiveVotes(settings));
  const ids = new Set(found.digests.map(({ digest }) => digest.source));
  const isLive = sources.some(({ id, days }) => days.kind === 'calendar' && ids.has(id));
  return dayView(day, { earlier: found.earlier, later: found.later, credits: creditsOf(day, sources, ids), isLive });
}

function idsOf(sources: readonly Source[]): string[] {
  return sources.map(({ id }) => id);
}

/** The credits of every source that something shown comes from: one may have a paper of the day on another day. */
function creditsOf({ papers }: RankedDay, sources: readonly Source[], ofDay: ReadonlySet<string>): Credit[] {
  const parts = papers.flatMap(({ votes, korean, english }) => [votes, korean, english]);
  const ids = new Set(parts.map((part) => part?.credit.id));
  return sources
    .filter(({ id }) => ofDay.has(id) || ids.has(id))
    .map(({ credit }) => credit)
    .toSorted((a, b) => a.trust - b.trust);
}

async function readEarlier({ earlier }: DayView): Promise<DayView | null> {
  if (earlier === null) return null;
  const view = await readView(earlier);
  if (view) return view;
  // All of that day was damaged: the nearest one that is not.
  for (const before of await listDates(await openStore())) {
    const intact = before < earlier ? await readView(before) : null;
    if (intact) return intact;
  }
  return null;
}

/** A day that has only digests of sources that are gone is not there. */
function shownOrNull(view: DayView | null): DayView | null {
  return view && view.credits.length > 0 ? view : null;
}
