import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

test('the language changes at once in every open page, without a reload', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const pages = [await chromium.openPaper(PAPER.id), await chromium.openPaper('2502.18934')];
  const popup = await chromium.openPopup();
  const options = await chromium.openOptions();
  const panels = pages.map((page) => page.locator('daily-papers-panel'));
  await options.locator('select[name="language"]').selectOption('ko');
  await expect(panels[0]!).toContainText('새로운 점');
  const loads = await Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)));

  await options.locator('select[name="language"]').selectOption('en');
  await expect(panels[0]!).toContainText("What's New");
  for (const panel of panels) await expect(panel).toContainText(/written by an AI/);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
  await expect(options.locator('html')).toHaveAttribute('lang', 'en');
  await expect(panels[0]!.locator('[lang="ko"]').first()).toContainText(/[가-힣]/);

  await options.locator('select[name="language"]').selectOption('ko');
  await expect(panels[0]!).toContainText('새로운 점');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'ko');
  expect(await Promise.all(pages.map((page) => page.evaluate(() => performance.timeOrigin)))).toEqual(loads);
});
