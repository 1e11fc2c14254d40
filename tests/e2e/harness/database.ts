import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '../../../src/store/schema';
import type { Chromium } from './chromium';
import { putStore, takeStore, type StoredDatabase } from './old-store';

/** A page of the extension without scripts: it shares the database and disturbs nothing. */
export async function openQuietly(chromium: Chromium): Promise<Page> {
  return chromium.open(`chrome-extension://${chromium.id}/manifest.json`);
}

/** Everything that is stored now. */
export async function storedIn(chromium: Chromium): Promise<StoredDatabase> {
  const page = await openQuietly(chromium);
  const stored = await page.evaluate(takeStore, DATABASE_NAME);
  await page.close();
  return stored;
}

/** Puts another database in the place of the extension's, with its worker stopped. */
export async function replaceStore(chromium: Chromium, stored: StoredDatabase): Promise<void> {
  await chromium.stopWorker();
  const page = await openQuietly(chromium);
  await page.evaluate(putStore, stored);
  await page.close();
}

/** Writes records over those with the same keys, whatever they look like. */
export async function overwrite(chromium: Chromium, store: string, records: object[]): Promise<void> {
  const page = await openQuietly(chromium);
  await page.evaluate(
    async ([name, into, all]) => {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const tx = opening.result.transaction(into, 'readwrite');
      const there = tx.objectStore(into);
      for (const record of all) {
        if (there.keyPath !== null) there.put(record);
        else if ('source' in record && 'date' in record) there.put(record, [record.source, record.date] as string[]);
      }
      await new Promise((resolve, reject) => {
        tx.addEventListener('complete', resolve);
        tx.addEventListener('abort', () => reject(tx.error));
      });
      opening.result.close();
    },
    [DATABASE_NAME, store, records] as const,
  );
  await page.close();
}

/** Makes the database one of a version that is still to come, with a store more; fails where somebody holds it open. */
export async function becomeNewer(chromium: Chromium): Promise<void> {
  const page = await openQuietly(chromium);
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name, 99);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('votes'));
    await new Promise((resolve, reject) => {
      opening.addEventListener('success', resolve);
      opening.addEventListener('blocked', () => reject(new Error('The worker did not make way.')));
    });
    opening.result.close();
  }, DATABASE_NAME);
  await page.close();
}

/**
 * Opens the database and holds it open, as a page of an older version does: the page's `held`. A
 * polite one makes way for whoever asks for that.
 */
export async function holdOpen(chromium: Chromium, manner: 'polite' | 'deaf'): Promise<Page> {
  const page = await openQuietly(chromium);
  await page.evaluate(
    async ([name, isPolite]) => {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const db = opening.result;
      Object.assign(globalThis, { held: db });
      if (isPolite) db.addEventListener('versionchange', () => db.close());
    },
    [DATABASE_NAME, manner === 'polite'] as const,
  );
  return page;
}

/**
 * Whether Chromium, started again on this profile, found the files of the database broken and began new
 * ones: so it does once in a hundred times after it was killed in the middle of a transaction.
 */
export function wasThrownAway(profile: string): boolean {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = readdirSync(folder).filter((name) => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'));
  return logs.some((name) => readFileSync(join(folder, name, 'LOG'), 'utf8').includes('since it was missing'));
}

/** The version of the database, once whatever goes on with it is over. */
export async function openedVersion(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    opening.result.close();
    return opening.result.version;
  }, DATABASE_NAME);
}

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
