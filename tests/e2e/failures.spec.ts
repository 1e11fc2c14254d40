import type { Page } from '@playwright/test';
import { sync as korean } from '../../src/i18n/ko/sync';
import type { SyncErrorCode } from '../../src/sync-state';
import { digestText } from '../stand-in/digest-text';
import type { Fault } from '../stand-in/fault';
import { NEWEST, PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

const AT_THE_LIST: [name: string, Fault, SyncErrorCode][] = [
  ['a connection torn down', { kind: 'reset' }, 'unreachable'],
  ['403 with the time of the next quota', { kind: 'rate-limited', status: 403, resetIn: 1200 }, 'rate-limited'],
  ['429 with retry-after', { kind: 'rate-limited', status: 429, retryAfter: 900 }, 'rate-limited'],
  ['429 without a word', { kind: 'rate-limited', status: 429 }, 'rate-limited'],
  ['404', { kind: 'status', status: 404 }, 'refused'],
  ['500', { kind: 'status', status: 500 }, 'server-error'],
  ['503', { kind: 'status', status: 503 }, 'server-error'],
  ['a redirect to a sign-in page', { kind: 'sign-in' }, 'signed-out'],
  ['a body that stops half-way', { kind: 'cut' }, 'cut-off'],
  ['a page instead of JSON', { kind: 'html' }, 'wrong-type'],
];

test('whatever the list answers, the user is told, and what was there stays', async ({ launch, standIn }) => {
  test.setTimeout(120_000);
  const chromium = await launch();
  await chromium.synced();
  await chromium.speak('ko');
  const options = await chromium.openOptions();
  const popup = await chromium.openPopup();
  for (const [name, fault, code] of AT_THE_LIST) {
    await test.step(name, async () => {
      // A commit that touches no day: without one the answer is 304, which has no body to stop in.
      standIn.repository.write('README.md', name);
      standIn.fail('list', fault);
      const before = Date.now();
      await options.locator('button[name="sync"]').click();
      const state = await chromium.failed(before);
      expect(state.code).toBe(code);
      expect(state.retryAt).toBeGreaterThan(before);
      await expectSentence(popup, code);
      await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
      standIn.recover();
      await chromium.syncNow();
      await expect(popup.locator('[data-field="sync-state"]')).toHaveAttribute('data-state', 'idle');
    });
  }
});

test('a rate limit is waited for as long as the server says', async ({ launch, standIn }) => {
  standIn.fail('list', { kind: 'rate-limited', status: 403, resetIn: 1200 });
  const chromium = await launch();
  const state = await chromium.failed();
  expect(state.code).toBe('rate-limited');
  expect(state.retryAt).toBeGreaterThanOrEqual(state.at + 1_190_000);
});

const AT_THE_ARCHIVE: [name: string, Fault, SyncErrorCode][] = [
  ['stops half-way', { kind: 'cut' }, 'cut-off'],
  ['is damaged', { kind: 'damaged' }, 'damaged'],
  ['is a page', { kind: 'html' }, 'wrong-type'],
  ['is not there', { kind: 'status', status: 404 }, 'refused'],
];

for (const [name, fault, code] of AT_THE_ARCHIVE) {
  test(`an archive that ${name} leaves the newest day readable`, async ({ launch, standIn }) => {
    standIn.fail('archive', fault);
    const chromium = await launch();
    expect((await chromium.failed()).code).toBe(code);
    await chromium.speak('ko');
    const popup = await chromium.openPopup();
    await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', NEWEST);
    await expectSentence(popup, code);
    standIn.recover();
    await chromium.syncNow();
    await expect(popup.locator('select[name="day"] option[value]')).toHaveCount(3);
  });
}

test('a name that does not resolve is told as an unreachable server', async ({ launch }) => {
  const chromium = await launch({ unresolvable: ['api.github.com'] });
  expect((await chromium.failed()).code).toBe('unreachable');
  await chromium.speak('ko');
  await expectSentence(await chromium.openPopup(), 'unreachable');
});

test('a browser without a network says so', async ({ launch, standIn }) => {
  standIn.fail('list', { kind: 'reset' });
  const chromium = await launch();
  await chromium.failed();
  await chromium.context.setOffline(true);
  const before = Date.now();
  await (await chromium.openOptions()).locator('button[name="sync"]').click();
  expect((await chromium.failed(before)).code).toBe('offline');
});

test('a full disk is told, and keeps what was there', async ({ launch, standIn }) => {
  const first = await launch();
  await first.synced();
  await first.close();
  // Only a browser just started asks how much is left: the answer is kept for half a minute.
  const chromium = await launch();
  await chromium.limitStorage(1);
  standIn.repository.writeDay(
    '2025-02-28',
    digestText('2025-02-28', [{ id: '2502.20001', title: 'Of Friday', votes: 5 }]),
  );
  const before = Date.now();
  await (await chromium.openOptions()).locator('button[name="sync"]').click();
  expect((await chromium.failed(before)).code).toBe('disk-full');
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

async function expectSentence(popup: Page, code: SyncErrorCode): Promise<void> {
  const state = popup.locator('[data-field="sync-state"]');
  await expect(state).toHaveAttribute('data-state', 'failed');
  await expect(state).toContainText(korean.errors[code]);
  await expect(state).toContainText(/다음 시도|곧 다시/);
}
