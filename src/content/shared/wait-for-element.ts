/** The longest to wait for a frame, in milliseconds: a browser may draw none for a page that it calls visible. */
const LONGEST_FRAME_MS = 200;

/**
 * Waits, while a page is being parsed, until something is there; at the latest until all of it is
 * parsed.
 */
export function waitForElement(isThere: () => boolean, page: Document): Promise<void> {
  return new Promise((resolve) => {
    if (page.readyState !== 'loading' || isThere()) return resolve();
    const done = () => {
      observer.disconnect();
      page.removeEventListener('DOMContentLoaded', done);
      resolve();
    };
    const observer = new MutationObserver(() => isThere() && done());
    observer.observe(page, { childList: true, subtree: true });
    page.addEventListener('DOMContentLoaded', done);
  });
}

/**
 * Waits until what is in the page by now has been painted, so that whatever is put in then delays no first paint.
 * Does not wait where something was painted already, nor where a page is hidden, which is not painted at all.
 */
export function firstPaint(page: Document): Promise<void> {
  return new Promise((resolve) => {
    if (page.visibilityState === 'hidden' || performance.getEntriesByName('first-contentful-paint').length > 0) {
      return resolve();
    }
    page.addEventListener('visibilitychange', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_FRAME_MS);
    // A frame is drawn right after this is called: a task comes once it is.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
