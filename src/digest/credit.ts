/** Who made a digest and on which terms: shown wherever its text is shown. */
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
  /** Its place among the sources: 0 is asked first, and its summary is the one shown. */
  trust: number;
}
