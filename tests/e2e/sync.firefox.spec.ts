import { expect } from '@playwright/test';
import { expectOrder } from './harness/firefox-reads';
import { ownTest as test } from './harness/firefox-test';
import { DATES, idsByVotes, JULY, PAPER, TODAY } from './harness/sample-days';

test('Firefox: install, sync, a sync with nothing new, a day on demand, erasing', async ({ launch, standIn }) => {
  standIn.delay('list', 3000);
  const firefox = await launch();
  await test.step('a page that was open before its paper was stored gets its panel then', async () => {
    const page = await firefox.openPaper(PAPER.id);
    expect(await page.$('daily-papers-panel')).toBeNull();
    await page.waitForSelector('daily-papers-panel');
  });
  await firefox.synced();
  standIn.delay('list', 0);
  const atFirst = standIn.dataRequests.map(({ path }) => path);

  await test.step('a first install asks each source for no more than it needs, and the CDN first', () => {
    const asked = (repository: string) => standIn.seen({ repository }).map(({ route, mirror }) => `${mirror} ${route}`);
    expect(asked(standIn.repository.name)[0]).toBe('jsdelivr list');
    expect(asked(standIn.repository.name).toSorted()).toEqual(['github archive', 'jsdelivr day', 'jsdelivr list']);
    expect(asked(standIn.korean.name)).toEqual(['jsdelivr list', ...standIn.korean.days.map(() => 'jsdelivr day')]);
    expect(standIn.seen('hf-day')).toHaveLength(31);
    expect(atFirst).toHaveLength(3 + 1 + standIn.korean.days.length + 31);
    expect(standIn.strayRequests).toEqual([]);
  });

  await test.step('nothing opens by itself', async () => {
    expect(await firefox.tabAddresses()).toEqual(['about:blank', `https://arxiv.org/abs/${PAPER.id}`]);
  });

  await test.step('a sync with nothing new is 304 alone', async () => {
    standIn.forget();
    expect(await firefox.syncNow()).toMatchObject({ kind: 'idle' });
    const asked = standIn.dataRequests.map(({ route, status }) => `${route} ${status}`);
    expect(asked.toSorted()).toEqual(['hf-day 304', 'hf-day 304', 'hf-day 304', 'list 304', 'list 304']);
  });

  await test.step('a day that no sync fetched is fetched when it is opened, once', async () => {
    standIn.forget();
    const popup = await firefox.openPopup();
    for (const date of [JULY, TODAY, JULY]) {
      await popup.select('select[name="day"]', date);
      await expectOrder(popup, idsByVotes(date));
    }
    expect(standIn.dataRequests.map(({ path }) => path)).toEqual([expect.stringContaining(`date=${JULY}`)]);
    await popup.close();
  });

  await test.step('erasing asks first, then starts again', async () => {
    standIn.forget();
    const options = await firefox.openOptions();
    await options.click('button[name="erase"]');
    await options.click('button[name="erase-cancel"]');
    expect(standIn.dataRequests).toEqual([]);
    await options.click('button[name="erase"]');
    const before = Date.now();
    await options.click('button[name="erase-confirm"]');
    await standIn.asked('archive');
    await firefox.synced(before);
    expect(standIn.dataRequests.map(({ path }) => path).toSorted()).toEqual(atFirst.toSorted());
    expect(new Set(standIn.dataRequests.map(({ status }) => status))).toEqual(new Set([200]));
    const popup = await firefox.openPopup();
    await expect.poll(() => popup.$$('select[name="day"] option[value]:not(.not-stored)')).toHaveLength(DATES.length);
  });
});
