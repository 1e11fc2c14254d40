import { shiftDate } from '../digest/date';
import { mergeDay, type SourcedDigest } from '../digest/merge';
import { rankDay, type RankedDay } from '../digest/rank';
import type { Source } from '../sources/source';
import type { DatedDigest, DayDigests } from '../store/digests';
import type { LiveVotes } from './live-votes';

/** Stored digests with what their sources say of them; without those whose source is no longer there. */
export function sourced(stored: readonly DatedDigest[], sources: readonly Source[]): SourcedDigest[] {
  return stored.flatMap(({ digest, fetchedAt }) => {
    const source = sources.find(({ id }) => id === digest.source);
    if (!source) return [];
    // No votes are of a time after they were fetched. A day that does not know when that was is taken as of its end.
    const latest = fetchedAt > 0 ? fetchedAt : Math.min(Date.parse(shiftDate(digest.date, 1)), Date.now());
    const asOf = Math.min(source.votesAsOf(digest.date, latest), latest);
    return [{ digest, credit: source.credit, asOf, isLive: source.days.kind === 'calendar' }];
  });
}

/** A stored day as it is read: merged, with the votes of now that are known, and ranked. */
export function rankStoredDay(stored: DayDigests, sources: readonly Source[], live: LiveVotes): RankedDay {
  const day = sourced(stored.digests, sources);
  const merged = mergeDay(day, sourced(stored.nearby, sources), sourced(stored.farther, sources));
  const papers = merged.map((paper) => ({ ...paper, votes: live.freshest(paper) }));
  return rankDay(stored.date, papers, day, Date.now());
}
