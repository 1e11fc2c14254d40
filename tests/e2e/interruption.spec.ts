import { DATES, idsByVotes, OLD_PAPER, PAPER, PAPER_DATE } from './harness/sample-days';
import { expect, test } from './harness/test';

test('a worker stopped in the middle of the first sync goes on where it was', async ({ launch, standIn }) => {
  standIn.fail('archive', { kind: 'stall' }, 1);
  const chromium = await launch();
  await standIn.asked('archive');
  await chromium.stopWorker();

  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('data-date', PAPER_DATE);
  await chromium.synced();
  const popup = await chromium.openPopup();
  await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(DATES.length);
  for (const date of DATES) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]')).toHaveCount(idsByVotes(date).length);
  }
  const fetched = standIn.seen('day').map(({ path }) => path);
  const again = fetched.length - new Set(fetched).size;
  expect(again, 'no day is fetched twice but the one of each source that was under way').toBeLessThanOrEqual(2);
});

test('a browser killed in the middle of the first sync finishes it at the next start', async ({ launch, standIn }) => {
  standIn.fail('archive', { kind: 'stall' }, 1);
  const first = await launch();
  await standIn.asked('archive');
  await first.kill();

  const again = await launch();
  await again.synced();
  const page = await again.openPaper(OLD_PAPER.id);
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('data-arxiv-id', OLD_PAPER.id);
});

test('what was synced is there without the network after a relaunch', async ({ launch, launchSynced, standIn }) => {
  const first = await launchSynced();
  await first.close();
  standIn.fail('data', { kind: 'reset' });
  standIn.forget();

  const again = await launch();
  const page = await again.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
  const popup = await again.openPopup();
  await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(DATES.length);
  // To the browser, loading an unpacked extension again is an update, after which it looks for news.
  expect(standIn.dataRequests.filter(({ route }) => route === 'day' || route === 'archive')).toEqual([]);
});
