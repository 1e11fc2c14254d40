import { browser } from 'wxt/browser';
import type { ShowPaper } from './show-paper';

/** Where the panel's script leaves its function: a name that only scripts of ours see, in a world of their own. */
const NAME = 'dailyPapersShow';

/** Brings the panel's script into the page. Rejects where it cannot be had. */
export async function loadPanel(): Promise<ShowPaper> {
  await import(/* @vite-ignore */ browser.runtime.getURL('/panel.js'));
  return Reflect.get(globalThis, NAME);
}

/** Called by the panel's script once it is there. */
export function offerPanel(show: ShowPaper): void {
  Reflect.set(globalThis, NAME, show);
}
