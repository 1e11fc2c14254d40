import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

test('what others put into our shadow roots stays, and the focus too, while language and panel change', async ({
  launch,
}) => {
  const chromium = await launch();
  await chromium.synced();
  const options = await chromium.openOptions();
  const choose = (language: string) => options.locator('select[name="language"]').selectOption(language);
  await choose('ko');
  const page = await chromium.openPaper(PAPER.id);
  const panel = page.locator('daily-papers-panel');
  await expect(panel).toContainText('새로운 점');
  // As Dark Reader does it: its styles come first in every shadow root.
  await page.evaluate(() => {
    for (const name of ['daily-papers-panel', 'daily-papers-badge']) {
      const style = Object.assign(document.createElement('style'), { className: 'darkreader', textContent: 'i {}' });
      document.querySelector(name)!.shadowRoot!.prepend(style);
    }
  });
  const more = panel.locator('.more');
  await more.focus();
  await choose('en');
  await expect(panel).toContainText("What's New");
  await expect(more).toBeFocused();
  await more.press('Enter');
  await expect(panel.locator('[data-field="day"]')).toBeVisible();
  await expect(more).toBeFocused();
  await choose('ko');
  await expect(panel).toContainText('새로운 점');
  await expect(more).toBeFocused();
  for (const name of ['daily-papers-panel', 'daily-papers-badge']) {
    expect(await page.locator(name).evaluate(({ shadowRoot }) => shadowRoot!.firstElementChild!.className)).toBe(
      'darkreader',
    );
  }
});
