import type { PageAdapter } from '../pages/page-adapter';

/** The longest that anything is kept from being seen, in milliseconds: who waits longer sees the page as it is. */
const LONGEST_MS = 200;

/** On the page's root while what stands below the panel's anchor is kept from being seen. */
const ATTRIBUTE = 'data-daily-papers-hold';

/**
 * The style sheet for that. The manifest puts it into every page: to make it would be a tenth of the script that a page
 * without a paper pays.
 */
export function holdStyle({ below: { always, narrow } }: PageAdapter): string {
  const held = '{ visibility: hidden }';
  const root = `html[${ATTRIBUTE}]`;
  return `${root} :is(${always}) ${held} @media (width <= ${narrow.width}) { ${root} ${narrow.selector} ${held} }\n`;
}

/**
 * Keeps what stands below the panel's anchor from being seen while it is not known yet whether there
 * will be a panel, so that nothing that was seen ever moves; what stands above is painted meanwhile. Begins
 * with the page's first frame, for where all is known before that, as mostly, nothing needs to be done. Ends by itself
 * soon after, whatever becomes of its caller.
 * @returns ends it, also before it began
 */
export function preventLayoutShift(page: Document): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    page.documentElement.setAttribute(ATTRIBUTE, '');
    // Not by an animation that ends by itself: it would have the page drawn over and over until then.
    timer = setTimeout(end, LONGEST_MS);
  });
  const end = () => {
    cancelAnimationFrame(frame);
    if (timer === undefined) return;
    clearTimeout(timer);
    page.documentElement.removeAttribute(ATTRIBUTE);
  };
  return end;
}
