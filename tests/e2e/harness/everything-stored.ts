import type { Chromium } from './chromium';

/** What the function below finds where it runs: in a page of the extension. */
declare const chrome: { storage: Record<'local' | 'sync' | 'session', { get(keys: null): Promise<object> }> };

/**
 * Everything that the extension keeps: its settings and states by area, and the keys in each store of its databases.
 */
export async function everythingStored(chromium: Chromium): Promise<Record<string, unknown>> {
  const page = await chromium.open(`chrome-extension://${chromium.id}/manifest.json`);
  const stored = await page.evaluate(readEverything);
  await page.close();
  return stored;
}

/** Runs in a page of the extension. */
export async function readEverything(): Promise<Record<string, unknown>> {
  // Runs in the page, where nothing of this module is.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')));
    });
  const found: Record<string, unknown> = {
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
    session: await chrome.storage.session.get(null),
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name!));
    for (const store of db.objectStoreNames) {
      found[`${name}/${store}`] = await asked(db.transaction(store).objectStore(store).getAllKeys());
    }
    db.close();
  }
  return found;
}
