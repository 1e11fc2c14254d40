/** The fields that the badge does without, from much room to little; `badge.css` knows them. */
const HIDDEN = ['', 'date', 'date rank'];

/**
 * Keeps the badge from breaking the line that it stands at the end of, so that nothing below it
 * ever moves: it says less where there is less room, and goes to the end of the next of `lines`
 * where even that is too much. Looks at once, again whenever the first of them gets another size (its
 * style sheet may come later than the badge, and windows get narrower), and whenever the badge says
 * something else, before that is seen.
 */
export function keepInLine(badge: HTMLElement, lines: readonly [HTMLElement, ...HTMLElement[]]): void {
  settle(badge, lines);
  const again = () => {
    // A script may have put other lines in the place of these, into which the badge was put since.
    if (badge.isConnected && lines[0].isConnected) return settle(badge, lines);
    sizes.disconnect();
    words.disconnect();
  };
  const sizes = new ResizeObserver(again);
  const words = new MutationObserver(again);
  sizes.observe(lines[0]);
  words.observe(badge.shadowRoot ?? badge, { subtree: true, childList: true, characterData: true });
}

function settle(badge: HTMLElement, lines: readonly [HTMLElement, ...HTMLElement[]]): void {
  for (const line of lines) {
    const height = heightWithout(badge, line);
    if (badge.parentElement !== line) line.append(badge);
    for (const hidden of HIDDEN) {
      badge.dataset['hides'] = hidden;
      if (line.offsetHeight <= height) return;
    }
  }
  lines[0].append(badge);
}

/** Asked before the badge is in the line, for a page that was laid out already has the answer at hand. */
function heightWithout(badge: HTMLElement, line: HTMLElement): number {
  badge.style.display = 'none';
  const height = line.offsetHeight;
  badge.style.display = '';
  return height;
}
