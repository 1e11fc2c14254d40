import { bringBackOnce } from './bring-back';
import { insertBadge, insertPanel } from './places';

/**
 * Puts badge and panel where they belong, in place of those that an earlier script left behind, and
 * brings each back once where it is thrown out. Says whether the page has a place for the panel.
 */
export function putInPage(page: Document, badge: HTMLElement, panel: HTMLElement, signal: AbortSignal): boolean {
  for (const old of page.querySelectorAll(`${badge.localName}, ${panel.localName}`)) old.remove();
  if (!insertPanel(page, panel)) return false;
  insertBadge(page, badge);
  const placed = [
    { host: panel, insert: () => insertPanel(page, panel) },
    { host: badge, insert: () => insertBadge(page, badge) },
  ];
  bringBackOnce(placed, page, signal);
  return true;
}
