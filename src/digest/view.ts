import type { Credit } from './credit';
import type { DigestDate, Media } from './digest';
import { leadOf, type Lead } from './lead';
import type { MergedPaper } from './merge';
import type { Rank, RankedDay, Ranking } from './rank';
import { readablePaper, type ReadablePaper } from './readable-paper';
import { relatedPapers } from './related';
import { richText, richTitle, type RichText } from './rich-text';

/** The related papers that a panel names. */
const RELATED_COUNT = 5;

/** Everything an abstract page shows of one paper. */
export interface PaperView {
  paper: ReadablePaper;
  /** One sentence for each language there is one in. */
  leads: ReadableLead[];
  date: DigestDate;
  /** Null where its day ranks nobody yet, or its ranking does not have the paper. */
  rank: PaperRank | null;
  /** The papers of its day, ranked or not. */
  papersOfDay: number;
  /** True where the list of its day has only begun. */
  isFilling: boolean;
  /** The most related papers of the same day, the nearest first. */
  related: RelatedPaper[];
}

/** The rank of a paper in its day. */
interface PaperRank extends Rank, Ranking {}

/** A related paper of the same day, as a list shows it. */
export interface RelatedPaper {
  id: string;
  title: RichText;
  votes: number | null;
}

/** One sentence on a paper, as it was written and as it is to be read. */
export interface ReadableLead extends Lead {
  read: RichText;
}

/** A paper as a list of one day shows it. */
export interface PaperRow extends RelatedPaper {
  /** As in `PaperView`, without what is the same for all rows. */
  rank: Rank | null;
  /** One sentence for each language there is one in. */
  leads: ReadableLead[];
  media: Media | null;
}

/** Everything a popup shows of one day: its papers, the ranked ones first. */
export interface DayView {
  date: DigestDate;
  papers: PaperRow[];
  /** By which counts they are in order; null where the list has only begun. */
  ranking: Ranking | null;
  isFilling: boolean;
  /** True where a live source has a list of it. */
  isLive: boolean;
  /** The nearest days before and after that have a digest; null at either end. */
  earlier: DigestDate | null;
  later: DigestDate | null;
  /** The sources it was made from. */
  credits: Credit[];
  /** When the oldest and the freshest of its votes were counted, in epoch milliseconds; null where none are known. */
  counted: { from: number; to: number } | null;
}

/** Today's list, of the day it is in UTC: the one that is being filled. */
export interface TodayList {
  date: DigestDate;
  /** The papers of it that are stored. */
  papers: number;
  /** True where it has only begun. */
  isFilling: boolean;
  /** When a live source last answered for it, in epoch milliseconds; null where none has, or not readably. */
  answeredAt: number | null;
}

/** The size of the database, or of one source's part of it, for the options page. */
export interface StorageReport {
  days: number;
  papers: number;
  /** Bytes of the digests as they came from their sources. */
  bytes: number;
  newest: DigestDate | null;
}

/** One paper of a day as its page shows it, or null where the day does not have it. */
export function paperView(day: RankedDay, id: string): PaperView | null {
  const paper = day.papers.find((one) => one.id === id);
  if (!paper) return null;
  const { date, papers, ranking, isFilling } = day;
  return {
    paper: readablePaper(paper),
    leads: readLeads(paper),
    date,
    rank: ranking && paper.rank !== null ? { ...ranking, ...paper.rank } : null,
    papersOfDay: papers.length,
    isFilling,
    related: relatedPapers(papers, id, RELATED_COUNT).map(brief),
  };
}

/** One day as a list, with the days before and after it. */
export function dayView(
  { date, papers, ranking, isFilling }: RankedDay,
  around: Pick<DayView, 'earlier' | 'later' | 'credits' | 'isLive'>,
): DayView {
  const times = papers.flatMap(({ votes }) => (votes ? [votes.asOf] : []));
  return {
    ...around,
    date,
    papers: papers.map((paper) => ({
      ...brief(paper),
      rank: paper.rank,
      leads: readLeads(paper),
      media: paper.media,
    })),
    ranking,
    isFilling,
    counted: times.length > 0 ? { from: Math.min(...times), to: Math.max(...times) } : null,
  };
}

function readLeads(paper: MergedPaper): ReadableLead[] {
  return leadOf(paper).map((lead) => ({ ...lead, read: richText(lead.text) }));
}

function brief({ id, title, votes }: MergedPaper): RelatedPaper {
  return { id, title: richTitle(title), votes: votes?.count ?? null };
}
