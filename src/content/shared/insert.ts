import type { PageAdapter } from '../pages/page-adapter';
import { keepInLine } from './keep-in-line';

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
