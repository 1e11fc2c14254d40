import { isDigestDate } from '../../digest/date';
import type { Layout } from '../github-mirrors';

const DAY_PATH = /^paper_logs\/(\d{4})\/(\d{2})\/(\d{2})\.md$/;

/** Where daily_papers_ko and every repository of its kind keep their days: `paper_logs/YYYY/MM/DD.md`. */
export const PAPER_LOGS: Layout = {
  pathOf: (date) => `paper_logs/${date.replaceAll('-', '/')}.md`,
  dateOf: (path) => {
    const date = DAY_PATH.exec(path)?.slice(1).join('-');
    return date !== undefined && isDigestDate(date) ? date : null;
  },
};
