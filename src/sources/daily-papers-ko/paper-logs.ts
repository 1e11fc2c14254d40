import { isDigestDate } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { Layout } from '../github-places';

const DAY_PATH = /^paper_logs\/(\d{4})\/(\d{2})\/(\d{2})\.md$/;

/** Where daily_papers_ko and every repository of its kind keep their days: `paper_logs/YYYY/MM/DD.md`. */
export const PAPER_LOGS: Layout = {
  pathOf: (date) => `paper_logs/${date.replaceAll('-', '/')}.md`,
  dateOf: (path) => {
    const date = DAY_PATH.exec(path)?.slice(1).join('-');
    return date !== undefined && isDigestDate(date) ? date : null;
  },
};

/** A day is written at 08:00 in Seoul and keeps the votes of that moment. */
export function writtenAt(date: DigestDate): number {
  return Date.parse(`${date}T08:00:00+09:00`);
}
