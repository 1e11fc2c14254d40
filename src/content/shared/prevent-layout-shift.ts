import { BELOW } from '../pages/abstract-page';

/** The longest that anything is held, in milliseconds: who waits longer sees the page as it is. */
const LONGEST_MS = 200;

const HELD = '{ visibility: hidden }';

/**
 * Keeps what stands below the panel's place from being seen while it is not known yet whether there
 * will be a panel, so that nothing that was seen ever moves. Lets go by itself soon, whatever becomes
 * of whoever holds it. Mostly the answer is there before the page is painted, and nobody notices.
 * @returns how to let go
 */
export function holdBelow(page: Document): () => void {
  const style = page.createElement('style');
  const letGo = () => style.remove();
  // Not by an animation that ends by itself: it would have the page drawn over and over until then.
  setTimeout(letGo, LONGEST_MS);
  style.textContent = `${BELOW.always} ${HELD} @media (width <= 768px) { ${BELOW.narrow} ${HELD} }`;
  page.documentElement.append(style);
  return letGo;
}
