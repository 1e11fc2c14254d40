import type { Credit } from './credit';
import { daysBetween } from './date';
import type { Digest, DigestDate, Paper, PaperDetails } from './digest';
import type { EnglishSummary, Facts, KoreanSummary, MergedPaper, Votes } from './merged-paper';

/** A digest with what its source says about all of its digests. */
export interface SourcedDigest {
  digest: Digest;
  credit: Credit;
  /** When its votes were counted, in epoch milliseconds. */
  asOf: number;
}

/** One paper as one digest tells it. */
interface Telling {
  paper: Paper;
  date: DigestDate;
  credit: Credit;
  asOf: number;
}

/** What is told of one paper: the most trusted source's telling first, of one source the earliest day's. */
export type Tellings = readonly [Telling, ...Telling[]];

/** What is told of every paper; a digest that names a paper twice tells of it once. */
export function tellingsOf(digests: readonly SourcedDigest[]): Map<string, Tellings> {
  const tellings = new Map<string, [Telling, ...Telling[]]>();
  for (const { digest, credit, asOf } of digests.toSorted(byTrust)) {
    for (const paper of digest.papers) {
      const telling = { paper, date: digest.date, credit, asOf };
      const told = tellings.get(paper.id);
      const last = told?.at(-1);
      if (!told) tellings.set(paper.id, [telling]);
      else if (last?.credit.id !== credit.id || last.date !== digest.date) told.push(telling);
    }
  }
  return tellings;
}

/** One view of one paper out of what is told of it. */
export function mergeTellings(tellings: Tellings): MergedPaper {
  const { id, title } = tellings[0].paper;
  return {
    id,
    title,
    votes: votesOf(tellings),
    korean: koreanOf(tellings),
    english: englishOf(tellings),
    media: tellings.find(({ paper }) => paper.media)?.paper.media ?? null,
    facts: factsOf(tellings),
  };
}

function byTrust(a: SourcedDigest, b: SourcedDigest): number {
  return a.credit.trust - b.credit.trust || daysBetween(b.digest.date, a.digest.date);
}

function votesOf(tellings: Tellings): Votes | null {
  let freshest: Votes | null = null;
  for (const { paper, asOf, credit } of tellings) {
    if (paper.votes !== null && (!freshest || asOf > freshest.asOf)) freshest = { count: paper.votes, asOf, credit };
  }
  return freshest;
}

function koreanOf(tellings: Tellings): KoreanSummary | null {
  const told = tellings.find(({ paper, credit }) => credit.language === 'ko' && paper.sections.length > 0);
  if (!told) return null;
  const { paper, date, credit } = told;
  return { title: paper.details?.translatedTitle ?? null, sections: paper.sections, date, credit };
}

/** A Korean source that hands on what it found in English is asked after the source that wrote it. */
function englishOf(tellings: Tellings): EnglishSummary | null {
  const inEnglish = tellings.filter(({ credit }) => credit.language === 'en');
  const writersFirst = [...inEnglish, ...tellings];
  const told =
    writersFirst.find(({ paper }) => paper.details?.sentence) ??
    writersFirst.find(({ paper }) => paper.details?.abstract);
  if (!told) return null;
  const { sentence, abstract } = told.paper.details!;
  return { sentence: sentence ?? null, abstract: abstract ?? null, credit: told.credit };
}

/** Each fact out of the freshest telling that has it: stars and comments go on changing. */
function factsOf(tellings: Tellings): Facts {
  const freshestFirst = tellings.toSorted((a, b) => b.asOf - a.asOf).map(({ paper }) => paper.details);
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
