import { daysAgo, PAPER, PAPER_DATE, SAMPLE_DAYS, TODAY } from './harness/sample-days';
import { expect, test } from './harness/test';

test('after the install an abstract page gets its badge and its panel', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const page = await chromium.openPaper(PAPER.id);

  const panel = page.locator('daily-papers-panel');
  await expect(panel).toHaveAttribute('data-arxiv-id', PAPER.id);
  await expect(panel).toHaveAttribute('data-date', PAPER_DATE);
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

test('a first install asks each source for no more than it needs, and the CDN first', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const asked = (repository: string) => standIn.seen({ repository }).map(({ route, mirror }) => `${mirror} ${route}`);
  // The list, the newest day to have something to show, then all days at once …
  expect(asked(standIn.repository.name)[0]).toBe('jsdelivr list');
  expect(asked(standIn.repository.name).toSorted()).toEqual(['github archive', 'jsdelivr day', 'jsdelivr list']);
  const newest = Object.keys(SAMPLE_DAYS).toSorted().at(-1)!;
  expect(standIn.seen({ route: 'day', repository: standIn.repository.name })[0]!.path).toContain(
    newest.replaceAll('-', '/'),
  );
  // … or, where there are few, one by one.
  expect(asked(standIn.korean.name)).toEqual(['jsdelivr list', ...standIn.korean.days.map(() => 'jsdelivr day')]);
  const live = standIn.seen('hf-day').flatMap(({ path }) => /date=([\d-]+)/.exec(path)?.[1] ?? []);
  expect(live.toSorted().toReversed()).toEqual(Array.from({ length: 31 }, (_, days) => daysAgo(days)));
  expect(standIn.dataRequests).toHaveLength(3 + 1 + standIn.korean.days.length + 31);
});

test('the popup shows the newest day while the archive is still on its way', async ({ launch, standIn }) => {
  standIn.fail('archive', { kind: 'stall' });
  const chromium = await launch();
  await standIn.asked('archive');
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
  await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]')).toHaveCount(3);
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
