import type { Page } from '@playwright/test';
import { optionsStrings } from '../../src/i18n/options';
import type { OwnSourceError } from '../../src/messages';
import { digestText } from '../stand-in/digest-text';
import { daysAgo } from './harness/sample-days';
import { expect, test } from './harness/test';

const { ko: korean } = optionsStrings;

const FORK = 'someone-else/goes-on';
const DATE = daysAgo(3);
const FORKS_PAPER = { id: '2611.17001', title: 'Where the Original Stopped', votes: 6 };

test('a fork that goes on is tried, shown, saved, and its day is there', async ({ launchSynced, standIn }) => {
  const fork = standIn.addRepository(FORK);
  fork.writeDay(DATE, digestText(DATE, [FORKS_PAPER, { id: '2611.17002', title: 'Another One', votes: 2 }]));
  const chromium = await launchSynced();
  await chromium.speak('en');
  const options = await chromium.openOptions();
  const save = options.locator('button[name="saveOwnSource"]');
  await expect(save).toBeDisabled();
  await tryAddress(options, `https://github.com/${FORK}`);
  await expect(outcome(options)).toHaveAttribute('data-state', 'found');
  await expect(outcome(options)).toContainText('Found 1 list.');
  await expect(outcome(options)).toContainText('with 2 papers');
  // Trying keeps nothing.
  await expect(options.locator('[data-source="own"]')).toHaveCount(0);

  const before = Date.now();
  await save.click();
  await expect(outcome(options)).toHaveAttribute('data-state', 'saved');
  await chromium.synced(before);
  const own = options.locator('[data-source="own"]');
  await expect(own).toHaveAttribute('data-state', 'idle');
  await expect(own).toContainText(FORK);
  const panel = (await chromium.openPaper(FORKS_PAPER.id)).locator('daily-papers-panel');
  await expect(panel).toHaveAttribute('data-date', DATE);
  await expect(panel.locator('[data-language="ko"]')).toContainText('시험용 요약');
  const popup = await chromium.openPopup();
  await popup.locator('select[name="day"]').selectOption(DATE);
  await expect(popup.locator(`[data-arxiv-id="${FORKS_PAPER.id}"]`)).toBeVisible();

  await options.locator('button[name="removeOwnSource"]').click();
  await expect(own).toHaveCount(0);
  await expect((await chromium.openPaper(FORKS_PAPER.id)).locator('daily-papers-panel')).toHaveCount(0);
});

/** Addresses that lead to no digests, each with what is wrong with it. */
const BAD: [address: string, code: OwnSourceError][] = [
  ['a repository of mine', 'not-an-address'],
  [`http://github.com/${FORK}`, 'not-https'],
  ['https://github.com/someone-else', 'no-repository'],
  ['https://github.com/nobody/nothing', 'not-found'],
  ['https://github.com/someone/empty', 'no-days'],
  ['https://github.com/someone/prose', 'unreadable'],
];

test('a bad address gets a sentence that says what is wrong', async ({ launchSynced, standIn }) => {
  standIn.addRepository('someone/empty');
  standIn.addRepository('someone/prose').writeDay(DATE, 'Dear diary,\n\nno papers today.\n');
  const chromium = await launchSynced();
  await chromium.speak('ko');
  const options = await chromium.openOptions();
  for (const [address, code] of BAD) {
    await test.step(address, async () => {
      await tryAddress(options, address);
      await expect(outcome(options)).toHaveAttribute('data-state', code);
      await expect(outcome(options)).toHaveText(korean.ownSourceErrors[code]('github.com'));
      await expect(options.locator('button[name="saveOwnSource"]')).toBeDisabled();
    });
  }
});

test('servers that do not answer are named', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  standIn.fail('list', { kind: 'reset' });
  const options = await chromium.openOptions();
  await tryAddress(options, `https://github.com/${FORK}`);
  await expect(outcome(options)).toHaveAttribute('data-state', 'unreachable');
  await expect(outcome(options)).toContainText('GitHub');
});

async function tryAddress(options: Page, address: string): Promise<void> {
  await options.locator('input[name="ownSource"]').fill(address);
  await options.locator('button[name="tryOwnSource"]').click();
}

function outcome(options: Page) {
  return options.locator('[data-field="own-source"]');
}
