import type { Page } from '@playwright/test';
import { abstractUrl } from '../../src/digest/arxiv-id';
import { digestText } from '../stand-in/digest-text';
import { expect, test } from './harness/test';
import { wireMessage } from './harness/wire';

/** What a page of the extension has. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { create(tab: { url: string; active: boolean }): void };
};

const TABS = 50;
/** A day that is in the archive alone: neither the newest of its source nor fetched by itself. */
const DATE = '2025-02-10';
const IDS = Array.from({ length: TABS }, (_, index) => `2502.${10_001 + index}`);
const START_SYNC = wireMessage('startSync', undefined);

test('50 tabs opened at once while a sync runs: every panel appears, and one sync runs', async ({
  launch,
  standIn,
}) => {
  test.setTimeout(120_000);
  const papers = IDS.map((id, index) => ({ id, title: `Paper of Tab ${index}`, votes: index }));
  standIn.repository.writeDay(DATE, digestText(DATE, papers));
  standIn.hold('archive');
  const chromium = await launch();
  await standIn.asked('archive');

  const tabOf = (id: string): Page | undefined => chromium.context.pages().find((tab) => tab.url() === abstractUrl(id));
  const popup = await chromium.openPopup();
  await popup.evaluate(openAtOnce, IDS.map(abstractUrl));
  await popup.evaluate((message) => Promise.all([1, 2, 3].map(() => chrome.runtime.sendMessage(message))), START_SYNC);
  await expect(popup.locator('[data-field="sync-state"]')).toHaveAttribute('data-state', /listing|downloading/);
  // Not when all tabs are there: the sync gives up a server that says nothing for so long.
  await standIn.asked('arxiv');
  standIn.release();

  await expect.poll(() => IDS.filter((id) => !tabOf(id)), { timeout: 60_000 }).toEqual([]);
  for (const [index, id] of IDS.entries()) {
    // Attached, not visible: the browser draws no tab that is behind another one.
    const panel = tabOf(id)!.locator('daily-papers-panel');
    await expect(panel, id).toHaveAttribute('data-arxiv-id', id, { timeout: 30_000 });
    await expect(panel.locator('.panel > header [data-field="votes"]'), id).toHaveText(String(index));
  }
  await chromium.synced();
  const asked = standIn.dataRequests.map(({ host, path }) => host + path);
  expect(standIn.seen('archive').length).toBeGreaterThan(0);
  expect(asked.toSorted(), 'nothing is asked for twice').toEqual([...new Set(asked)].toSorted());
});

/** Runs in a page of the extension: the browser itself opens tabs faster than a test does. */
function openAtOnce(addresses: string[]): void {
  for (const url of addresses) chrome.tabs.create({ url, active: false });
}
