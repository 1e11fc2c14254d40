/** Something of ours in a page, and how it is put there. */
export interface Placed {
  host: HTMLElement;
  insert: () => boolean;
}

/**
 * Watches over what was put into a page: where another script throws it out, also together with
 * what it stood in, it comes back, once. A script that throws it out again wants it gone.
 */
export function bringBackOnce(placed: readonly Placed[], page: Document, signal: AbortSignal): void {
  const watched = new Set(placed);
  const observer = new MutationObserver(() => {
    for (const { host, insert } of gone()) if (!page.querySelector(host.localName)) insert();
    if (watched.size === 0) observer.disconnect();
  });
  const gone = () => [...watched].filter((one) => !one.host.isConnected && watched.delete(one));
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
