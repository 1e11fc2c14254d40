import type { SourcedDigest } from '../digest/merge';
import type { Source } from '../sources/source';
import type { DatedDigest } from '../store/digests';

/** Stored digests with what their sources say of them; without those whose source is no longer there. */
export function sourced(stored: readonly DatedDigest[], sources: readonly Source[]): SourcedDigest[] {
  return stored.flatMap(({ digest, fetchedAt }) => {
    const source = sources.find(({ id }) => id === digest.source);
    if (!source) return [];
    // No votes are of a time after they were fetched. A day of version 1 does not know when that was.
    const latest = fetchedAt > 0 ? fetchedAt : Date.now();
    return [{ digest, credit: source.credit, asOf: Math.min(source.votesAsOf(digest.date, fetchedAt), latest) }];
  });
}
