import type { Page } from '@playwright/test';
import type { Chromium } from './harness/chromium';
import { contentWorld } from './harness/content-world';
import { HOSTILE_PAPERS, PICTURE, writeHostileDays } from './harness/hostile-days';
import { ABSENT_ID } from './harness/sample-days';
import { expect, test } from './harness/test';
import { areOurs, outsideOf, plainStyles } from './harness/hostile-measures';

const MARKS = HOSTILE_PAPERS.map(({ id, date, mark }) => [mark, id, date] as const);

for (const [mark, id] of MARKS) {
  test(`hostile text stays text in panel and badge: ${mark}`, async ({ launch, standIn }) => {
    writeHostileDays(standIn);
    const chromium = await launch();
    const watched = watch(chromium);
    await chromium.synced();
    await choose(chromium, { summaries: 'both' });
    standIn.forget();
    const untouched = await chromium.openPaper(ABSENT_ID);
    const page = await chromium.openPaper(id);
    const panel = page.locator('daily-papers-panel');
    await expect(panel).toBeVisible();
    await expect(page.locator('daily-papers-badge')).toBeVisible();
    await panel.locator('button.more').click();
    await expect(panel.locator('[data-field="day"]')).toContainText(mark);
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await untouched.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(outsideOf, 'daily-papers-panel'), `at ${width}: nothing is beyond the panel`).toEqual(
        [],
      );
      expect(await page.evaluate(areOurs, 'daily-papers-panel'), `at ${width}`).toEqual([]);
      expect(await page.evaluate(areOurs, 'daily-papers-badge'), `at ${width}`).toEqual([]);
      // The badge finds its place anew before the next frame is drawn; a script may look before that.
      await expect
        .poll(() => page.evaluate(plainStyles), { message: `at ${width}: the page is as it was` })
        .toEqual(await untouched.evaluate(plainStyles));
    }
    await expect(panel.locator('.stars')).toHaveCount(mark === 'Markdown' ? 0 : 1);
    const evaluate = await contentWorld(page, chromium.id);
    expect(await evaluate('globalThis.hit ?? Object.prototype.polluted ?? null')).toBeNull();
    await expectNothing(chromium, watched, standIn.strayRequests);
    expect(standIn.dataRequests).toEqual([]);
  });
}

test('hostile text stays text in the popup, with pictures, and in the options', async ({ launch, standIn }) => {
  writeHostileDays(standIn);
  const chromium = await launch();
  const watched = watch(chromium);
  await chromium.synced();
  await choose(chromium, { thumbnails: true });
  standIn.forget();
  const popup = await chromium.openPopup();
  for (const [mark, id, date] of MARKS) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(popup.locator(`[data-field="papers"] > [data-arxiv-id="${id}"]`)).toContainText(mark);
    for (const width of [420, 320]) {
      await popup.setViewportSize({ width, height: 600 });
      expect(await popup.evaluate(outsideOf, 'body'), `${mark} at ${width}`).toEqual([]);
      expect(await popup.evaluate(areOurs, 'body'), `${mark} at ${width}`).toEqual([]);
    }
    await expect(popup.getByText('BAD-ID')).toHaveCount(0);
  }
  const options = await chromium.openOptions();
  await expect(options.locator('[data-field="sources"] > [data-source]')).toHaveCount(3);
  expect(await options.evaluate(areOurs, 'body')).toEqual([]);
  const pictures = standIn.strayRequests.filter(({ host, path }) => host === PICTURE.host && path === PICTURE.path);
  expect(pictures.length, 'the one picture that may be asked for').toBeGreaterThan(0);
  await expectNothing(
    chromium,
    watched,
    standIn.strayRequests.filter((one) => !pictures.includes(one)),
  );
});

/** What no page may bring about. */
interface Watched {
  dialogs: string[];
  violations: string[];
  errors: string[];
}

function watch({ context }: Chromium): Watched {
  const watched: Watched = { dialogs: [], violations: [], errors: [] };
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      watched.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => watched.errors.push(message));
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) watched.violations.push(message.text());
    });
  });
  return watched;
}

async function expectNothing({ context }: Chromium, watched: Watched, stray: unknown[]): Promise<void> {
  expect(watched).toEqual({ dialogs: [], violations: [], errors: [] });
  expect(stray).toEqual([]);
  for (const page of context.pages()) {
    expect(await hitIn(page), page.url()).toBe(null);
    expect(page.frames(), page.url()).toHaveLength(1);
  }
}

async function hitIn(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const { hit } = globalThis as { hit?: unknown };
    return hit ?? ({} as { polluted?: unknown }).polluted ?? null;
  });
}

async function choose(chromium: Chromium, { summaries, thumbnails }: { summaries?: string; thumbnails?: boolean }) {
  const options = await chromium.openOptions();
  if (summaries) await options.locator('select[name="summaries"]').selectOption(summaries);
  if (thumbnails) await options.locator('input[name="thumbnails"]').check();
  await options.close();
}
