import type { Paper } from './digest';

/**
 * Papers by votes, the most voted first. Ties keep the order of the source; papers whose votes are
 * unknown come last. The source's own order does not do: 45 days of late 2024 are not sorted.
 */
export function rankByVotes<T extends Pick<Paper, 'votes'>>(papers: readonly T[]): T[] {
  return papers.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1));
}
