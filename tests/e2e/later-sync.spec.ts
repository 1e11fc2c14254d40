import { digestText, type Entry } from '../stand-in/digest-text';
import { DATES, daysAgo, PAPER_DATE } from './harness/sample-days';
import { expect, test } from './harness/test';

/** A day of the first source that is not so old that a change of it waits for a week. */
const WARM = daysAgo(5);
const WARM_PAPER: Entry = { id: '2611.15001', title: 'A Paper That Changes', votes: 5 };

/** The list of each listed source, and the days of the live one that go on changing: all of them unchanged. */
const NOTHING_NEW = ['hf-day 304', 'hf-day 304', 'hf-day 304', 'list 304', 'list 304'];

test('a sync with nothing new is one small request for each list and each day of late', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await launchSynced();
  standIn.forget();
  await chromium.syncNow();
  const asked = standIn.dataRequests.map(({ route, status }) => `${route} ${status}`);
  expect(asked.toSorted()).toEqual(NOTHING_NEW);
  const days = standIn.seen('hf-day').map(({ path }) => /date=([\d-]+)/.exec(path)?.[1]);
  expect(new Set(days)).toEqual(new Set([daysAgo(0), daysAgo(1), daysAgo(2)]));
});

test('one day changed is one request more, and open pages see the new text later', async ({
  launchSynced,
  standIn,
}) => {
  const { repository } = standIn;
  repository.writeDay(WARM, digestText(WARM, [WARM_PAPER]));
  const chromium = await launchSynced();
  repository.writeDay(WARM, digestText(WARM, [{ ...WARM_PAPER, title: 'A Paper That Has Changed', votes: 77 }]));
  standIn.forget();
  await chromium.syncNow();
  const asked = standIn.seen({ repository: repository.name }).map(({ route, status }) => [route, status]);
  expect(asked).toEqual([
    ['list', 200],
    ['day', 200],
  ]);
  const page = await chromium.openPaper(WARM_PAPER.id);
  await expect(page.locator('daily-papers-panel [data-field="votes"]')).toContainText('77');
});

test('a change of an old day is two requests, as that of any other', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  standIn.repository.writeDay(PAPER_DATE, digestText(PAPER_DATE, [WARM_PAPER]));
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.seen({ repository: standIn.repository.name }).map(({ route }) => route)).toEqual(['list', 'day']);
});

test('a new day is fetched alone, a day that vanished is kept', async ({ launchSynced, standIn }) => {
  const { repository } = standIn;
  const chromium = await launchSynced();
  repository.removeDay(DATES.at(-1)!);
  repository.writeDay(WARM, digestText(WARM, [WARM_PAPER]));
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.seen({ repository: repository.name }).map(({ route }) => route)).toEqual(['list', 'day']);
  const popup = await chromium.openPopup();
  for (const date of [WARM, DATES.at(-1)!]) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]').first()).toBeVisible();
  }
  await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(DATES.length + 1);
});

test('a day that became something else does not replace the good one', async ({ launchSynced, standIn }) => {
  const { repository } = standIn;
  repository.writeDay(WARM, digestText(WARM, [WARM_PAPER]));
  const chromium = await launchSynced();
  repository.writeDay(WARM, '<!doctype html><title>Not a digest</title>');
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.seen('day')).toHaveLength(1);
  const page = await chromium.openPaper(WARM_PAPER.id);
  await expect(page.locator('daily-papers-panel [data-field="votes"]')).toContainText('5');
});

test('erasing asks first, then starts again', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const atFirst = standIn.dataRequests.map(({ path }) => path);
  standIn.forget();
  const options = await chromium.openOptions();
  const before = Date.now();
  await options.locator('button[name="erase"]').click();
  await options.locator('button[name="erase-cancel"]').click();
  expect(standIn.dataRequests).toEqual([]);
  await options.locator('button[name="erase"]').click();
  await options.locator('button[name="erase-confirm"]').click();
  await standIn.asked('archive');
  await chromium.synced(before);
  expect(standIn.dataRequests.map(({ path }) => path).toSorted()).toEqual(atFirst.toSorted());
  expect(standIn.dataRequests.map(({ status }) => status)).toEqual(atFirst.map(() => 200));
});
