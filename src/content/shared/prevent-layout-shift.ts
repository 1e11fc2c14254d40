import type { PageAdapter } from '../pages/page-adapter';

/** The longest that anything is kept from being seen, in milliseconds: who waits longer sees the page as it is. */
const LONGEST_MS = 200;

const HELD = '{ visibility: hidden }';

/**
 * Keeps what stands below the panel's anchor from being seen while it is not known yet whether there
 * will be a panel, so that nothing that was seen ever moves; what stands above is painted meanwhile. Begins
 * with the page's first frame, for where all is known before that, as mostly, nothing needs to be done. Ends by itself
 * soon after, whatever becomes of its caller.
 * @returns ends it, also before it began
 */
export function preventLayoutShift(page: Document, { below: { always, narrow } }: PageAdapter): () => void {
  let style: HTMLStyleElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    style = page.createElement('style');
    style.textContent = `${always} ${HELD} @media (width <= ${narrow.width}) { ${narrow.selector} ${HELD} }`;
    page.documentElement.append(style);
    // Not by an animation that ends by itself: it would have the page drawn over and over until then.
    timer = setTimeout(end, LONGEST_MS);
  });
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    style?.remove();
  };
  return end;
}
