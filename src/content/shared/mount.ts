import { bringBackOnce } from './reinsert-once';
import { insertBadge, insertPanel } from '../pages/abstract-page';

/**
 * Puts badge and panel where they belong, in place of those that an earlier script left behind, and
 * brings each back once where it is thrown out. Says whether the page has a place for the panel.
 */
export function putInPage(page: Document, badge: HTMLElement, panel: HTMLElement, signal: AbortSignal): boolean {
  for (const old of page.querySelectorAll(`${badge.localName}, ${panel.localName}`)) old.remove();
  // The badge first: it is measured, and the panel is laid out but once, with the page.
  insertBadge(page, badge);
  if (!insertPanel(page, panel)) {
    badge.remove();
    return false;
  }
  const placed = [
    { host: panel, insert: () => insertPanel(page, panel) },
    { host: badge, insert: () => insertBadge(page, badge) },
  ];
  bringBackOnce(placed, page, signal);
  return true;
}
