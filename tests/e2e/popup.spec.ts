import type { Page } from '@playwright/test';
import { DATES, idsByVotes, JULY, NEW_PAPER, TODAY } from './harness/sample-days';
import { expect, test } from './harness/test';

test('the popup shows the newest day by votes', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
  await expect(popup.locator('[data-field="sync-state"]')).toHaveAttribute('data-state', 'idle');
  await expectOrder(popup, idsByVotes(TODAY));
  await expect(rows(popup).first().locator('[data-field="votes"]')).toContainText(String(NEW_PAPER.votes));
  await expect(rows(popup).first()).toContainText(NEW_PAPER.title);
});

test('earlier and later days, and any day from the list', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const popup = await chromium.openPopup();
  const steps = popup.locator('nav button');
  const shown = popup.locator('[data-field="date"]');
  await expect(steps.last()).toBeDisabled();
  for (const date of DATES.slice(1)) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(shown).toHaveAttribute('datetime', date);
    await expectOrder(popup, idsByVotes(date));
  }
  await popup.locator('select[name="day"]').selectOption(TODAY);
  await expect(shown).toHaveAttribute('datetime', TODAY);
  await steps.first().click();
  await expect(shown).not.toHaveAttribute('datetime', TODAY);
  await steps.last().click();
  await expect(shown).toHaveAttribute('datetime', TODAY);
});

test('a day that no sync fetched is fetched when it is opened, once', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  standIn.forget();
  const popup = await chromium.openPopup();
  await popup.locator('select[name="day"]').selectOption(JULY);
  await expectOrder(popup, idsByVotes(JULY));
  await popup.locator('select[name="day"]').selectOption(TODAY);
  await expectOrder(popup, idsByVotes(TODAY));
  await popup.locator('select[name="day"]').selectOption(JULY);
  await expectOrder(popup, idsByVotes(JULY));
  expect(standIn.dataRequests.map(({ path }) => path)).toEqual([expect.stringContaining(`date=${JULY}`)]);
});

test('arrows move through the papers and the days, Enter opens a paper in a new tab', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const popup = await chromium.openPopup();
  await expectOrder(popup, idsByVotes(TODAY));
  // Comes last: from then on the days to step to are all there.
  await expect(popup.locator(`select[name="day"] option[value="${DATES[1]}"]`)).toBeAttached();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await expect(rows(popup).nth(1).locator('a')).toBeFocused();
  await popup.keyboard.press('ArrowLeft');
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', DATES[1]!);
  await popup.keyboard.press('ArrowRight');
  await expectOrder(popup, idsByVotes(TODAY));
  await popup.keyboard.press('Home');
  const opened = chromium.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  await expect((await opened).locator('daily-papers-panel')).toHaveAttribute('data-arxiv-id', NEW_PAPER.id);
});

test('no picture is loaded unless the user turned them on', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  const popup = await chromium.openPopup();
  await expectOrder(popup, idsByVotes(TODAY));
  await expect(popup.locator('img')).toHaveCount(0);
  const options = await chromium.openOptions();
  await options.locator('input[name="thumbnails"]').check();
  await expect(popup.locator('img').first()).toBeVisible();
  await expect
    .poll(() => new Set(standIn.strayRequests.map(({ host }) => host)))
    .toEqual(new Set(['cdn-thumbnails.huggingface.co']));
});

test('a picture that is elsewhere by now is not fetched from there', async ({ launchSynced, standIn }) => {
  standIn.picturesAt = 'https://pictures.example.org/a.svg';
  const chromium = await launchSynced();
  const popup = await chromium.openPopup();
  await expectOrder(popup, idsByVotes(TODAY));
  await (await chromium.openOptions()).locator('input[name="thumbnails"]').check();
  await expect.poll(() => standIn.strayRequests.length).toBeGreaterThan(0);
  // A picture that fails is taken away: by then it is decided where it was asked for.
  await expect(popup.locator('img')).toHaveCount(0);
  expect(new Set(standIn.strayRequests.map(({ host }) => host))).toEqual(new Set(['cdn-thumbnails.huggingface.co']));
});

function rows(popup: Page) {
  return popup.locator('[data-field="papers"] > [data-arxiv-id]');
}

async function expectOrder(popup: Page, ids: string[]): Promise<void> {
  await expect
    .poll(() => rows(popup).evaluateAll((all) => all.map((row) => row.getAttribute('data-arxiv-id'))))
    .toEqual(ids);
}
