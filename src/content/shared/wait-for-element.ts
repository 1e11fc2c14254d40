/**
 * Waits, while a page is being parsed, until something is there; at the latest until all of it is
 * parsed. A mutation is reported before the next frame is drawn, so that what is put in then is
 * there when the page is first seen.
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
