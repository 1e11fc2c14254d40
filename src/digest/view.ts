import type { Credit } from './credit';
import type { DigestDate, Media } from './digest';
import { leadOf, type Lead } from './lead';
import type { MergedPaper } from './merge';
import { rankByVotes } from './rank';
import { readablePaper, type ReadablePaper } from './readable-paper';
import { relatedPapers } from './related';
import { richText, richTitle, type RichText } from './rich-text';

/** How many neighbours a panel names. */
const RELATED_COUNT = 5;

/** Everything an abstract page shows of one paper. */
export interface PaperView {
  paper: ReadablePaper;
  /** One sentence for each language there is one in. */
  leads: ReadableLead[];
  date: DigestDate;
  /** 1 for the most voted paper of its day. */
  rank: number;
  /** How many papers its day has. */
  total: number;
  /** The most related papers of the same day, the nearest first. */
  related: RelatedPaper[];
}

/** A neighbour: as much of it as a list shows. */
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
  /** One sentence for each language there is one in. */
  leads: ReadableLead[];
  media: Media | null;
}

/** Everything a popup shows of one day: its papers by votes. */
export interface DayView {
  date: DigestDate;
  papers: PaperRow[];
  /** The nearest days before and after that have a digest; null at either end. */
  earlier: DigestDate | null;
  later: DigestDate | null;
  /** The sources it was made from. */
  credits: Credit[];
  /** When the oldest of its votes were counted, all others being fresher. Epoch milliseconds; null where none are. */
  asOf: number | null;
}

/** What the options page says of the database, or of one source's part of it. */
export interface StorageReport {
  days: number;
  papers: number;
  /** Bytes of the digests as they came from their sources. */
  bytes: number;
  newest: DigestDate | null;
}

/**
 * One paper of a day as its page shows it, or null where the day does not have it.
 * @param told what is told of it, where more is than on that day
 */
export function paperView(
  day: readonly MergedPaper[],
  date: DigestDate,
  id: string,
  told?: MergedPaper | null,
): PaperView | null {
  const ranked = rankByVotes(day);
  const index = ranked.findIndex((paper) => paper.id === id);
  const paper = ranked[index];
  if (!paper) return null;
  const related = relatedPapers(day, id, RELATED_COUNT).map(brief);
  const shown = told ?? paper;
  return { paper: readablePaper(shown), leads: readLeads(shown), date, rank: index + 1, total: ranked.length, related };
}

/** One day as a list, between its neighbours. */
export function dayView(
  day: readonly MergedPaper[],
  place: Pick<DayView, 'date' | 'earlier' | 'later' | 'credits'>,
): DayView {
  const times = day.flatMap(({ votes }) => (votes ? [votes.asOf] : []));
  return {
    ...place,
    papers: rankByVotes(day).map((paper) => ({ ...brief(paper), leads: readLeads(paper), media: paper.media })),
    asOf: times.length > 0 ? Math.min(...times) : null,
  };
}

function readLeads(paper: MergedPaper): ReadableLead[] {
  return leadOf(paper).map((lead) => ({ ...lead, read: richText(lead.text) }));
}

function brief({ id, title, votes }: MergedPaper): RelatedPaper {
  return { id, title: richTitle(title), votes: votes?.count ?? null };
}
