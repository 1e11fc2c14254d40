import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectText } from './harness/firefox-reads';
import { ownTest as test } from './harness/firefox-test';
import { DATES, OLD_PAPER, PAPER } from './harness/sample-days';

test('Firefox: a background that stopped is there again when it is needed', async ({ launch, standIn }) => {
  standIn.fail('archive', { kind: 'stall' }, 1);
  const firefox = await launch();
  await standIn.asked('archive');
  await firefox.stopBackground();

  await test.step('a sync that it was in the middle of goes on where it was', async () => {
    const popup = await firefox.openPopup();
    await firefox.synced();
    await expect
      .poll(() => popup.$$eval('select[name="day"] option[value]:not(.not-stored)', (days) => days.length))
      .toBe(DATES.length);
    const fetched = standIn.seen('day').map(({ path }) => path);
    const again = fetched.length - new Set(fetched).size;
    expect(again, 'no day is fetched twice but the one of each source that was under way').toBeLessThanOrEqual(2);
  });

  await test.step('a page opened after it has its panel', async () => {
    await firefox.stopBackground();
    const page = await firefox.openPanel(PAPER.id);
    await firefox.stopBackground();
    await firefox.speak('ko');
    await expectText(page, 'daily-papers-panel >>> section[data-section]', '새로운 점');
  });
});

test(
  'Firefox: a background that Firefox itself stopped for want of events loses nothing',
  { tag: '@long' },
  async ({ launch, standIn }) => {
    standIn.fail('archive', { kind: 'stall' }, 1);
    // Half a minute as users have it.
    const firefox = await launch({ preferences: { 'extensions.background.idle.timeout': 5000 } });
    await standIn.asked('archive');
    await expect.poll(() => firefox.backgroundState()).toBe('stopped');
    await firefox.openPanel(PAPER.id);
    await firefox.synced();
    await firefox.openPanel(OLD_PAPER.id);
    await expect.poll(() => firefox.backgroundState()).toBe('stopped');
  },
);

test('Firefox: killed in the first sync, and started again without a network', async ({
  launch,
  standIn,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  standIn.fail('archive', { kind: 'stall' }, 1);
  const killed = await launch({ profile });
  await standIn.asked('archive');
  // Firefox writes down which hosts it granted a moment after the install: killed before that, it grants none again.
  await expect.poll(() => grantedHosts(profile)).toContain('codeload.github.com');
  await killed.kill();

  const second = await launch({ profile });
  await second.synced();
  await second.openPanel(OLD_PAPER.id);
  await second.close();

  standIn.fail('data', { kind: 'reset' });
  standIn.forget();
  const third = await launch({ profile });
  await third.openPanel(PAPER.id);
  const popup = await third.openPopup();
  await expect
    .poll(() => popup.$$eval('select[name="day"] option[value]:not(.not-stored)', (days) => days.length))
    .toBe(DATES.length);
  expect(standIn.dataRequests, 'nothing is due yet').toEqual([]);
});

/** What a profile has on disk of the hosts that its extensions may ask. */
function grantedHosts(profile: string): string {
  const file = join(profile, 'extension-preferences.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
