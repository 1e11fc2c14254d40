import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Chromium } from '../tests/e2e/harness/chromium';

const FOLDER = fileURLToPath(new URL('../.output/screenshots/', import.meta.url));

/** Pictures of a paper's page (wide and narrow), the popup and the options, in both languages. */
export async function takeScreenshots(chromium: Chromium, paper: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const options = await chromium.openOptions();
  for (const language of ['ko', 'en'] as const) {
    await chromium.speak(language);
    await options.locator(`html[lang="${language}"]`).waitFor();
    await shoot(options, `options-${language}`);

    const page = await chromium.openPaper(paper);
    await page.locator('daily-papers-panel section[data-section]').first().waitFor();
    await shoot(page, `page-${language}`);
    await page.setViewportSize({ width: 375, height: 812 });
    await shoot(page, `page-narrow-${language}`);
    await page.close();

    const popup = await chromium.openPopup();
    await popup.locator('[data-field="papers"] > [data-arxiv-id]').first().waitFor();
    await shoot(popup, `popup-${language}`, false);
    await popup.close();
  }
  await options.close();
}

async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage });
  console.log(`  .output/screenshots/${name}.png`);
}
