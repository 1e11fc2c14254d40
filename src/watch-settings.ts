import { browser } from 'wxt/browser';
import { SETTING_PREFIX } from './storage-keys';

/** Calls back after a setting of this browser changed. Returns how to stop. */
export function watchSettings(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(SETTING_PREFIX))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
