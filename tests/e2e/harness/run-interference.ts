import type { Interference } from './interference';

/** How often another script does what it does: far more often than a panel should come back. */
const ROUNDS = 20;

/** A script that does the interference that the address names, as soon as there is a panel of ours. */
export function scriptOf(interferences: Record<string, Interference>): string {
  const acts = Object.entries(interferences).map(
    ([name, { script, again }]) => `${name}: { act: ${script.toString()}, again: ${again} }`,
  );
  return `(${runInterference.toString()})({ ${acts.join(', ')} }, ${String(ROUNDS)});`;
}

/** Runs in the page. A panel with a shadow root is one of ours; without one it is a copy of its HTML. */
function runInterference(interferences: Record<string, { act: () => void; again: boolean }>, most: number): void {
  const interference = interferences[location.hash.slice(1)];
  let rounds = 0;
  const look = () => {
    const ours = document.querySelector('daily-papers-panel');
    const badge = document.querySelector('daily-papers-badge');
    if (!interference || document.readyState === 'loading' || !ours?.shadowRoot || !badge?.shadowRoot) return;
    if (rounds > 0 && (!interference.again || rounds >= most)) return;
    rounds += 1;
    // Not earlier: where a script begins before the page does, there is none yet.
    const root = document.documentElement;
    root.dataset['rounds'] = String(rounds);
    interference.act();
    root.dataset['interference'] = location.hash.slice(1);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', look);
}

declare global {
  interface Window {
    insertions: Record<string, number>;
  }
}

/** Runs in the page before anything else: counts how often elements of ours are put into it, their copies aside. */
export function countInsertions(): void {
  window.insertions = { 'daily-papers-panel': 0, 'daily-papers-badge': 0 };
  const observer = new MutationObserver((records) => {
    // Not what stands in them: ours may have come to stand there since, and are told by themselves.
    for (const one of records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element)) {
      if (one.shadowRoot && one.localName in window.insertions) window.insertions[one.localName]! += 1;
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: comes back once nothing was put in or taken out for some frames. */
export async function calm(): Promise<void> {
  let quiet = 0;
  const observer = new MutationObserver(() => (quiet = 0));
  observer.observe(document, { childList: true, subtree: true });
  while (quiet < 5) {
    quiet += 1;
    await new Promise((done) => requestAnimationFrame(done));
  }
  observer.disconnect();
}
