import type { Page } from '@playwright/test';
import type { LivePaper } from '../stand-in/live-paper';
import type { StandIn } from '../stand-in/stand-in';
import type { Chromium } from './harness/chromium';
import { daysAgo, NEW_PAPER } from './harness/sample-days';
import { expect, test, type Fixtures } from './harness/test';

const HOUR = 3_600_000;

/** The next Monday but one: no list of the sample days is as new. */
const MONDAY = mondayAfter(daysAgo(-7));
const FRIDAY = shifted(MONDAY, -3);

test('a list that has only begun waits for its readers, ranks nobody, and is opened once it is whole', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await openInSeoul(launchSynced);
  standIn.huggingFace.writeDay(FRIDAY, papersOf(FRIDAY, 20));
  standIn.huggingFace.writeDay(MONDAY, papersOf(MONDAY, 1));
  await setClocks(chromium, standIn, `${FRIDAY}T20:00Z`);
  const before = await chromium.openPopup();
  await expect(before.locator('[data-field="date"]')).toHaveAttribute('datetime', FRIDAY);
  await before.close();

  // 10:00 in Seoul.
  await setClocks(chromium, standIn, `${MONDAY}T01:00Z`);
  const morning = await chromium.openPopup();
  await expect(morning.locator('[data-notice="filling"]')).toContainText('오늘 목록이 올라오기 시작했습니다(1편).');
  await expect(morning.locator('[data-field="date"]')).toHaveAttribute('datetime', FRIDAY);
  await expect(morning.locator('[data-field="as-of"]').first()).toContainText('3일 전');
  await expect(rows(morning)).toHaveCount(20);
  await expect(rows(morning).first().locator('[data-field="rank"]')).toHaveText('1/20');
  await morning.getByRole('button', { name: '오늘 목록 보기' }).click();
  await expect(morning.locator('[data-field="date"]')).toHaveAttribute('datetime', MONDAY);
  await expect(rows(morning)).toHaveCount(1);
  await expect(rows(morning).locator('[data-field="rank"]')).toHaveCount(0);
  await morning.close();

  const [first] = papersOf(MONDAY, 1);
  const page = await chromium.openPaper(first!.id);
  await expect(page.locator('daily-papers-panel [data-field="filling"]')).toBeVisible();
  await expect(page.locator('daily-papers-panel [data-field="votes"]')).toHaveText(String(first!.votes));
  for (const host of ['daily-papers-panel', 'daily-papers-badge']) {
    await expect(page.locator(host).locator('[data-field="rank"]')).toHaveCount(0);
  }

  // 20:00 in Seoul: what was stored is shown, and then what has come since, on the open page as well.
  standIn.huggingFace.writeDay(MONDAY, papersOf(MONDAY, 24));
  await setClocks(chromium, standIn, `${MONDAY}T11:00Z`);
  const evening = await chromium.openPopup();
  await expect(evening.locator('[data-field="date"]')).toHaveAttribute('datetime', MONDAY);
  await expect(rows(evening)).toHaveCount(24);
  await expect(evening.locator('[data-field="notice"]')).toHaveCount(0);
  await expect(evening.locator('[data-field="as-of"]').first()).toContainText('오늘');
  await page.bringToFront();
  await expect(page.locator('daily-papers-panel [data-field="rank"]')).toHaveText('1/24');
  await expect(page.locator('daily-papers-badge [data-field="rank"]')).toHaveText('1/24');
});

test('before 09:00 in Seoul nobody is asked for a day that has not begun, and it is said when it can', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await openInSeoul(launchSynced);
  const tuesday = shifted(MONDAY, 1);
  standIn.huggingFace.writeDay(MONDAY, papersOf(MONDAY, 20));
  await setClocks(chromium, standIn, `${tuesday}T08:00+09:00`);
  standIn.forget();
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', MONDAY);
  await expect(popup.locator('[data-notice="next"]')).toHaveText('다음 목록은 이르면 09:00부터 올라옵니다.');
  await expect(popup.locator('[data-field="as-of"]').first()).toContainText('어제');
  expect(standIn.dataRequests.map(({ path, status }) => [path, status])).toEqual([
    [expect.stringContaining(`date=${MONDAY}`), 200],
  ]);
});

test('today is asked for anew after a quarter of an hour, once, and nothing jumps', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await launchSynced();
  standIn.huggingFace.writeDay(MONDAY, papersOf(MONDAY, 20));
  await setClocks(chromium, standIn, `${MONDAY}T11:00Z`);
  const first = await chromium.openPopup();
  await expect(rows(first)).toHaveCount(20);
  await first.close();

  standIn.forget();
  await setClocks(chromium, standIn, `${MONDAY}T11:14Z`);
  const soon = await chromium.openPopup();
  await expect(rows(soon)).toHaveCount(20);
  await expect(soon.locator('option[value]').first()).toBeAttached();
  expect(standIn.dataRequests).toEqual([]);
  await soon.close();

  const [top, second] = papersOf(MONDAY, 2);
  standIn.huggingFace.vote(second!.id, top!.votes + 500);
  await setClocks(chromium, standIn, `${MONDAY}T11:16Z`);
  standIn.hold('hf-day');
  const later = await chromium.openPopup();
  await expect(rows(later)).toHaveCount(20);
  await rows(later).nth(7).locator('a[data-row]').focus();
  await later.evaluate(() => new Promise(requestAnimationFrame));
  await later.evaluate(countShifts);
  standIn.release();
  const row = later.locator(`[data-field="papers"] > [data-arxiv-id="${second!.id}"]`);
  await expect(row.locator('[data-field="votes"]')).toHaveText(String(top!.votes + 500));
  await expect(row.locator('[data-field="rank"]')).toHaveText('1/20');
  expect(await order(later)).toEqual(papersOf(MONDAY, 20).map(({ id }) => id));
  await expect(rows(later).nth(7).locator('a[data-row]')).toBeFocused();
  expect(await later.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBe(0);
  expect(standIn.dataRequests.map(({ path }) => path)).toEqual([expect.stringContaining(`date=${MONDAY}`)]);

  // Nor under a pointer: a click must not open another paper than the one that was aimed at.
  standIn.huggingFace.vote(second!.id, 1);
  await setClocks(chromium, standIn, `${MONDAY}T11:40Z`);
  standIn.hold('hf-day');
  await later.reload();
  await expect.poll(async () => (await order(later))[0]).toBe(second!.id);
  await rows(later).nth(2).hover();
  standIn.release();
  await expect(row.locator('[data-field="votes"]')).toHaveText('1');
  expect((await order(later))[0]).toBe(second!.id);
  standIn.huggingFace.vote(second!.id, top!.votes + 600);
  await setClocks(chromium, standIn, `${MONDAY}T12:00Z`);

  // Whoever comes to it anew finds it in its order.
  await later.mouse.move(0, 0);
  await later.reload();
  await expect.poll(async () => (await order(later))[0]).toBe(second!.id);
});

/** A synced browser of a reader in Seoul, in Korean. */
async function openInSeoul(launchSynced: Fixtures['launchSynced']): Promise<Chromium> {
  const chromium = await launchSynced({ timeZone: 'Asia/Seoul' });
  await chromium.speak('ko');
  return chromium;
}

/** So many papers of a day, the most voted first. */
function papersOf(date: string, count: number): LivePaper[] {
  return Array.from({ length: count }, (_, index) => ({
    ...NEW_PAPER,
    id: `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}${String(index).padStart(3, '0')}`,
    title: `Paper ${index + 1} of ${date}`,
    votes: 30 - index,
  }));
}

async function setClocks(chromium: Chromium, standIn: StandIn, time: string): Promise<void> {
  await chromium.setClock(Date.parse(time));
  standIn.huggingFace.now = () => Date.parse(time);
}

function rows(popup: Page) {
  return popup.locator('[data-field="papers"] > [data-arxiv-id]');
}

async function order(popup: Page): Promise<(string | null)[]> {
  return rows(popup).evaluateAll((all) => all.map((row) => row.getAttribute('data-arxiv-id')));
}

/** Runs in the page: adds up from now on how far what is seen is moved by something else than the reader. */
function countShifts(): void {
  const page = globalThis as { shifts?: number };
  page.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) page.shifts! += entry.value;
  }).observe({ type: 'layout-shift' });
}

function mondayAfter(date: string): string {
  return shifted(date, (8 - new Date(date).getUTCDay()) % 7 || 7);
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 24 * HOUR).toISOString().slice(0, 10);
}
