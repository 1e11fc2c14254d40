import type { Credit } from './credit';
import { daysBetween } from './date';
import type { Digest, DigestDate, Paper, PaperDetails } from './digest';
import type { EnglishSummary, Facts, KoreanSummary, MergedPaper, Votes } from './merged-paper';

export type { EnglishSummary, Facts, KoreanSummary, MergedPaper, Votes } from './merged-paper';

/** A digest with what its source says about all of its digests. */
export interface SourcedDigest {
  digest: Digest;
  credit: Credit;
  /** When its votes were counted, in epoch milliseconds. */
  asOf: number;
  /** True where its source answers with a day that is still being filled; others write it whole. */
  isLive: boolean;
}

/** One paper as one digest has it. */
interface SourcedPaper {
  paper: Paper;
  date: DigestDate;
  credit: Credit;
  asOf: number;
}

/** All there is of one paper: the most trusted source first, of one source the earliest day. */
type SourcedPapers = readonly [SourcedPaper, ...SourcedPaper[]];

/**
 * One view of one paper out of every digest that has it, in whatever order they come.
 * @param digests those that do not have the paper are passed over
 * @returns null where none has it
 */
export function mergePaper(digests: readonly SourcedDigest[], id: string): MergedPaper | null {
  const sourced = groupByPaper(digests).get(id);
  return sourced ? merge(sourced) : null;
}

/**
 * The day whose list shows the paper: the most trusted source's, the earliest where it has several.
 * @param digests as for `mergePaper`
 */
export function homeOf(digests: readonly SourcedDigest[], id: string): DigestDate | null {
  return groupByPaper(digests).get(id)?.[0]?.date ?? null;
}

/**
 * The papers of one day as the union of what its sources list, each once, the most trusted source's
 * first. Dates of sources differ by one day now and then: a paper that stands on two days in a row is
 * shown on its home of the two. What a paper is merged from is every digest that has it, so that its
 * row in a list says what its page says.
 * @param day the digests of the day
 * @param nearby the digests of the days right before and after it
 * @param farther other digests that have a paper of the day
 */
export function mergeDay(
  day: readonly SourcedDigest[],
  nearby: readonly SourcedDigest[],
  farther: readonly SourcedDigest[] = [],
): MergedPaper[] {
  const datesOf = (digests: readonly SourcedDigest[]) => new Set(digests.map(({ digest }) => digest.date));
  const [own, near] = [datesOf(day), datesOf([...day, ...nearby])];
  const isAtHome = (sourced: SourcedPapers) => own.has(sourced.find(({ date }) => near.has(date))?.date ?? '');
  return [...groupByPaper([...day, ...nearby, ...farther]).values()].filter(isAtHome).map(merge);
}

/** A digest that names a paper twice counts for it once. */
function groupByPaper(digests: readonly SourcedDigest[]): Map<string, SourcedPapers> {
  const papers = new Map<string, [SourcedPaper, ...SourcedPaper[]]>();
  for (const { digest, credit, asOf } of digests.toSorted(byTrust)) {
    for (const paper of digest.papers) {
      const sourced = { paper, date: digest.date, credit, asOf };
      const known = papers.get(paper.id);
      const last = known?.at(-1);
      if (!known) papers.set(paper.id, [sourced]);
      else if (last?.credit.id !== credit.id || last.date !== digest.date) known.push(sourced);
    }
  }
  return papers;
}

function byTrust(a: SourcedDigest, b: SourcedDigest): number {
  return a.credit.trust - b.credit.trust || daysBetween(b.digest.date, a.digest.date);
}

function merge(sourced: SourcedPapers): MergedPaper {
  const { id, title } = sourced[0].paper;
  return {
    id,
    title,
    votes: votesOf(sourced),
    korean: koreanOf(sourced),
    english: englishOf(sourced),
    media: sourced.find(({ paper }) => paper.media)?.paper.media ?? null,
    facts: factsOf(sourced),
  };
}

function votesOf(sourced: SourcedPapers): Votes | null {
  let freshest: Votes | null = null;
  for (const { paper, asOf, credit } of sourced) {
    if (paper.votes !== null && (!freshest || asOf > freshest.asOf)) freshest = { count: paper.votes, asOf, credit };
  }
  return freshest;
}

function koreanOf(sourced: SourcedPapers): KoreanSummary | null {
  const found = sourced.find(({ paper, credit }) => credit.language === 'ko' && paper.sections.length > 0);
  if (!found) return null;
  const { paper, date, credit } = found;
  return { title: paper.details?.translatedTitle ?? null, sections: paper.sections, date, credit };
}

/** A Korean source that hands on what it found in English is asked after the source that wrote it. */
function englishOf(sourced: SourcedPapers): EnglishSummary | null {
  const inEnglish = sourced.filter(({ credit }) => credit.language === 'en');
  const writersFirst = [...inEnglish, ...sourced];
  const found =
    writersFirst.find(({ paper }) => paper.details?.sentence) ??
    writersFirst.find(({ paper }) => paper.details?.abstract);
  if (!found) return null;
  const { sentence, abstract } = found.paper.details!;
  return { sentence: sentence ?? null, abstract: abstract ?? null, credit: found.credit };
}

/** Each fact out of the freshest digest that has it: stars and comments go on changing. */
function factsOf(sourced: SourcedPapers): Facts {
  const freshestFirst = sourced.toSorted((a, b) => b.asOf - a.asOf).map(({ paper }) => paper.details);
  const first = <N extends keyof PaperDetails>(name: N) =>
    freshestFirst.find((details) => details?.[name] !== undefined)?.[name];
  return {
    keywords: first('keywords') ?? [],
    repository: first('repository') ?? null,
    projectPage: first('projectPage') ?? null,
    organization: first('organization') ?? null,
    comments: first('comments') ?? null,
  };
}
