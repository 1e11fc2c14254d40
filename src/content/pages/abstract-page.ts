import { arxivIdOfUrl } from '../../digest/arxiv-id';
import type { PageAdapter } from './page-adapter';

const ABSTRACT = 'blockquote.abstract';
const TITLE = 'h1.title';

/**
 * arXiv's abstract pages (https://arxiv.org/abs/…). Every selector is here; `abstract-page.test.ts` holds them to real
 * pages of 2018 to 2026. Nothing goes within `.full-text`, which another popular extension rewrites, nor in the header.
 */
export const abstractPage: PageAdapter = {
  matches: ['*://arxiv.org/abs/*', '*://www.arxiv.org/abs/*', '*://export.arxiv.org/abs/*'],
  idInAddress: arxivIdOfUrl,
  // Of the old scheme alone are there papers with two: the page at cs/0006007 is of cs/0006008.
  isOnlyId: (id) => !id.includes('/'),
  statedId: (page) => page.querySelector<HTMLMetaElement>('meta[name=citation_arxiv_id]')?.content ?? null,
  above: ABSTRACT,
  panel: [
    { selector: ABSTRACT, position: 'afterend' },
    { selector: '.leftcolumn', position: 'beforeend' },
  ],
  // At the end of the line of dates, right above the title, it takes no room that something else had.
  badgeLines: ['.dateline', TITLE],
  // Pages of 2018 have no such line.
  badge: { selector: TITLE, position: 'afterend' },
  // What is after the abstract in its column, and below that column. On narrow pages the side column is one of those.
  below: {
    always: `${ABSTRACT} ~ *, .submission-history, #labstabs, footer`,
    narrow: { selector: '.extra-services', width: '768px' },
  },
};
