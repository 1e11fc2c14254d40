import { expect } from '@playwright/test';
import { syncStrings } from '../../src/i18n/sync';
import { expectText } from './harness/firefox-reads';
import { ownTest as test } from './harness/firefox-test';
import { builtManifest } from './harness/launch-firefox';
import { PAPER } from './harness/sample-days';

const { ko: korean, en: english } = syncStrings;

const ARXIV = ['*://arxiv.org/*'];

test('Firefox: every host is allowed at the install, and each can be taken back', async ({ launch, standIn }) => {
  const { host_permissions: dataHosts } = builtManifest();
  const firefox = await launch();
  await firefox.synced();
  expect(await firefox.allowedHosts()).toEqual(expect.arrayContaining([...dataHosts, ...ARXIV]));

  await test.step('without arxiv.org its pages stay as they are; the popup still knows the paper of the tab', async () => {
    await firefox.setHosts(ARXIV, false);
    const page = await firefox.openPaper(PAPER.id);
    // Another host of arXiv, which is allowed still: when it has its panel, the first one is decided.
    await firefox
      .open(`https://export.arxiv.org/abs/${PAPER.id}`)
      .then((other) => other.waitForSelector('daily-papers-panel'));
    expect(await page.$('daily-papers-panel')).toBeNull();
    const popup = await firefox.openToolbarPopup(page);
    await expect.poll(() => popup.text()).toContain(PAPER.title);
    await popup.close();
    await firefox.setHosts(ARXIV, true);
    await firefox.openPanel(PAPER.id);
  });

  await test.step('without the hosts of data a sync fails, says why, and what is stored is shown', async () => {
    await firefox.setHosts(dataHosts, false);
    standIn.forget();
    await expect.poll(() => firefox.sourceState('hf_daily_papers')).toBe('idle');
    await firefox.syncNow();
    await expect.poll(() => firefox.sourceState('hf_daily_papers')).toBe('failed');
    for (const [language, words] of [['en', english] as const, ['ko', korean] as const]) {
      await firefox.speak(language);
      const options = await firefox.openOptions();
      await expectText(options, '[data-source="hf_daily_papers"]', words.errors['not-allowed']);
      await options.close();
    }
    await firefox.openPanel(PAPER.id);
    await firefox.setHosts(dataHosts, true);
    expect(await firefox.syncNow()).toMatchObject({ kind: 'idle' });
    await expect.poll(() => firefox.sourceState('hf_daily_papers')).toBe('idle');
  });
});
