/** The author of a digest and its licence, shown wherever its text is shown. */
export interface Credit {
  /** The source's id, e.g. `daily_papers_ko`. */
  id: string;
  /** The source's name as it calls itself. */
  name: string;
  url: string;
  /** The licence's short name, e.g. `CC BY-NC-ND 4.0`; null where the source names none. */
  licence: { name: string; url: string } | null;
  /** The language its summaries are written in. */
  language: 'ko' | 'en';
  /** Its rank among the sources, from 0: the summary of the lowest is the one shown. */
  trust: number;
}
