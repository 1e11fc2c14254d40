import type { Credit } from './credit';
import type { Digest, DigestDate, Media, Paper } from './digest';
import { leadOf } from './lead';
import { rankByVotes } from './rank';
import { relatedPapers } from './related';

/** How many neighbours a panel names. */
const RELATED_COUNT = 5;

/** Everything an abstract page shows of one paper. */
export interface PaperView {
  paper: Paper;
  date: DigestDate;
  /** 1 for the most voted paper of its day. */
  rank: number;
  /** How many papers its day has. */
  total: number;
  /** The most related papers of the same day, the nearest first. */
  related: RelatedPaper[];
  credit: Credit;
}

/** A neighbour: as much of it as a list shows. */
export type RelatedPaper = Pick<Paper, 'id' | 'title' | 'votes'>;

/** A paper as a list of one day shows it. */
export interface PaperRow extends RelatedPaper {
  /** The first sentence of its summary, with its inline Markdown; empty where it has no summary. */
  lead: string;
  media: Media | null;
}

/** Everything a popup shows of one day: its papers by votes. */
export interface DayView {
  date: DigestDate;
  papers: PaperRow[];
  /** The nearest days before and after that have a digest; null at either end. */
  earlier: DigestDate | null;
  later: DigestDate | null;
  credit: Credit;
}

/** What the options page says of the database. */
export interface StorageReport {
  days: number;
  papers: number;
  /** Bytes of the digests as they came from their sources. */
  bytes: number;
  newest: DigestDate | null;
}

/** One paper of a digest as its page shows it, or null where the digest does not have it. */
export function paperView(digest: Digest, id: string, credit: Credit): PaperView | null {
  const ranked = rankByVotes(digest.papers);
  const index = ranked.findIndex((paper) => paper.id === id);
  const paper = ranked[index];
  if (!paper) return null;
  return {
    paper,
    date: digest.date,
    rank: index + 1,
    total: ranked.length,
    related: relatedPapers(digest.papers, id, RELATED_COUNT).map(brief),
    credit,
  };
}

/** One digest as a list, between its neighbours. */
export function dayView(digest: Digest, days: Pick<DayView, 'earlier' | 'later'>, credit: Credit): DayView {
  const papers = rankByVotes(digest.papers).map((paper) => ({
    ...brief(paper),
    lead: leadOf(paper),
    media: paper.media,
  }));
  return { date: digest.date, papers, ...days, credit };
}

function brief({ id, title, votes }: Paper): RelatedPaper {
  return { id, title, votes };
}
