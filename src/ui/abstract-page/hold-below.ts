import { BELOW } from './places';

/** The longest that anything is held, in milliseconds: who waits longer sees the page as it is. */
const LONGEST_MS = 200;

const HELD = `{ animation: daily-papers-held ${LONGEST_MS}ms }`;

/**
 * Keeps what stands below the panel's place from being seen while it is not known yet whether there
 * will be a panel, so that nothing that was seen ever moves. Lets go by itself soon, even where this
 * script is gone by then. Mostly the answer is there before the page is painted, and nobody notices.
 * @returns how to let go
 */
export function holdBelow(page: Document): () => void {
  const style = page.createElement('style');
  style.textContent = `@keyframes daily-papers-held { from, to { visibility: hidden } }
${BELOW.always} ${HELD}
@media (width <= 768px) { ${BELOW.narrow} ${HELD} }`;
  page.documentElement.append(style);
  const letGo = () => style.remove();
  setTimeout(letGo, LONGEST_MS);
  return letGo;
}
