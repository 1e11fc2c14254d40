import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { SYNC_STATE_KEY, parseSyncState, type SyncState } from '../../../src/sync-state';

/** What the functions below find where they run: in a page of the extension. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/**
 * Opens a page of an extension in a new tab. Puppeteer never hears that such a page has loaded
 * (https://github.com/puppeteer/puppeteer/issues/14314), so the page itself is asked.
 */
export async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address, { timeout: 0 }).catch(() => undefined);
  // A question asked while the tab leaves its first, empty page is lost with that page: it is asked again.
  const place = () => page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => 'on its way');
  await expect.poll(place).toBe(`complete ${address}`);
  return page;
}

/** The sync state as it is stored, read by a page of the extension. */
export async function storedState(page: Page): Promise<SyncState> {
  return parseSyncState(await page.evaluate(readStored, SYNC_STATE_KEY));
}

async function readStored(key: string): Promise<unknown> {
  return (await chrome.storage.local.get(key))[key];
}
