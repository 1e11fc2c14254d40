import type { PageAdapter } from '../pages/page-adapter';
import { insertBadge, insertPanel } from './insert';
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
