import { INTERFERENCES } from './harness/interference';
import { writeContentScript } from './harness/other-extension';
import { calm, countInsertions, scriptOf } from './harness/run-interference';
import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

test('the panel survives what other extensions do to the page, or returns once', async ({ launchSynced }, testInfo) => {
  const others = [writeContentScript(testInfo.outputPath('other'), scriptOf(INTERFERENCES), 'document_start')];
  const chromium = await launchSynced({ others });
  for (const [name, { does, again, stays, insertions }] of Object.entries(INTERFERENCES)) {
    await test.step(does, async () => {
      const page = await chromium.context.newPage();
      await page.addInitScript(countInsertions);
      await page.goto(`https://arxiv.org/abs/${PAPER.id}#${name}`);
      await expect(page.locator(`html[data-interference="${name}"]`), does).toBeAttached();
      await page.evaluate(calm);
      const counted = await page.evaluate(() => window.insertions);
      const rounds = Number(await page.locator('html').getAttribute('data-rounds'));
      expect(rounds, does).toBeGreaterThan(0);
      if (again && !stays) expect(rounds, `${does}: it met us as often as we came`).toBe(2);
      for (const [element, times] of Object.entries(counted)) {
        expect(times, `${does}: ${element}`).toBeGreaterThan(0);
        expect(times, `${does}: ${element}`).toBeLessThanOrEqual(insertions);
        await expect(page.locator(element), `${does}: ${element}`).toHaveCount(stays ? 1 : 0);
      }
      if (stays) {
        await expect(page.locator('daily-papers-panel'), does).toContainText('머리 교체 모델');
        await expect(page.locator('blockquote.abstract + daily-papers-panel'), does).toBeVisible();
        await expect(page.locator('daily-papers-badge button'), does).toBeVisible();
        await expect(page.locator('.dateline > daily-papers-badge'), does).toBeVisible();
      }
      await page.close();
    });
  }
});
