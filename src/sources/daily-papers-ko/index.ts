import { isDigestDate } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import { gitBlobVersion } from '../git-blob';
import { readGitTree } from '../git-tree';
import type { Source } from '../source';
import { credit } from './credit';
import { readDay } from './day';

const ID = 'daily_papers_ko';
const REPOSITORY = 'l-yohai/daily_papers_ko';
const DAY_PATH = /^paper_logs\/(\d{4})\/(\d{2})\/(\d{2})\.md$/;

/** Korean summaries of each day's papers, one Markdown file a day, written at 08:00 in Seoul. */
export const dailyPapersKo: Source = {
  id: ID,
  credit,
  revision: 1,
  listing: {
    url: `https://api.github.com/repos/${REPOSITORY}/git/trees/main?recursive=1`,
    types: ['application/json', 'application/vnd.github+json'],
    read: (body) => readGitTree(body, dateOf),
  },
  archive: {
    url: `https://codeload.github.com/${REPOSITORY}/tar.gz/refs/heads/main`,
    types: ['application/x-gzip', 'application/gzip', 'application/octet-stream'],
    dateOf: (path) => dateOf(path.slice(path.indexOf('/') + 1)),
  },
  day: (date) => ({
    url: `https://raw.githubusercontent.com/${REPOSITORY}/main/${pathOf(date)}`,
    types: ['text/plain', 'text/markdown', 'application/octet-stream'],
  }),
  versionOf: gitBlobVersion,
  read: (text, date) => readDay(ID, text, date),
};

function pathOf(date: DigestDate): string {
  return `paper_logs/${date.replaceAll('-', '/')}.md`;
}

function dateOf(path: string): DigestDate | null {
  const date = DAY_PATH.exec(path)?.slice(1).join('-');
  return date !== undefined && isDigestDate(date) ? date : null;
}
