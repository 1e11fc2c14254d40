import type { DigestDate } from './digest';
import type { MergedPaper } from './merged-paper';
import { mergeTellings, tellingsOf, type SourcedDigest } from './tellings';

export type { EnglishSummary, Facts, KoreanSummary, MergedPaper, Votes } from './merged-paper';
export type { SourcedDigest } from './tellings';

/**
 * One view of one paper out of every digest that has it, in whatever order they come.
 * @param digests those that do not have the paper are passed over
 * @returns null where none has it
 */
export function mergePaper(digests: readonly SourcedDigest[], id: string): MergedPaper | null {
  const told = tellingsOf(digests).get(id);
  return told ? mergeTellings(told) : null;
}

/**
 * The day whose list shows the paper: the most trusted source's, the earliest where it has several.
 * @param digests as for `mergePaper`
 */
export function homeOf(digests: readonly SourcedDigest[], id: string): DigestDate | null {
  return tellingsOf(digests).get(id)?.[0]?.date ?? null;
}

/**
 * The papers of one day as the union of what its sources list, each once, the most trusted source's
 * first. Dates differ by one day between Seoul and UTC: a paper that stands on two days in a row is
 * shown on its home of the two, with what both tell.
 * @param day the digests of the day
 * @param nearby the digests of the days right before and after it
 */
export function mergeDay(day: readonly SourcedDigest[], nearby: readonly SourcedDigest[]): MergedPaper[] {
  const dates = new Set(day.map(({ digest }) => digest.date));
  const tellings = [...tellingsOf([...day, ...nearby]).values()];
  return tellings.filter(([home]) => dates.has(home.date)).map(mergeTellings);
}
