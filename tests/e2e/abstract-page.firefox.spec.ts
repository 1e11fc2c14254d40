import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { sharedTest as test } from './harness/firefox-test';
import { ABSENT_ID, OLD_PAPER, PAPER, PAPER_DATE } from './harness/sample-days';

test.describe.configure({ mode: 'default' });

test('Firefox: a paper has its badge and its panel', async ({ firefox, standIn }) => {
  const page = await firefox.openPanel(PAPER.id);
  expect(await page.$eval('daily-papers-panel', (panel) => panel.getAttribute('data-date'))).toBe(PAPER_DATE);
  await expect.poll(() => text(page, 'daily-papers-panel', '[data-field="votes"]')).toContain('48');
  await expect
    .poll(() => text(page, 'daily-papers-panel', `section[data-section="What's New"]`))
    .toContain('머리 교체 모델');
  const related = () => page.$$('daily-papers-panel >>> [data-field="related"] a[data-arxiv-id]');
  await expect.poll(related).toHaveLength(5);
  await expect.poll(() => text(page, 'daily-papers-badge', '[data-field="votes"]')).toContain('48');
  await expect.poll(() => text(page, 'daily-papers-badge', '[data-field="rank"]')).toContain('1/7');
  await page.bringToFront();
  await expect.poll(() => firefox.iconText()).toBe('48');
  expect(standIn.dataRequests).toEqual([]);
  expect(standIn.strayRequests).toEqual([]);
});

test('Firefox: a paper that no digest has leaves its page untouched', async ({ firefox, standIn }) => {
  const page = await firefox.openPaper(ABSENT_ID);
  // Asked later, answered later: when this one has its panel, the first one is decided.
  await firefox.openPanel(PAPER.id);
  const served = standIn.site.answer(`/abs/${ABSENT_ID}`).body.toString();
  expect(await page.evaluate(isAsServed, served)).toBe(true);
  expect(standIn.dataRequests).toEqual([]);
  expect(standIn.strayRequests).toEqual([]);
});

for (const layout of ['current', 'old-header', '2018', 'withdrawn'] as const) {
  test(`Firefox: the panel after the abstract, the badge near the title: ${layout}`, async ({ firefox, standIn }) => {
    standIn.site.layout = layout;
    const page = await firefox.openPanel(PAPER.id);
    const [title, badge, abstract, panel] = await page.evaluate(() =>
      ['h1.title', 'daily-papers-badge', 'blockquote.abstract', 'blockquote.abstract + daily-papers-panel'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    expect(panel!.top).toBeGreaterThanOrEqual(abstract!.bottom);
    expect(panel!.height).toBeGreaterThan(100);
    expect(badge!.height).toBeGreaterThan(10);
    expect(badge!.bottom).toBeLessThanOrEqual(abstract!.top);
    expect(Math.min(Math.abs(badge!.bottom - title!.top), Math.abs(badge!.top - title!.bottom))).toBeLessThan(30);
    expect(await page.$('.full-text daily-papers-badge, #header daily-papers-badge')).toBeNull();
  });
}

test('Firefox: nothing that is above the panel moves when it comes', async ({ firefox }) => {
  const page = await firefox.browser.newPage();
  await page.evaluateOnNewDocument(watchPlaces);
  await page.goto(`https://arxiv.org/abs/${PAPER.id}`);
  await page.waitForSelector('daily-papers-panel');
  const seen = await page.evaluate(twoFramesLater);
  expect(Object.keys(seen).toSorted()).toEqual(['.authors', '.dateline', 'blockquote.abstract', 'h1.title']);
  for (const [selector, tops] of Object.entries(seen)) expect(tops, selector).toHaveLength(1);
});

const ADDRESSES = [
  [`https://arxiv.org/abs/${PAPER.id}v2`, PAPER.id],
  [`https://arxiv.org/abs/${PAPER.id}?context=cs.CV#top`, PAPER.id],
  [`https://www.arxiv.org/abs/${PAPER.id}/`, PAPER.id],
  [`https://export.arxiv.org/abs/${PAPER.id}`, PAPER.id],
  [`https://arxiv.org/abs/${OLD_PAPER.id}v1`, OLD_PAPER.id],
] as const;

test('Firefox: every way to write a paper’s address leads to its panel', async ({ firefox }) => {
  for (const [address, id] of ADDRESSES) {
    const page = await firefox.open(address);
    await page.waitForSelector(`daily-papers-panel[data-arxiv-id="${id}"]`);
    await page.close();
  }
});

test('Firefox: a page without a paper, and papers in other forms, are left alone', async ({ firefox, standIn }) => {
  const html = await firefox.open(`https://arxiv.org/html/${PAPER.id}v1`);
  const list = await firefox.open('https://arxiv.org/list/cs.CL/recent');
  standIn.site.layout = 'missing';
  const missing = await firefox.openPaper(PAPER.id);
  standIn.site.layout = 'current';
  await firefox.openPanel(PAPER.id);
  for (const page of [html, list, missing]) expect(await page.$('daily-papers-panel')).toBeNull();
});

test('Firefox: a panel that another script removes comes back once', async ({ firefox }) => {
  const page = await firefox.openPanel(PAPER.id);
  await page.evaluate(removePanel);
  await page.waitForSelector('blockquote.abstract + daily-papers-panel');
  await page.evaluate(removePanel);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.$('daily-papers-panel')).toBeNull();
});

test('Firefox: the panel stays collapsed where the user left it so', async ({ firefox }) => {
  const toggle = 'daily-papers-panel >>> [aria-expanded]';
  const first = await firefox.openPanel(PAPER.id);
  await expect.poll(() => shownSections(first)).toBe(3);
  await first.click(toggle);
  await expect.poll(() => shownSections(first)).toBe(0);
  const second = await firefox.openPanel(PAPER.id);
  await expect.poll(() => shownSections(second)).toBe(0);
  await second.click(toggle);
  await expect.poll(() => shownSections(second)).toBe(3);
  expect(await shownSections(await firefox.openPanel(PAPER.id))).toBe(3);
});

async function shownSections(page: Page): Promise<number> {
  const sections = 'daily-papers-panel >>> section[data-section]';
  return page.$$eval(sections, (all) => all.filter((one) => one.checkVisibility()).length);
}

async function text(page: Page, host: string, selector: string): Promise<string> {
  return page.$$eval(`${host} >>> ${selector}`, ([element]) => element?.textContent ?? '');
}

function isAsServed(html: string): boolean {
  const served = new DOMParser().parseFromString(html, 'text/html');
  return served.documentElement.outerHTML === document.documentElement.outerHTML;
}

function removePanel(): void {
  document.querySelector('daily-papers-panel')?.remove();
}

/** Where things above the panel stood, at every frame since the page began; Firefox tells no layout shifts. */
type Places = Record<string, number[]>;

function watchPlaces(): void {
  const places: Places = {};
  Object.assign(window, { places });
  const look = () => {
    // Before arXiv's style sheet is there nothing is painted; asking where things are would lay them out without it.
    if (document.styleSheets.length === 0) return void requestAnimationFrame(look);
    for (const selector of ['.dateline', 'h1.title', '.authors', 'blockquote.abstract']) {
      const top = document.querySelector(selector)?.getBoundingClientRect().top;
      if (top !== undefined && !places[selector]?.includes(top)) (places[selector] ??= []).push(top);
    }
    requestAnimationFrame(look);
  };
  look();
}

async function twoFramesLater(): Promise<Places> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return (window as unknown as { places: Places }).places;
}
