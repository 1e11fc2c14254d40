import type { Page } from '@playwright/test';
import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

/** Widths in CSS pixels; at 200 % zoom a window of 1,440 has 720 of them. */
const WIDTHS = [320, 375, 720, 1440];

for (const language of ['ko', 'en'] as const) {
  test(`panel and badge fit the page at every width, and in print: ${language}`, async ({ launchSynced }) => {
    const chromium = await launchSynced();
    await chromium.speak(language);
    const page = await chromium.openPaper(PAPER.id);
    const panel = page.locator('daily-papers-panel');
    await panel.locator('button[aria-controls], button[aria-expanded]').last().click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(panel.locator('section[data-section]').first()).toBeVisible();
    await expect(panel.locator('[data-field="source"] a').first()).toBeVisible();
  });
}

/** What of ours is wider than the page, or cut off at its own edge. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const host of document.querySelectorAll('daily-papers-panel, daily-papers-badge')) {
      for (const element of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
        const { left, right, width } = element.getBoundingClientRect();
        const isOutside = width > 1 && (left < 0 || right > document.documentElement.clientWidth + 1);
        if (isOutside) found.push(`${element.localName}.${element.className} ends at ${right}`);
      }
    }
    return found;
  });
}
