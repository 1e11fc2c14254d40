import { keepInLine } from '../shared/keep-in-line';

/**
 * Where things stand on arXiv's abstract pages (https://arxiv.org/abs/…), and where ours go. Every
 * selector is here; `places.test.ts` holds them to real pages of 2018 to 2026. Never within
 * `.full-text`, which another popular extension rewrites, nor in the header.
 */
const ABSTRACT = 'blockquote.abstract';
const LEFT_COLUMN = '.leftcolumn';
const DATELINE = '.dateline';
const TITLE = 'h1.title';
const ID = 'meta[name=citation_arxiv_id]';

/**
 * What stands below the panel's place: what is after the abstract in its column, and below that
 * column. At 768 px and less the side column is one of those.
 */
export const BELOW = {
  always: `${ABSTRACT} ~ *, .submission-history, #labstabs, footer`,
  narrow: '.extra-services',
};

/** The id that the page says it has, as written there. */
export function statedId(page: Document): string | null {
  return page.querySelector<HTMLMetaElement>(ID)?.content ?? null;
}

/** Whether everything above and including the abstract is there, on a page that may still be loading. */
export function hasAbstract(page: Document): boolean {
  return page.querySelector(ABSTRACT) !== null;
}

/** Puts the panel after the abstract, else at the end of its column. Says whether there was a place. */
export function insertPanel(page: Document, panel: Element): boolean {
  const abstract = page.querySelector(ABSTRACT);
  const column = page.querySelector(LEFT_COLUMN);
  if (abstract) abstract.after(panel);
  else column?.append(panel);
  return Boolean(abstract ?? column);
}

/**
 * Puts the badge at the end of the line of dates, right above the title: there it takes no room
 * that something else had. Pages of 2018 have no such line; there it goes below the title. Says
 * whether there was a place.
 */
export function insertBadge(page: Document, badge: HTMLElement): boolean {
  const dateline = page.querySelector<HTMLElement>(DATELINE);
  const title = page.querySelector<HTMLElement>(TITLE);
  badge.toggleAttribute('data-in-line', Boolean(dateline));
  if (dateline) keepInLine(badge, title ? [dateline, title] : [dateline]);
  else title?.after(badge);
  return Boolean(dateline ?? title);
}
