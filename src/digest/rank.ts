import type { DigestDate } from './digest';
import type { MergedPaper, SourcedDigest } from './merge';

/** One day of all sources in the order that people read it in. */
export interface RankedDay {
  date: DigestDate;
  /** Those of the ranking by its counts, then the others by their own, unknown votes last. */
  papers: RankedPaper[];
  /** Null where nobody is ranked: no source counted the votes of the day, or its list is still filling. */
  ranking: Ranking | null;
  isFilling: boolean;
}

export interface RankedPaper extends MergedPaper {
  /** Null where the ranking does not know its votes, and where nobody is ranked. */
  rank: Rank | null;
}

/** The rank of a paper among those that were counted together. */
export interface Rank {
  /** From 1, the most voted. */
  position: number;
  /** The count that this comes from, which may be older than the votes of the paper. */
  votes: number;
}

/** The counts that a day is ranked by: one source's, made at one time. */
export interface Ranking {
  /** The papers of the day that it has, also those whose votes it does not know. */
  total: number;
  /** When they were counted, in epoch milliseconds. */
  asOf: number;
}

const HOUR = 3_600_000;

/** At 06:00 UTC three quarters or more of the papers were there in 18 of 20 real lists, mostly for hours. */
const FILLED_AFTER = 6 * HOUR;

/** With so many votes in all a list is worth a look before that; 17 of 20 real ones end with more. */
const WORTHWHILE_VOTES = 50;

/** A live list with fewer papers than this has only begun, as long as its day lasts. */
const FEWEST_PAPERS = 3;

/** By then a sync has asked for the day again: what is still as it was early on will not be filled here. */
const GIVEN_UP_AFTER = 72 * HOUR;

/**
 * Ranks a day by its most complete list, the freshest of equally complete ones: counts of several
 * sources, or of several times, are not comparable. The sources' own order does not do: 45 days of
 * late 2024 are not sorted.
 * @param papers those of the day, merged
 * @param day the digests that the day was merged from
 * @param now epoch milliseconds
 */
export function rankDay(
  date: DigestDate,
  papers: readonly MergedPaper[],
  day: readonly SourcedDigest[],
  now: number,
): RankedDay {
  const list = mostComplete(papers, day);
  const countOf = ({ id }: MergedPaper) => list?.counts.get(id) ?? null;
  const counted = papers.filter((paper) => countOf(paper) !== null).toSorted(byCount(countOf));
  const others = papers
    .filter((paper) => countOf(paper) === null)
    .toSorted(byCount(({ votes }) => votes?.count ?? null));
  const isFilling = isStillFilling(date, papers, day, now);
  const rankOf = (paper: MergedPaper, index: number): Rank | null => {
    const votes = countOf(paper);
    return votes === null || isFilling ? null : { position: index + 1, votes };
  };
  return {
    date,
    papers: [...counted, ...others].map((paper, index) => ({ ...paper, rank: rankOf(paper, index) })),
    ranking: list && !isFilling ? { total: list.total, asOf: list.asOf } : null,
    isFilling,
  };
}

/** One source's list of a day. */
interface List {
  /** The counts that it knows, by paper. */
  counts: Map<string, number>;
  /** The papers of the day that it has. */
  total: number;
  asOf: number;
  trust: number;
}

/** Null where nobody counted anything. */
function mostComplete(papers: readonly MergedPaper[], day: readonly SourcedDigest[]): List | null {
  const ids = new Set(papers.map(({ id }) => id));
  const [best] = day.map((digest) => listOf(digest, ids)).toSorted(byCompleteness);
  return best && best.counts.size > 0 ? best : null;
}

function listOf({ digest, credit, asOf }: SourcedDigest, ids: ReadonlySet<string>): List {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { id, votes } of digest.papers) {
    if (!ids.has(id) || seen.has(id)) continue;
    seen.add(id);
    if (votes !== null) counts.set(id, votes);
  }
  return { counts, total: seen.size, asOf, trust: credit.trust };
}

function byCompleteness(a: List, b: List): number {
  return b.counts.size - a.counts.size || b.asOf - a.asOf || b.total - a.total || a.trust - b.trust;
}

/** The highest first; ties keep the order they came in, unknown counts come last. */
function byCount(countOf: (paper: MergedPaper) => number | null) {
  return (a: MergedPaper, b: MergedPaper) => (countOf(b) ?? -1) - (countOf(a) ?? -1);
}

/** True for a live list that has only begun: its order says nothing yet. Lists fill from 00:00 UTC of their day on. */
function isStillFilling(
  date: DigestDate,
  papers: readonly MergedPaper[],
  day: readonly SourcedDigest[],
  now: number,
): boolean {
  const age = now - Date.parse(date);
  if (age >= GIVEN_UP_AFTER || day.some(({ isLive }) => !isLive)) return false;
  if (papers.length < FEWEST_PAPERS && age < 24 * HOUR) return true;
  const votes = papers.reduce((sum, paper) => sum + (paper.votes?.count ?? 0), 0);
  return day.every(({ asOf }) => asOf < Date.parse(date) + FILLED_AFTER) && votes < WORTHWHILE_VOTES;
}
