import type { Credit } from '../../digest/credit';

/** A leaf: a page that names the source does not carry its reader. */
export const credit: Credit = {
  name: 'daily_papers_ko',
  url: 'https://github.com/l-yohai/daily_papers_ko',
  licence: 'CC BY-NC-ND 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  language: 'ko',
};
