import { digestText } from '../stand-in/digest-text';
import { DATES, NEWEST, PAPER, SAMPLE_DAYS } from './harness/sample-days';
import { expect, test } from './harness/test';

test('a sync with nothing new is one request', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.dataRequests.map(({ route, status }) => [route, status])).toEqual([['list', 304]]);
});

test('a sync with one day changed is two requests, and open pages see the new text later', async ({
  launch,
  standIn,
}) => {
  const chromium = await launch();
  await chromium.synced();
  const voted = SAMPLE_DAYS[NEWEST]!.map((entry) => (entry.id === PAPER.id ? { ...entry, votes: 77 } : entry));
  standIn.repository.writeDay(NEWEST, digestText(NEWEST, voted));
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.dataRequests.map(({ route }) => route)).toEqual(['list', 'day']);
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel [data-field="votes"]')).toContainText('77');
});

test('a new day is fetched alone, a day that vanished is kept', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  standIn.repository.removeDay(DATES.at(-1)!);
  standIn.repository.writeDay(
    '2025-02-28',
    digestText('2025-02-28', [{ id: '2502.20001', title: 'Of Friday', votes: 5 }]),
  );
  standIn.forget();
  await chromium.syncNow();
  expect(standIn.dataRequests.map(({ route }) => route)).toEqual(['list', 'day']);
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', '2025-02-28');
  await expect(popup.locator('select[name="day"] option[value]')).toHaveCount(DATES.length + 1);
});

test('a day that became something else does not replace the good one', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  standIn.repository.writeDay(NEWEST, '<!doctype html><title>Not a digest</title>');
  await chromium.syncNow();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel [data-field="votes"]')).toContainText('48');
});

test('erasing asks first, then starts again', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
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
  expect(standIn.dataRequests.map(({ route, status }) => [route, status])).toEqual([
    ['list', 200],
    ['day', 200],
    ['archive', 200],
  ]);
});
