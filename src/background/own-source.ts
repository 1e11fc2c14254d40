import { browser } from 'wxt/browser';
import type { Settings } from '../settings';
import { sourcesWith } from '../sources';
import { OWN_SOURCE } from '../sources/own-source';
import type { Source } from '../sources/source';
import { eraseSource } from '../store/erase';
import { openStore } from '../store/open';
import { lastSuccessOf, type SyncState } from '../sync-state';
import { handled } from '../sync/handled';
import { forgetSources } from '../sync/memory';
import { loadProgress, saveProgress } from '../sync/progress';
import { withoutSync } from '../sync/run-sync';
import { hostNotAllowed } from './host-not-allowed';

/** Milliseconds from one look at a missing permission to the next. */
const PAUSE = 6 * 3_600_000;
const ADDRESS_KEY = 'own-source-address';

/** Every source as the settings have it. What was fetched from the user's former source is dropped first. */
export async function currentSources(settings: Promise<Settings>): Promise<readonly Source[]> {
  const former = handled(formerAddress());
  const { ownSource: address } = await settings;
  try {
    if ((await former) !== address) await withoutSync(() => drop(address));
  } catch (error) {
    console.warn('The former source is not dropped yet:', error);
  }
  return sourcesWith(address);
}

/**
 * The sources that may be asked: without the user's own where its host was never allowed on this
 * device, or no more. That is then its state; it is looked at again after a while, or by hand.
 */
export async function allowedOnes(due: readonly Source[]): Promise<readonly Source[]> {
  const own = due.find(({ id }) => id === OWN_SOURCE);
  if (own?.days.kind !== 'listed' || (await hostNotAllowed(own.days)) === null) return due;
  const progress = await loadProgress();
  const lastSuccess = lastSuccessOf(progress.sources[OWN_SOURCE] ?? { kind: 'new' });
  const at = Date.now();
  const refused: SyncState = { kind: 'failed', code: 'not-allowed', at, retryAt: at + PAUSE, attempt: 1, lastSuccess };
  await saveProgress({ ...progress, sources: { ...progress.sources, [OWN_SOURCE]: refused } });
  return due.filter((source) => source !== own);
}

async function drop(address: string): Promise<void> {
  await eraseSource(await openStore(), OWN_SOURCE);
  await forgetSources([OWN_SOURCE]);
  const progress = await loadProgress();
  delete progress.sources[OWN_SOURCE];
  await saveProgress(progress);
  await browser.storage.local.set({ [ADDRESS_KEY]: address });
}

async function formerAddress(): Promise<unknown> {
  return (await browser.storage.local.get(ADDRESS_KEY))[ADDRESS_KEY] ?? '';
}
