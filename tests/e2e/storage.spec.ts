import type { Page } from '@playwright/test';
import { syncStrings } from '../../src/i18n/sync';
import { DATABASE_NAME } from '../../src/store/schema';
import { MIGRATIONS } from '../../src/store/migrations';
import { MIGRATIONS as NEXT_MIGRATIONS } from '../../src/store/testing/next-migrations';
import type { Chromium } from './harness/chromium';
import { becomeNewer, holdOpen, openQuietly, replaceStore, storedIn } from './harness/database';
import { buildNextVersion } from './harness/next-version';
import { oldStores, type StoredDatabase } from './harness/old-store';
import { DATES, MAY_PAPER, PAPER, TODAY } from './harness/sample-days';
import { expect, test } from './harness/test';

const { ko: korean, en: english } = syncStrings;

test('what a newer version stored is shown and never changed, and the user is told', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await launchSynced();
  await becomeNewer(chromium);
  const before = await storedIn(chromium);
  expect(before.version).toBe(99);
  standIn.forget();

  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
  const popup = await chromium.openPopup();
  await expectDays(popup);
  const options = await chromium.openOptions();
  const asked = Date.now();
  await options.locator('button[name="sync"]').click();
  expect((await chromium.failed(asked)).code).toBe('newer');
  const state = popup.locator('[data-field="sync-state"]');
  for (const [language, words] of [
    ['ko', korean],
    ['en', english],
  ] as const) {
    await chromium.speak(language);
    await expect(state).toContainText(words.errors.newer);
  }
  await expectDays(popup);
  expect(standIn.dataRequests, 'nothing is fetched that could not be kept').toEqual([]);
  expect(await storedIn(chromium)).toEqual(before);

  const erased = Date.now();
  await options.locator('button[name="erase"]').click();
  await options.locator('button[name="erase-confirm"]').click();
  await chromium.synced(erased);
  expect((await storedIn(chromium)).version).toBe(MIGRATIONS.length);
  await expectDays(await chromium.openPopup());
});

/** How a user can delete a database: by the developer tools, or with the data of the site. */
const DELETIONS: [how: string, (chromium: Chromium) => Promise<void>][] = [
  ['deleted', deleteDatabase],
  ['cleared away', clearData],
];

for (const [how, remove] of DELETIONS) {
  test(`a database that is ${how} while pages are open comes back whole`, async ({ launchSynced }) => {
    const chromium = await launchSynced();
    const popup = await chromium.openPopup();
    const paper = await chromium.openPaper(PAPER.id);
    await expect(paper.locator('daily-papers-panel')).toBeVisible();
    const before = Date.now();
    await remove(chromium);

    await expect(paper.locator('daily-papers-panel')).toBeVisible();
    const first = await chromium.openPaper(MAY_PAPER.id);
    await chromium.synced(before);
    await expect(first.locator('daily-papers-panel')).toBeVisible();
    await expect((await chromium.openPaper(MAY_PAPER.id)).locator('daily-papers-panel')).toBeVisible();
    await popup.reload();
    await expectDays(popup);
  });
}

test('a database that is deleted in the middle of a sync comes back whole with the next one', async ({
  launch,
  standIn,
}) => {
  standIn.hold('archive');
  const chromium = await launch();
  await standIn.asked('archive');
  await deleteDatabase(chromium);
  standIn.release();
  await expect.poll(async () => (await chromium.sourceStates())['daily_papers_ko']).toBe('storage');
  await chromium.syncNow();
  await expectDays(await chromium.openPopup());
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

test('an old page that makes way lets the upgrade pass', async ({ launch }) => {
  const chromium = await launch({ extension: await buildNextVersion() });
  await chromium.synced();
  const old = oldStores().get(1)!;
  await replaceStore(chromium, old);
  await holdOpen(chromium, 'polite');
  await chromium.syncNow();
  const { version, stores } = await storedIn(chromium);
  expect(version).toBe(NEXT_MIGRATIONS.length);
  expect(stores['digest-index']?.records).toEqual(expect.arrayContaining(keptOf(old)));
});

test('an old page that does not holds the upgrade up: that is told, and passes with it', async ({ launch }) => {
  const chromium = await launch({ extension: await buildNextVersion() });
  await chromium.synced();
  const old = oldStores().get(1)!;
  await replaceStore(chromium, old);
  const holder = await holdOpen(chromium, 'deaf');
  const options = await chromium.openOptions();
  // The second attempt must not hang behind the first.
  for (const _ of ['first', 'second']) {
    const asked = Date.now();
    await options.locator('button[name="sync"]').click();
    expect((await chromium.failed(asked)).code).toBe('storage');
  }
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-face="broken"]')).toBeVisible();

  await holder.close();
  await expect(async () => {
    await popup.reload();
    await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', /^\d{4}/, { timeout: 10_000 });
  }).toPass();
  await chromium.syncNow();
  const { version, stores } = await storedIn(chromium);
  expect(version).toBe(NEXT_MIGRATIONS.length);
  expect(stores['digest-index']?.records).toEqual(expect.arrayContaining(keptOf(old)));
});

test('a disk that is full from the first day on is told; with room again all days come', async ({
  launch,
  standIn,
}) => {
  standIn.fail('data', { kind: 'reset' });
  const chromium = await launch();
  await chromium.failed();
  await chromium.limitStorage(1);
  standIn.recover();
  await chromium.speak('ko');
  const before = Date.now();
  await (await chromium.openOptions()).locator('button[name="sync"]').click();
  expect((await chromium.failed(before)).code).toBe('disk-full');
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="sync-state"]')).toContainText(korean.errors['disk-full']);
  const { stores } = await storedIn(chromium);
  for (const name of ['digests', 'digest-index', 'synced-days']) expect(stores[name]?.records).toEqual([]);

  await chromium.limitStorage(2 ** 30);
  await chromium.syncNow();
  await expectDays(popup);
});

/** The popup shows the newest day, and has every day to choose from. */
async function expectDays(popup: Page): Promise<void> {
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
  await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(DATES.length);
}

async function deleteDatabase(chromium: Chromium): Promise<void> {
  const page = await openQuietly(chromium);
  await page.evaluate(async (name) => {
    const deletion = indexedDB.deleteDatabase(name);
    await new Promise((resolve, reject) => {
      deletion.addEventListener('success', resolve);
      deletion.addEventListener('blocked', () => reject(new Error('The worker did not make way.')));
    });
  }, DATABASE_NAME);
  await page.close();
}

async function clearData(chromium: Chromium): Promise<void> {
  const page = await openQuietly(chromium);
  const session = await chromium.context.newCDPSession(page);
  const origin = `chrome-extension://${chromium.id}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.close();
}

/** The old digests that a sync keeps: all but those of a source that lists other versions of their days. */
function keptOf({ stores }: StoredDatabase): object[] {
  return stores['digest-index']!.records.filter((record) => !Object.values(record).includes('hf_korean_autoflow'));
}
