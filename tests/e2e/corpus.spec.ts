import type { Chromium } from './harness/chromium';
import { expect, sharedFolder, test } from './harness/test';

const CORPUS = sharedFolder('corpus/paper_logs');

test.describe('over the whole corpus', () => {
  test.skip(!CORPUS, 'Skipped: ../shared/corpus is not here.');
  test.use({ digests: CORPUS });

  test('all 296 days are stored by the first sync', async ({ launch, standIn }) => {
    const chromium = await launch();
    await chromium.synced();
    expect(standIn.seen({ repository: standIn.repository.name })).toHaveLength(3);
    await expectAllDays(chromium);
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
    await expectAllDays(chromium);
  });
});

async function expectAllDays(chromium: Chromium): Promise<void> {
  const options = await chromium.openOptions();
  const source = options.locator('[data-field="sources"] > [data-source="daily_papers_ko"]');
  await expect(source.locator('[data-field="days"]')).toContainText('296');
  await expect(source.locator('[data-field="papers"]')).toContainText('4,672');
}
