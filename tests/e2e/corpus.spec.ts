import { expect, sharedFolder, test } from './harness/test';

const CORPUS = sharedFolder('corpus/paper_logs');

test.describe('over the whole corpus', () => {
  test.skip(!CORPUS, 'Skipped: ../shared/corpus is not here.');
  test.use({ digests: CORPUS });

  test('all 296 days are stored by the first sync', async ({ launch, standIn }) => {
    const chromium = await launch();
    await chromium.synced();
    expect(standIn.dataRequests).toHaveLength(3);
    const popup = await chromium.openPopup();
    await expect(popup.locator('select[name="day"] option[value]')).toHaveCount(296);
    const panel = (await chromium.openPaper('2502.18417')).locator('daily-papers-panel');
    await expect(panel).toHaveAttribute('data-date', '2025-02-27');
    await expect(panel.locator('[data-field="votes"]')).toContainText('48');
    await expect(panel.locator('[data-field="rank"]')).toContainText(/1\s*\/\s*\d+/);
  });

  test('a worker stopped twice on the way still ends with all 296 days', async ({ launch, standIn }) => {
    standIn.fail('archive', { kind: 'stall' }, 2);
    const chromium = await launch();
    for (const times of [1, 2]) {
      await standIn.asked('archive', times);
      await chromium.stopWorker();
      await chromium.openPopup();
    }
    await chromium.synced();
    const popup = await chromium.openPopup();
    await expect(popup.locator('select[name="day"] option[value]')).toHaveCount(296);
  });
});
