/** Something of ours in a page, and how it is put there. */
export interface Mounted {
  host: HTMLElement;
  insert: () => boolean;
}

/**
 * Watches over what was put into a page: where another script throws it out, also together with
 * what it stood in, it comes back, once. A script that throws it out again wants it gone. Either way
 * no empty copy is left, as it is where a script writes back the HTML that it read with ours in it.
 */
export function reinsertOnce(mounted: readonly Mounted[], page: Document, signal: AbortSignal): void {
  const fresh = new Set(mounted);
  const watched = new Set(mounted);
  const observer = new MutationObserver(() => {
    for (const one of [...watched].filter(({ host }) => !host.isConnected)) {
      const { host, insert } = one;
      removeCopies(host.localName, page);
      if (fresh.delete(one) && !page.querySelector(host.localName)) insert();
      else watched.delete(one);
    }
    if (watched.size === 0) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** HTML holds no shadow root: what has none was copied. What has one is of a later script of ours, and stays. */
function removeCopies(name: string, page: Document): void {
  for (const one of page.querySelectorAll(name)) if (!one.shadowRoot) one.remove();
}
