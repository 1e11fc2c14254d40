import type { Page } from '@playwright/test';
import { syncStrings } from '../../src/i18n/sync';
import type { SyncErrorCode } from '../../src/sync-state';
import { digestText } from '../stand-in/digest-text';
import type { Fault } from '../stand-in/fault';
import { daysAgo, NEW_PAPER, PAPER, SOURCE_IDS, TODAY } from './harness/sample-days';
import { expect, test } from './harness/test';

const { ko: korean } = syncStrings;

const EVERYWHERE: [name: string, Fault, SyncErrorCode][] = [
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

test(
  'whatever every server answers, the user is told, and what was there stays',
  { tag: '@long' },
  async ({ launchSynced, standIn }) => {
    const chromium = await launchSynced();
    await chromium.speak('ko');
    const options = await chromium.openOptions();
    const popup = await chromium.openPopup();
    let { votes } = NEW_PAPER;
    for (const [name, fault, code] of EVERYWHERE) {
      await test.step(name, async () => {
        // Changes that touch no day of before: without one the answer is 304, which has no body to stop in.
        for (const repository of [standIn.repository, standIn.korean]) repository.write('README.md', name);
        standIn.huggingFace.vote(NEW_PAPER.id, (votes += 1));
        standIn.fail('data', fault);
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
  },
);

test('a rate limit is waited for as long as the server says', async ({ launch, standIn }) => {
  standIn.fail('data', { kind: 'rate-limited', status: 403, resetIn: 1200 });
  const chromium = await launch();
  const state = await chromium.failed();
  expect(state.code).toBe('rate-limited');
  expect(state.retryAt).toBeGreaterThanOrEqual(state.at + 1_190_000);
});

const AT_THE_ARCHIVE: [name: string, Fault][] = [
  ['stops half-way', { kind: 'cut' }],
  ['is damaged', { kind: 'damaged' }],
  ['is a page', { kind: 'html' }],
  ['is not there', { kind: 'status', status: 404 }],
  ['is refused to so many', { kind: 'rate-limited', status: 429, retryAfter: 900 }],
];

for (const [name, fault] of AT_THE_ARCHIVE) {
  test(`an archive that ${name} is made up for day by day`, async ({ launch, standIn }) => {
    standIn.fail('archive', fault);
    const chromium = await launch();
    await chromium.synced();
    expect(await chromium.sourceStates()).toEqual(Object.fromEntries(SOURCE_IDS.map((id) => [id, 'idle'])));
    await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
  });
}

test('what a first fill left out comes with the next sync', async ({ launch, standIn }) => {
  const { name: repository } = standIn.repository;
  standIn.fail('archive', { kind: 'cut' });
  standIn.fail({ route: 'day', repository }, { kind: 'status', status: 404 });
  const chromium = await launch();
  await chromium.synced();
  expect(await chromium.sourceStates()).toMatchObject({ daily_papers_ko: 'refused', hf_daily_papers: 'idle' });
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
  await expect(popup.locator('[data-field="troubled"]')).toContainText('daily_papers_ko');
  standIn.recover();
  await chromium.syncNow();
  await expect(popup.locator('[data-field="troubled"]')).toHaveCount(0);
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

/** Where lists and live days come from. */
const DATA_HOSTS = ['data.jsdelivr.com', 'api.github.com', 'huggingface.co'];

test('names that do not resolve are told as an unreachable server', async ({ launch }) => {
  const chromium = await launch({ unresolvable: DATA_HOSTS });
  expect((await chromium.failed()).code).toBe('unreachable');
  await chromium.speak('ko');
  await expectSentence(await chromium.openPopup(), 'unreachable');
});

test(
  'bodies that drip are given up, in the middle, and told as a server that does not answer',
  { tag: '@long' },
  async ({ launchSynced, standIn }) => {
    const chromium = await launchSynced();
    await chromium.speak('ko');
    await chromium.makeImpatient();
    for (const repository of [standIn.repository, standIn.korean]) repository.write('README.md', 'drips');
    standIn.huggingFace.vote(NEW_PAPER.id, NEW_PAPER.votes + 1);
    standIn.forget();
    // A byte every five seconds, to a worker whose time goes 25 times as fast.
    standIn.fail('data', { kind: 'drip', pieces: 1_000_000, pause: 200 });
    const before = Date.now();
    await (await chromium.openOptions()).locator('button[name="sync"]').click();
    expect((await chromium.failed(before)).code).toBe('unreachable');
    const dripped = standIn.dataRequests.filter(({ status }) => status === 200);
    expect(dripped.length).toBeGreaterThan(SOURCE_IDS.length);
    for (const { pieces, bytes } of dripped) expect(pieces).toBeLessThan(bytes);
    await expectSentence(await chromium.openPopup(), 'unreachable');
    await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
  },
);

test('a browser without a network says so', async ({ launch, standIn }) => {
  standIn.fail('data', { kind: 'reset' });
  const chromium = await launch();
  await chromium.failed();
  await chromium.context.setOffline(true);
  const before = Date.now();
  await (await chromium.openOptions()).locator('button[name="sync"]').click();
  expect((await chromium.failed(before)).code).toBe('offline');
});

test('a full disk is told, and keeps what was there', async ({ launch, launchSynced, standIn }) => {
  const first = await launchSynced();
  await first.close();
  // Only a browser that has written nothing yet asks how much is left: the answer is kept for half a minute.
  standIn.fail('data', { kind: 'status', status: 503 });
  const chromium = await launch();
  await chromium.limitStorage(1);
  standIn.recover();
  const paper = { id: '2611.15001', title: 'One More', votes: 5 };
  standIn.repository.writeDay(daysAgo(5), digestText(daysAgo(5), [paper]));
  await (await chromium.openOptions()).locator('button[name="sync"]').click();
  await expect.poll(async () => (await chromium.sourceStates())['daily_papers_ko']).toBe('disk-full');
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

async function expectSentence(popup: Page, code: SyncErrorCode): Promise<void> {
  const state = popup.locator('[data-field="sync-state"]');
  await expect(state).toHaveAttribute('data-state', 'failed');
  await expect(state).toContainText(korean.errors[code]);
  await expect(state).toContainText(/다음 시도|곧 다시/);
}
