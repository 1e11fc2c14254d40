import { digestText } from '../stand-in/digest-text';
import { BROWSERS_OWN } from '../stand-in/stand-in';
import type { Chromium } from './harness/chromium';
import { netLogTo, readNetLog } from './harness/net-log';
import { expect, test } from './harness/test';

const DATE = '2025-02-10';
/** In the dataset, and in none. */
const STORED = Array.from({ length: 50 }, (_, index) => `2502.${10_001 + index}`);
const ABSENT = Array.from({ length: 50 }, (_, index) => `2403.${10_001 + index}`);

test('over 100 pages no request leaves that the pages alone would not have made', async ({
  launch,
  standIn,
}, testInfo) => {
  test.setTimeout(180_000);
  standIn.repository.writeDay(
    DATE,
    digestText(
      DATE,
      STORED.map((id) => ({ id, title: `Paper ${id}`, votes: 1 })),
    ),
  );
  const [withUs, alone] = [testInfo.outputPath('with-us.json'), testInfo.outputPath('alone.json')];

  const chromium = await launch({ switches: netLogTo(withUs) });
  await chromium.synced();
  const ofSync = standIn.dataRequests.map(({ host, path }) => `https://${host}${path}`);
  await visit(chromium, true);
  await chromium.close();
  const plain = await launch({ profile: testInfo.outputPath('plain'), installed: false, switches: netLogTo(alone) });
  await visit(plain, false);
  await plain.close();

  const [log, floor] = [readNetLog(withUs), readNetLog(alone)];
  expect(floor.urls.filter((url) => url.includes('/abs/'))).toHaveLength(100);
  expect(ofSync.length).toBeGreaterThan(0);
  expect(ofSync.filter((url) => [...STORED, ...ABSENT].some((id) => url.includes(id)))).toEqual([]);
  expect(ofOthers(log.urls), 'each request as often as without us').toEqual(ofOthers([...floor.urls, ...ofSync]));
  expect(originsOf(log.connected), 'no further connection').toEqual(originsOf([...floor.connected, ...ofSync]));
});

async function visit(browser: Chromium, installed: boolean): Promise<void> {
  const tab = await browser.context.newPage();
  // In turns: when a page has its panel, the one before it, which gets none, was decided long ago.
  for (const [index, id] of STORED.entries()) {
    await tab.goto(`https://arxiv.org/abs/${ABSENT[index]}`);
    await tab.goto(`https://arxiv.org/abs/${id}`);
    if (!installed) continue;
    const panel = tab.locator(`daily-papers-panel[data-arxiv-id="${id}"]`);
    await panel.waitFor();
    if (index % 10 === 0) await panel.locator('button.more').click();
  }
}

/** Those requests that are not the browser's own, in an order to compare them in. */
function ofOthers(urls: readonly string[]): string[] {
  return urls.filter((url) => !isBrowsersOwn(url)).toSorted();
}

/** It asks for a site's icon when it likes. */
function isBrowsersOwn(url: string): boolean {
  return BROWSERS_OWN.test(new URL(url).hostname) || url === 'https://arxiv.org/favicon.ico';
}

function originsOf(urls: readonly string[]): string[] {
  return [...new Set(ofOthers(urls).map((url) => new URL(url).origin))].toSorted();
}
