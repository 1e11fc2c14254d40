import type { Page } from '@playwright/test';
import { abstractUrl } from '../../src/digest/arxiv-id';
import { SYNC_STATE_KEY } from '../../src/sync-state';
import { digestText } from '../stand-in/digest-text';
import { expect, test } from '../e2e/harness/test';
import { wireMessage } from '../e2e/harness/wire';

/** What a page of the extension has. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { create(tab: { url: string; active: boolean }): void };
  storage: { local: { onChanged: { addListener(listener: (changes: Changes) => void): void } } };
};
type Changes = Record<string, { newValue: { kind: string } } | undefined>;

declare global {
  interface Window {
    /** How the sync stood, one after the other. */
    states: string[];
  }
}

/** A day that is in the archive alone: neither the newest of its source nor fetched by itself. */
const DATE = '2025-02-10';
const idsOf = (tabs: number) => Array.from({ length: tabs }, (_, index) => `2502.${10_001 + index}`);
/** Between two bytes of the archive, which has some thousands: minutes in all. */
const PAUSE_MS = 50;
const START_SYNC = wireMessage('startSync', undefined);

/** So many tabs, opened at once. */
export function manyTabs(tabs: number): void {
  const ids = idsOf(tabs);
  test(`${tabs} tabs opened at once while a sync runs: every panel appears, and one sync runs`, async ({
    launch,
    standIn,
  }) => {
    const papers = ids.map((id, index) => ({ id, title: `Paper of Tab ${index}`, votes: index }));
    standIn.repository.writeDay(DATE, digestText(DATE, papers));
    // Byte by byte: the sync gives up a server that says nothing for too long, and one that talks never.
    const allTabsAreOpen = new AbortController();
    standIn.fail('archive', { kind: 'drip', pieces: Infinity, pause: PAUSE_MS, until: allTabsAreOpen.signal });
    const chromium = await launch();
    await standIn.dripped('archive', 1);

    const tabOf = (id: string): Page | undefined =>
      chromium.context.pages().find((tab) => tab.url() === abstractUrl(id));
    const popup = await chromium.openPopup();
    await popup.evaluate(noteStates, SYNC_STATE_KEY);
    await popup.evaluate(openAtOnce, ids.map(abstractUrl));
    await popup.evaluate(
      (message) => Promise.all([1, 2, 3].map(() => chrome.runtime.sendMessage(message))),
      START_SYNC,
    );
    await expect.poll(() => ids.filter((id) => !tabOf(id))).toEqual([]);
    for (const id of ids) {
      await tabOf(id)!.waitForLoadState('load');
      await expect(tabOf(id)!.locator('daily-papers-panel'), `${id} waits`).not.toBeAttached();
    }
    // Asked after all of them: by its answer they have theirs.
    expect(
      await popup.evaluate((message) => chrome.runtime.sendMessage(message), wireMessage('openPaper', ids.at(-1))),
    ).toEqual({
      value: { kind: 'not-yet' },
    });
    const [archive] = standIn.seen('archive');
    expect(archive!.pieces, 'the archive is still on its way').toBeLessThan(archive!.bytes);
    expect(await chromium.syncState(popup)).toMatchObject({ kind: 'downloading' });
    expect(await popup.evaluate(() => window.states.filter((state) => !/listing|downloading/.test(state)))).toEqual([]);
    allTabsAreOpen.abort();

    for (const [index, id] of ids.entries()) {
      // Attached, not visible: the browser draws no tab that is behind another one.
      const panel = tabOf(id)!.locator('daily-papers-panel');
      await expect(panel, id).toHaveAttribute('data-arxiv-id', id);
      await expect(panel.locator('.panel > header [data-field="votes"]'), id).toHaveText(String(index));
    }
    await chromium.synced();
    const asked = standIn.dataRequests.map(({ host, path }) => host + path);
    expect(standIn.seen('archive')).toHaveLength(1);
    expect(asked.toSorted(), 'nothing is asked for twice').toEqual([...new Set(asked)].toSorted());
  });
}

/** Runs in a page of the extension: remembers how the sync stands whenever that is told. */
function noteStates(key: string): void {
  window.states = [];
  chrome.storage.local.onChanged.addListener(({ [key]: state }) => state && window.states.push(state.newValue.kind));
}

/** Runs in a page of the extension: the browser itself opens tabs faster than a test does. */
function openAtOnce(addresses: string[]): void {
  for (const url of addresses) chrome.tabs.create({ url, active: false });
}
