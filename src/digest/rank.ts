import type { DigestDate } from './digest';
import type { MergedPaper, SourcedDigest } from './merge';

/** One day of all sources in the order that people read it in. */
export interface RankedDay {
  date: DigestDate;
  /** Those of the ranking by its counts, then the others by their own; unknown votes last of each. */
  papers: RankedPaper[];
  /** Null where nobody is ranked: no source has a list of the day, or it is still filling. */
  ranking: Ranking | null;
  isFilling: boolean;
}

export interface RankedPaper extends MergedPaper {
  /** Null for a paper that the ranking does not have, or whose votes only others know. */
  rank: Rank | null;
}

/** Where a paper stands among those that were counted together. */
export interface Rank {
  /** From 1, the most voted. */
  place: number;
  /** The count that it has for that, which may be older than the votes of the paper; null where it is not known. */
  votes: number | null;
}

/** The counts that a day is ranked by: one source's, made at one time. */
export interface Ranking {
  /** How many papers of the day it has. */
  total: number;
  /** When they were counted, in epoch milliseconds. */
  asOf: number;
}

const HOUR = 3_600_000;

/** At 06:00 UTC three quarters or more of the papers were there in 18 of 20 real lists, mostly for hours. */
const FILLED_AFTER = 6 * HOUR;

/** With so many votes in all a list is worth a look before that; real ones end with 100 to 1,000. */
const WORTHWHILE_VOTES = 50;

/** Fewer papers than this are no list on a day that still goes on. */
const FEWEST_PAPERS = 3;

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
  const ranked = papers.filter((paper) => isCounted(paper, list)).toSorted(byCount(({ id }) => list?.counts.get(id)));
  const others = papers.filter((paper) => !isCounted(paper, list)).toSorted(byCount(({ votes }) => votes?.count));
  const isFilling = isStillFilling(date, papers, day, now);
  return {
    date,
    papers: [
      ...ranked.map((paper, index) => {
        const rank = { place: index + 1, votes: list?.counts.get(paper.id) ?? null };
        return { ...paper, rank: isFilling ? null : rank };
      }),
      ...others.map((paper) => ({ ...paper, rank: null })),
    ],
    ranking: list && !isFilling ? { total: list.counts.size, asOf: list.asOf } : null,
    isFilling,
  };
}

/** One source's list of a day: the papers of the day that it has, with their counts. */
interface List {
  counts: Map<string, number | null>;
  /** How many of these counts are known. */
  known: number;
  asOf: number;
  trust: number;
}

function mostComplete(papers: readonly MergedPaper[], day: readonly SourcedDigest[]): List | null {
  const ids = new Set(papers.map(({ id }) => id));
  const [best] = day.map((digest) => listOf(digest, ids)).toSorted(byCompleteness);
  return best && best.counts.size > 0 ? best : null;
}

function listOf({ digest, credit, asOf }: SourcedDigest, ids: ReadonlySet<string>): List {
  const counts = new Map<string, number | null>();
  for (const { id, votes } of digest.papers) if (ids.has(id) && !counts.has(id)) counts.set(id, votes);
  const known = [...counts.values()].filter((count) => count !== null).length;
  return { counts, known, asOf, trust: credit.trust };
}

/** Whether a list has a paper; not where it alone does not know the votes of it. */
function isCounted({ id, votes }: MergedPaper, list: List | null): boolean {
  const count = list?.counts.get(id);
  return count !== undefined && (count !== null || votes === null);
}

/** A list that counted nothing ranks nobody, however long it is. */
function byCompleteness(a: List, b: List): number {
  return (
    Number(b.known > 0) - Number(a.known > 0) ||
    b.counts.size - a.counts.size ||
    b.asOf - a.asOf ||
    b.known - a.known ||
    a.trust - b.trust
  );
}

/** The highest first; ties keep the order they came in, unknown counts come last. */
function byCount(countOf: (paper: MergedPaper) => number | null | undefined) {
  return (a: MergedPaper, b: MergedPaper) => (countOf(b) ?? -1) - (countOf(a) ?? -1);
}

/** Whether a list has only begun, so that its order says nothing yet. Lists fill from 00:00 UTC of their day on. */
function isStillFilling(
  date: DigestDate,
  papers: readonly MergedPaper[],
  day: readonly SourcedDigest[],
  now: number,
): boolean {
  const midnight = Date.parse(date);
  if (papers.length < FEWEST_PAPERS && now < midnight + 24 * HOUR) return true;
  const votes = papers.reduce((sum, paper) => sum + (paper.votes?.count ?? 0), 0);
  return day.every(({ asOf }) => asOf < midnight + FILLED_AFTER) && votes < WORTHWHILE_VOTES;
}
