import type { PageAdapter } from '../pages/page-adapter';
import { keepInLine } from './keep-in-line';
import { reinsertOnce } from './reinsert-once';

/**
 * Puts badge and panel to their anchors, in place of those that an earlier script left behind, and
 * reinserts each once where it is removed. Says whether the page has an anchor for the panel.
 */
export function mount(
  page: Document,
  adapter: PageAdapter,
  badge: HTMLElement,
  panel: HTMLElement,
  signal: AbortSignal,
): boolean {
  for (const old of page.querySelectorAll(`${badge.localName}, ${panel.localName}`)) old.remove();
  // The badge first: it is measured, and the panel is laid out but once, with the page.
  insertBadge(page, adapter, badge);
  if (!insertPanel(page, adapter, panel)) {
    badge.remove();
    return false;
  }
  const mounted = [
    { host: panel, insert: () => insertPanel(page, adapter, panel) },
    { host: badge, insert: () => insertBadge(page, adapter, badge) },
  ];
  reinsertOnce(mounted, page, signal);
  return true;
}

/** Puts the panel to its anchor. Says whether the page has one. */
export function insertPanel(page: Document, adapter: PageAdapter, panel: Element): boolean {
  for (const { selector, position } of adapter.panel) {
    if (page.querySelector(selector)?.insertAdjacentElement(position, panel)) return true;
  }
  return false;
}

/** Puts the badge to the end of its line, else to its anchor. Says whether the page has one of them. */
export function insertBadge(page: Document, adapter: PageAdapter, badge: HTMLElement): boolean {
  const [line, ...others] = adapter.badgeLines.map((selector) => page.querySelector<HTMLElement>(selector));
  badge.toggleAttribute('data-in-line', Boolean(line));
  if (line) {
    keepInLine(badge, [line, ...others.filter((other) => other !== null)]);
    return true;
  }
  return Boolean(page.querySelector(adapter.badge.selector)?.insertAdjacentElement(adapter.badge.position, badge));
}
