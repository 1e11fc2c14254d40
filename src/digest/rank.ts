import type { MergedPaper } from './merge';

/**
 * Papers by votes, the most voted first. Ties keep the order they came in; papers whose votes are
 * unknown come last. The sources' own order does not do: 45 days of late 2024 are not sorted.
 */
export function rankByVotes<T extends Pick<MergedPaper, 'votes'>>(papers: readonly T[]): T[] {
  return papers.toSorted((a, b) => (b.votes?.count ?? -1) - (a.votes?.count ?? -1));
}
