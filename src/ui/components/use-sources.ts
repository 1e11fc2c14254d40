import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage, type SourceReport } from '../../messages';
import { SOURCE_STATES_KEY } from '../../storage-keys';
import type { SyncState } from '../../sync-state';
import { throttle } from './throttle';

/** A sync changes the states many times a second. */
const PAUSE_MS = 1000;

/**
 * Every source with its state and what is stored of it, asked for anew at each stage of a sync and
 * when the state of one changes, at most once a second; null until known.
 * @param wanted false where the sources are not shown: then the background is not asked
 */
export function useSources(sync: SyncState | null, wanted = true): { sources: SourceReport[] | null; ask: () => void } {
  const [sources, setSources] = useState<SourceReport[] | null>(null);
  const ask = useCallback(() => {
    sendMessage('listSources').then(setSources, (error: unknown) => {
      console.error('The sources could not be listed.', error);
    });
  }, []);
  useEffect(() => {
    if (wanted) ask();
  }, [wanted, ask, sync?.kind]);
  useEffect(() => {
    if (!wanted) return;
    const changed = throttle(ask, PAUSE_MS);
    const listener = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && SOURCE_STATES_KEY in changes) changed.call();
    };
    browser.storage.onChanged.addListener(listener);
    return () => {
      browser.storage.onChanged.removeListener(listener);
      changed.stop();
    };
  }, [wanted, ask]);
  return { sources, ask };
}
