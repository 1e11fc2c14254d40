import type { Credit } from './credit';
import type { DigestDate, Media, Section } from './digest';

/** One paper merged from all sources: each part has the credit of the one it comes from. */
export interface MergedPaper {
  id: string;
  title: string;
  /** The freshest count; null where no source knows one. */
  votes: Votes | null;
  korean: KoreanSummary | null;
  english: EnglishSummary | null;
  media: Media | null;
  facts: Facts;
}

export interface Votes {
  count: number;
  /** When they were counted, in epoch milliseconds. */
  asOf: number;
  credit: Credit;
}

/** A Korean summary with the title that its source gives the paper, if any; `date` is its digest's. */
export interface KoreanSummary {
  title: string | null;
  sections: Section[];
  date: DigestDate;
  credit: Credit;
}

/** The English texts of one source: at least one of the two. */
export interface EnglishSummary {
  sentence: string | null;
  abstract: string | null;
  credit: Credit;
}

/** The facts beside the summary. */
export interface Facts {
  keywords: string[];
  repository: { url: string; stars: number | null } | null;
  projectPage: string | null;
  organization: string | null;
  comments: number | null;
}
