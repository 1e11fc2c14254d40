import { githubDays } from '../github-mirrors';
import type { Source } from '../source';
import { parseDay } from './day';
import { PAPER_LOGS } from './paper-logs';

const ID = 'daily_papers_ko';
const REPOSITORY = 'l-yohai/daily_papers_ko';

/** Korean summaries of each day's papers, one Markdown file a day, from 2023-11-20 to 2025-05-09. */
export const dailyPapersKo: Source = {
  id: ID,
  credit: {
    id: ID,
    name: 'daily_papers_ko',
    url: `https://github.com/${REPOSITORY}`,
    licence: { name: 'CC BY-NC-ND 4.0', url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/' },
    language: 'ko',
    trust: 0,
  },
  revision: 1,
  days: githubDays({ name: REPOSITORY, branch: 'main' }, PAPER_LOGS),
  // A file is written at the end of its day, from 23:00 UTC on: so were 331 of 358, by their first commits.
  votesAsOf: (date) => Date.parse(`${date}T23:05:00Z`),
  read: (text, date) => parseDay(ID, text, date),
};
