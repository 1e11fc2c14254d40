import type { Page } from '@playwright/test';
import { abstractUrl } from '../../src/digest/arxiv-id';
import { ABSENT_ID, OLD_PAPER, PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

/** What there is in the extension's worker. */
declare const chrome: { storage: { local: { get(): Promise<unknown> } } };

test('a paper that no digest has leaves its page untouched', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  standIn.forget();
  const page = await chromium.openPaper(ABSENT_ID);
  // Asked later, answered later: when this one has its panel, the first one is decided.
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();

  const served = standIn.site.answer(`/abs/${ABSENT_ID}`).body.toString();
  expect(await page.evaluate(isAsServed, served)).toBe(true);
  expect(standIn.dataRequests).toEqual([]);
  expect(standIn.strayRequests).toEqual([]);
});

for (const layout of ['current', 'old-header', '2018', 'withdrawn'] as const) {
  test(`the panel stands after the abstract, the badge near the title: ${layout}`, async ({
    launchSynced,
    standIn,
  }) => {
    standIn.site.layout = layout;
    const chromium = await launchSynced();
    const page = await chromium.openPaper(PAPER.id);
    await expect(page.locator('blockquote.abstract + daily-papers-panel')).toBeVisible();
    await expect(page.locator('daily-papers-badge')).toBeVisible();
    await expect(page.locator('.full-text daily-papers-badge, #header daily-papers-badge')).toHaveCount(0);
    expect(await onScreen(page, 'daily-papers-badge')).toBeLessThan(await onScreen(page, 'daily-papers-panel'));
  });
}

const ADDRESSES = [
  [`https://arxiv.org/abs/${PAPER.id}v2`, PAPER.id],
  [`https://arxiv.org/abs/${PAPER.id}/`, PAPER.id],
  [`https://arxiv.org/abs/${PAPER.id}?context=cs.CV#top`, PAPER.id],
  [`https://www.arxiv.org/abs/${PAPER.id}`, PAPER.id],
  [`https://export.arxiv.org/abs/${PAPER.id}`, PAPER.id],
  [`https://arxiv.org/abs/${OLD_PAPER.id}`, OLD_PAPER.id],
  [`https://arxiv.org/abs/${OLD_PAPER.id}v1`, OLD_PAPER.id],
] as const;

test('every way to write a paper’s address leads to its panel', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  for (const [address, id] of ADDRESSES) {
    const page = await chromium.open(address);
    await expect(page.locator('daily-papers-panel'), address).toHaveAttribute('data-arxiv-id', id);
    await page.close();
  }
});

test('a page without a paper, and papers in other forms, are left alone', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  const html = await chromium.open(`https://arxiv.org/html/${PAPER.id}v1`);
  const list = await chromium.open('https://arxiv.org/list/cs.CL/recent');
  standIn.site.layout = 'missing';
  const missing = await chromium.openPaper(PAPER.id);
  standIn.site.layout = 'current';
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
  for (const page of [html, list, missing]) await expect(page.locator('daily-papers-panel')).toHaveCount(0);
});

test('a panel that another script removes comes back once', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const page = await chromium.openPaper(PAPER.id);
  const panel = page.locator('blockquote.abstract + daily-papers-panel');
  await expect(panel).toBeVisible();
  await removePanel(page);
  await expect(panel).toBeVisible();
  await removePanel(page);
  await expect(panel).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(panel).toHaveCount(0);
});

test('nothing that is above the panel moves when it comes', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
  expect(await shiftAbovePanel(page)).toBeLessThan(0.01);
});

test('what is below the abstract is held back for the answer, but never for long', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const [worker] = chromium.context.serviceWorkers();
  await worker!.evaluate(() => {
    chrome.storage.local.get = () => new Promise(() => undefined);
  });
  const page = await chromium.context.newPage();
  await page.addInitScript(noteHold);
  await page.goto(abstractUrl(PAPER.id));
  expect(await page.evaluate(() => window.wasHeld)).toBe(true);
  const below = ['.metatable', '.submission-history', 'footer'];
  for (const part of below) await expect(page.locator(part)).toHaveCSS('visibility', 'visible');
  // What was held, and what was not.
  await page.evaluate(() => document.documentElement.setAttribute('data-daily-papers-hold', ''));
  for (const part of below) await expect(page.locator(part)).toHaveCSS('visibility', 'hidden');
  for (const part of ['h1.title', 'blockquote.abstract']) {
    await expect(page.locator(part)).toHaveCSS('visibility', 'visible');
  }
  await expect(page.locator('daily-papers-panel')).toHaveCount(0);
});

test('the panel stays collapsed where the user left it so', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const page = await chromium.openPaper(PAPER.id);
  const section = page.locator('daily-papers-panel section[data-section]').first();
  await expect(section).toBeVisible();
  await page.locator('daily-papers-panel [aria-expanded]').first().click();
  await expect(section).toBeHidden();
  const next = await chromium.openPaper(OLD_PAPER.id);
  await expect(next.locator('daily-papers-panel')).toBeVisible();
  await expect(next.locator('daily-papers-panel section[data-section]').first()).toBeHidden();
});

declare global {
  interface Window {
    wasHeld: boolean;
  }
}

/** Runs in the page: whether anything was held back. */
function noteHold(): void {
  window.wasHeld = false;
  new MutationObserver(() => (window.wasHeld = true)).observe(document, {
    attributeFilter: ['data-daily-papers-hold'],
    subtree: true,
  });
}

function isAsServed(html: string): boolean {
  const served = new DOMParser().parseFromString(html, 'text/html');
  return served.documentElement.outerHTML === document.documentElement.outerHTML;
}

async function onScreen(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).boundingBox())!.y;
}

async function removePanel(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('daily-papers-panel')?.remove());
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** The layout shift (https://web.dev/articles/cls) of everything that stands before the panel. */
async function shiftAbovePanel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const panel = document.querySelector('daily-papers-panel')!;
    const isAbove = (node: Node | null) =>
      !!node && (panel.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !node.contains(panel);
    const shifts: LayoutShift[] = [];
    const keep = (entries: PerformanceEntryList) =>
      shifts.push(...entries.filter((entry): entry is LayoutShift => 'sources' in entry));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames on, what moved in the last one has been reported.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    keep(observer.takeRecords());
    return shifts
      .filter((shift) => shift.sources.some(({ node }) => isAbove(node)))
      .reduce((total, { value }) => total + value, 0);
  });
}
