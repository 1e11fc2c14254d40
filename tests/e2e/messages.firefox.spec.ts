import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { readEverything } from './harness/database';
import type { Firefox } from './harness/firefox';
import { inBrowser } from './harness/firefox-browser';
import { homeOf } from './harness/firefox-internals';
import { openExtensionPage } from './harness/firefox-pages';
import { ownTest, sharedTest } from './harness/firefox-test';
import { attack, call, EVERYBODY, OWN_PAGES, PAYLOADS } from './harness/hostile-messages';
import { EXTENSION } from './harness/launch-firefox';
import { writeExtension } from './harness/other-extension';
import { PAPER, PAPER_DATE } from './harness/sample-days';
import { outcomeOf, wireMessage } from './harness/wire';

ownTest('Firefox: a page can do no harm with its own scripts', async ({ launch, standIn }) => {
  // One of its own: it folds up the panel, as a user can.
  const firefox = await launch();
  await firefox.synced();
  const page = await firefox.openPanel(PAPER.id);
  const before = await stored(firefox);
  standIn.forget();
  const messages = Object.entries(OWN_PAGES).map(([type, data]) => wireMessage(type, data ?? PAPER.id));
  const tried = await page.evaluate(attack, { home: firefox.home, messages });
  expect(tried.api, 'a page cannot even call').toBe('undefined');
  expect(tried.fetched, 'no file of the extension is to be had').toBe(false);
  expect(tried.clicks, 'the shadow roots were there to be clicked in').toBeGreaterThan(3);
  expect(page.frames().filter((frame) => frame.url().startsWith(firefox.home))).toEqual([]);
  expect(await stored(firefox)).toEqual(before);
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
  await firefox.openPanel(PAPER.id);
});

sharedTest('Firefox: another extension gets no answer', async ({ firefox, standIn }, testInfo) => {
  const id = 'other@somebody-else';
  const manifest = {
    background: { scripts: ['background.js'] },
    host_permissions: ['<all_urls>'],
    browser_specific_settings: { gecko: { id } },
  };
  const folder = writeExtension(testInfo.outputPath('other'), manifest, {
    'page.html': '<!doctype html><title>Somebody else’s</title>',
    'background.js':
      'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ res: message.type }));',
  });
  await firefox.browser.installExtension(folder);
  const before = await stored(firefox);
  standIn.forget();
  const page = await openExtensionPage(firefox.browser, `${await inBrowser(firefox.browser, homeOf, id)}/page.html`);
  const types = { ...OWN_PAGES, openPaper: PAPER.id, openDay: PAPER_DATE, rememberPanel: 'collapsed' };
  const messages = Object.entries(types).map(([type, data]) => wireMessage(type, data));
  const answers = await page.evaluate(call, { id: firefox.id, home: firefox.home, messages });
  await firefox.browser.uninstallExtension(id);

  expect(answers.own, 'it can call at all').toEqual({ res: 'startSync' });
  expect(answers.sent).toEqual(messages.map(() => 'Could not establish connection. Receiving end does not exist.'));
  expect(answers.connected).toBe('Could not establish connection. Receiving end does not exist.');
  expect(answers.fetched).toBe(false);
  expect(await stored(firefox)).toEqual(before);
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
});

ownTest(
  'Firefox: a content script gets what a content script may have, whatever it sends',
  async ({ launch, standIn }, testInfo) => {
    const firefox = await launch({ extension: withProbe(testInfo.outputPath('probed')) });
    await firefox.synced();
    const page = await firefox.openPanel(PAPER.id);
    const before = await stored(firefox);
    standIn.forget();
    expect(await send(page, 'openPaper', JSON.stringify(PAPER.id))).toMatchObject({ value: { kind: 'found' } });
    expect(await send(page, 'openDay', JSON.stringify(PAPER_DATE))).toMatchObject({ value: { date: PAPER_DATE } });
    for (const [type, data] of Object.entries(OWN_PAGES)) {
      for (const payload of [JSON.stringify(data) ?? 'undefined', ...PAYLOADS]) {
        expect(await send(page, type, payload), `${type} ${payload}`).toEqual({ kind: 'refused' });
      }
    }
    for (const [type, answers] of Object.entries(EVERYBODY)) {
      for (const payload of PAYLOADS) {
        const outcome = await send(page, type, payload);
        if (outcome.kind === 'answered') expect(answers, `${type} ${payload}`).toContainEqual(outcome.value ?? null);
      }
    }
    expect(await stored(firefox)).toEqual(before);
    expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
  },
);

/**
 * The built extension with one content script more, by which a page's script can send what it likes:
 * WebDriver has no way into the world of a content script.
 */
function withProbe(folder: string): string {
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.content_scripts.push({ matches: ['*://arxiv.org/abs/*'], js: ['probe.js'], run_at: 'document_start' });
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, 'probe.js'), `(${probe.toString()})();`);
  return folder;
}

declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Runs as a content script of the extension. */
function probe(): void {
  document.addEventListener('probe', (event) => {
    const message: unknown = JSON.parse((event as CustomEvent<string>).detail);
    void browser.runtime
      .sendMessage(message)
      .catch(() => null)
      .then((answer) => document.dispatchEvent(new CustomEvent('probed', { detail: JSON.stringify(answer ?? null) })));
  });
}

/** What came of a message of the content script. @param payload JavaScript; what JSON does not know is lost */
async function send(page: Page, type: string, payload: string): Promise<ReturnType<typeof outcomeOf>> {
  const message = JSON.stringify(wireMessage(type, null));
  const answer = await page.evaluate(`new Promise((resolve) => {
    document.addEventListener('probed', ({ detail }) => resolve(detail), { once: true });
    const message = Object.assign(${message}, { data: ${payload} });
    document.dispatchEvent(new CustomEvent('probe', { detail: JSON.stringify(message) }));
  })`);
  return outcomeOf(JSON.parse(answer as string));
}

/** All that is kept but how the panel stands: a page can fold it up as the user can. */
async function stored(firefox: Firefox): Promise<unknown> {
  const page = await firefox.openQuietly();
  const { local, sync, ...rest } = await page.evaluate(readEverything);
  await page.close();
  const areas = [local, sync].map((area) => Object.entries(area as object).filter(([key]) => key !== 'setting.panel'));
  return { areas, ...rest };
}
