import { expect } from '@playwright/test';
import { expectAttribute, expectText } from './harness/firefox-reads';
import { sharedTest as test } from './harness/firefox-test';
import { DATES, PAPER, SAMPLE_DAYS, SOURCE_IDS } from './harness/sample-days';

test.describe.configure({ mode: 'default' });

test('Firefox: the options show each source and what is stored of it', async ({ firefox }) => {
  const options = await firefox.openOptions();
  await options.select('select[name="language"]', 'en');
  await options.waitForSelector('[data-source]');
  const sources = await options.$$eval('[data-field="sources"] > [data-source]', (all) =>
    all.map((one) => [one.getAttribute('data-source'), one.getAttribute('data-state')]),
  );
  expect(sources).toEqual(SOURCE_IDS.map((id) => [id, 'idle']));
  const papers = Object.values(SAMPLE_DAYS).flat().length;
  await expectText(
    options,
    '[data-source="daily_papers_ko"] [data-field="days"]',
    `${Object.keys(SAMPLE_DAYS).length} lists`,
  );
  await expectText(options, '[data-source="daily_papers_ko"] [data-field="papers"]', `${papers} papers`);
  await expectText(options, '[data-field="stored"]', `${DATES.length} days`);
  await options.select('select[name="language"]', 'auto');
});

test('Firefox: the language changes at once in every open page, without a reload', async ({ firefox }) => {
  const pages = [await firefox.openPanel(PAPER.id), await firefox.openPanel('2502.18934')];
  const popup = await firefox.openPopup();
  const options = await firefox.openOptions();
  const loads = () => Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)));
  const before = await loads();
  for (const [language, label, note] of [
    ['ko', '새로운 점', /AI/],
    ['en', "What's New", /written by an AI/],
    ['ko', '새로운 점', /AI/],
  ] as const) {
    await options.select('select[name="language"]', language);
    await expectText(pages[0]!, 'daily-papers-panel >>> section[data-section]', label);
    for (const page of pages) await expectText(page, 'daily-papers-panel >>> .panel', note);
    for (const own of [popup, options]) await expectAttribute(own, 'html', 'lang', language);
  }
  expect(await loads()).toEqual(before);
  await options.select('select[name="language"]', 'auto');
});

test('Firefox: how the panel starts and whether the icon has votes follow the options', async ({ firefox }) => {
  const options = await firefox.openOptions();
  await options.select('select[name="panel"]', 'collapsed');
  await options.click('input[name="iconVotes"]');
  const page = await firefox.openPanel(PAPER.id);
  await expectAttribute(page, 'daily-papers-panel >>> [aria-expanded]', 'aria-expanded', 'false');
  await page.bringToFront();
  expect(await firefox.iconText()).toBe('');
  await options.select('select[name="panel"]', 'open');
  await options.click('input[name="iconVotes"]');
  const next = await firefox.openPanel(PAPER.id);
  await expectAttribute(next, 'daily-papers-panel >>> [aria-expanded]', 'aria-expanded', 'true');
  await next.bringToFront();
  await expect.poll(() => firefox.iconText()).toBe('48');
});
