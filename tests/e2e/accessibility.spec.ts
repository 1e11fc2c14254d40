import { AxeBuilder } from '@axe-core/playwright';
import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

for (const language of ['ko', 'en'] as const) {
  test(`axe finds nothing on panel, badge, popup and options: ${language}`, async ({ launchSynced }) => {
    const chromium = await launchSynced();
    await chromium.speak(language);
    const page = await chromium.openPaper(PAPER.id);
    await expect(page.locator('daily-papers-panel')).toBeVisible();
    const popup = await chromium.openPopup();
    await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]').first()).toBeVisible();
    const options = await chromium.openOptions();
    await expect(options.locator('select[name="language"]')).toBeVisible();

    await page.locator('daily-papers-panel button[aria-expanded]').last().click();
    await expect(page.locator('daily-papers-panel a[data-arxiv-id]').nth(5)).toBeVisible();
    const guests = new AxeBuilder({ page }).include('daily-papers-panel').include('daily-papers-badge');
    expect(await violations(guests), 'panel and badge').toEqual([]);
    for (const own of [popup, options]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await own.emulateMedia({ colorScheme });
        expect(await violations(new AxeBuilder({ page: own })), `${own.url()} ${colorScheme}`).toEqual([]);
      }
    }
    await options.locator('button[name="erase"]').click();
    await expect(options.locator('button[name="erase-confirm"]')).toBeVisible();
    expect(await violations(new AxeBuilder({ page: options })), 'the dialog').toEqual([]);
  });
}

test('axe finds nothing on a popup that has nothing but a failure to show', async ({ launch, standIn }) => {
  standIn.fail('data', { kind: 'status', status: 500 });
  const chromium = await launch();
  await chromium.failed();
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="sync-state"]')).toHaveAttribute('data-state', 'failed');
  expect(await violations(new AxeBuilder({ page: popup }))).toEqual([]);
});

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
