import { browser } from 'wxt/browser';
import { loadProgress } from '../sync/progress';

const MINUTE = 60_000;

/** No server is left alone for longer: what lies further off was kept before the clock was set back. */
const LONGEST = 25 * 60 * MINUTE;

/** In memory that outlives the worker: it is of no use to the next start of the browser. */
const keyOf = (source: string) => `live-wait.${source}`;

/**
 * Until when a live source that was asked too often is left alone, in epoch milliseconds; null where it may be asked.
 */
export async function waitOf(source: string): Promise<number | null> {
  const key = keyOf(source);
  const [{ sources }, kept] = await Promise.all([loadProgress(), browser.storage.session.get(key)]);
  const state = sources[source];
  const waits = [kept[key], state?.kind === 'failed' && state.code === 'rate-limited' ? state.retryAt : null];
  const now = Date.now();
  const ahead = waits.filter((until) => typeof until === 'number').filter((until) => until > now);
  const sound = ahead.filter((until) => until <= now + LONGEST);
  return sound.length === 0 ? null : Math.max(...sound);
}

/** Keeps when a source that was just asked too often wishes to be asked again; a minute where it did not say. */
export async function keepWait(source: string, retryAt: number | null): Promise<void> {
  await browser.storage.session.set({ [keyOf(source)]: retryAt ?? Date.now() + MINUTE });
}
