import { expect } from '@playwright/test';
import { expectDay, expectOrder, expectText } from './harness/firefox-reads';
import { sharedTest as test } from './harness/firefox-test';
import { DATES, idsByVotes, NEW_PAPER, PAPER, TODAY } from './harness/sample-days';

test.describe.configure({ mode: 'default' });

test('Firefox: the popup shows the newest day by votes, and any other day', async ({ firefox, standIn }) => {
  const popup = await firefox.openPopup();
  await expectDay(popup, TODAY);
  await expectOrder(popup, idsByVotes(TODAY));
  await expectText(popup, '[data-field="papers"] > :first-child [data-field="votes"]', String(NEW_PAPER.votes));
  for (const date of [DATES[1]!, DATES.at(-1)!, TODAY]) {
    await popup.select('select[name="day"]', date);
    await expectDay(popup, date);
    await expectOrder(popup, idsByVotes(date));
  }
  expect(standIn.strayRequests).toEqual([]);
});

test('Firefox: arrows move through the papers and the days, Enter opens a paper in a new tab', async ({ firefox }) => {
  const popup = await firefox.openPopup();
  await expectOrder(popup, idsByVotes(TODAY));
  await popup.bringToFront();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  const focused = () =>
    popup.evaluate(() => document.activeElement?.closest('[data-arxiv-id]')?.getAttribute('data-arxiv-id'));
  await expect.poll(focused).toBe(idsByVotes(TODAY)[1]);
  await popup.keyboard.press('ArrowLeft');
  await expectDay(popup, DATES[1]!);
  await popup.keyboard.press('ArrowRight');
  await expectOrder(popup, idsByVotes(TODAY));
  await popup.keyboard.press('Home');
  await popup.keyboard.press('Enter');
  await expect.poll(() => firefox.tabAddresses()).toContain(`https://arxiv.org/abs/${NEW_PAPER.id}`);
});

test('Firefox: the popup from the toolbar shows the paper of the tab, also on its PDF', async ({ firefox }) => {
  for (const address of [`https://arxiv.org/abs/${PAPER.id}`, `https://arxiv.org/pdf/${PAPER.id}v2`]) {
    const popup = await firefox.openToolbarPopup(await firefox.open(address));
    await expect.poll(() => popup.text(), { message: address }).toContain(PAPER.title);
    await expect.poll(() => popup.text()).toContain(NEW_PAPER.title);
    // As its badge has it.
    await expect.poll(() => popup.text()).toMatch(/48\s+No\. 1 of 7\s+1\/7/);
    await popup.close();
  }
});

test('Firefox: no picture is loaded unless the user turned them on, and from nowhere else', async ({
  firefox,
  standIn,
}) => {
  const popup = await firefox.openPopup();
  await expectOrder(popup, idsByVotes(TODAY));
  expect(await popup.$('img')).toBeNull();
  expect(standIn.strayRequests).toEqual([]);
  const options = await firefox.openOptions();
  const toggle = () => options.click('input[name="thumbnails"]');
  standIn.picturesAt = 'https://pictures.example.org/a.svg';
  await toggle();
  await expect.poll(() => standIn.strayRequests.length).toBeGreaterThan(0);
  // A picture that fails is taken away: by then it is decided where it was asked for.
  await expect.poll(() => popup.$$('img')).toEqual([]);
  expect(new Set(standIn.strayRequests.map(({ host }) => host))).toEqual(new Set(['cdn-thumbnails.huggingface.co']));
  await toggle();
  standIn.picturesAt = null;
  standIn.forget();
  await toggle();
  await expect.poll(() => standIn.strayRequests.length).toBeGreaterThan(0);
  await expect.poll(() => popup.$$eval('img', (pictures) => pictures.some((one) => one.naturalWidth > 0))).toBe(true);
  await toggle();
  await expect.poll(() => popup.$$('img')).toEqual([]);
});
