/** Who made a digest and on which terms: shown wherever its text is shown. */
export interface Credit {
  /** The source's name, e.g. `daily_papers_ko`. */
  name: string;
  url: string;
  /** The licence's short name, e.g. `CC BY-NC-ND 4.0`. */
  licence: string;
  licenceUrl: string;
  /** The language its summaries are written in. */
  language: 'ko' | 'en';
}
