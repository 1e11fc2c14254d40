import { NEWEST, PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

test('after the install an abstract page gets its badge and its panel', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const page = await chromium.openPaper(PAPER.id);

  const panel = page.locator('daily-papers-panel');
  await expect(panel).toHaveAttribute('data-arxiv-id', PAPER.id);
  await expect(panel).toHaveAttribute('data-date', NEWEST);
  await expect(panel.locator('[data-field="votes"]')).toContainText('48');
  await expect(panel.locator('section[data-section]')).toHaveCount(3);
  await expect(panel.locator(`section[data-section="What's New"]`)).toContainText('머리 교체 모델(head swap)');
  await expect(panel.locator('[data-field="related"] a[data-arxiv-id]')).toHaveCount(5);
  await expect(panel.locator('[data-field="source"] a').first()).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/l-yohai/,
  );

  const badge = page.locator('daily-papers-badge');
  await expect(badge.locator('[data-field="votes"]')).toContainText('48');
  await expect(badge.locator('[data-field="rank"]')).toContainText('1/7');
  await expect(badge.locator('[data-field="date"]')).toBeVisible();
  expect(standIn.strayRequests).toEqual([]);
});

test('a first install takes three requests: the list, the newest day, the archive', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  expect(standIn.dataRequests.map(({ route }) => route)).toEqual(['list', 'day', 'archive']);
  expect(standIn.dataRequests[1]!.path).toContain(NEWEST.replaceAll('-', '/'));
});

test('the popup shows the newest day while the archive is still on its way', async ({ launch, standIn }) => {
  standIn.fail('archive', { kind: 'stall' });
  const chromium = await launch();
  await standIn.asked('archive');
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]')).toHaveCount(7);
  await expect(popup.locator('[data-field="sync-state"]')).toHaveAttribute('data-state', 'downloading');
  await expect(popup.locator('progress')).toBeVisible();
});

test('a page that was open before its paper was stored gets its panel then', async ({ launch, standIn }) => {
  standIn.delay('list', 1500);
  const chromium = await launch();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toHaveCount(0);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
});

test('nothing opens by itself on install', async ({ launch }) => {
  const chromium = await launch();
  await chromium.synced();
  expect(chromium.context.pages().map((page) => page.url())).toEqual(['about:blank']);
});
