import type { Page } from '@playwright/test';
import { SETTING_PREFIX } from '../../src/storage-keys';
import { MIGRATIONS } from '../../src/store/migrations';
import { fit } from '../../src/digest/shape';
import { dayRecordSchema } from '../../src/store/schema';
import type { Chromium } from './harness/chromium';
import { holdOpen, openedVersion, openQuietly, replaceStore, storedIn } from './harness/database';
import { oldStores, type StoredDatabase } from './harness/old-store';
import { seeded, seedOf } from './harness/seeded';
import { expect, test } from './harness/test';

/** What functions below find where they run: in a page of the extension. */
declare const held: IDBDatabase;
declare const chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };

for (const [version, old] of oldStores()) {
  test(`a database of version ${version} is taken over with everything in it`, async ({ launch, standIn }) => {
    // Without a network, so that what is stored then is what was stored before.
    standIn.fail('data', { kind: 'reset' });
    const chromium = await launch();
    await chromium.failed();
    await chromium.speak('ko');
    const settings = await settingsIn(chromium);
    expect(settings).not.toEqual({});
    await replaceStore(chromium, old);

    const digests = old.stores['digests']!.records as unknown as { date: string; paperIds: string[] }[];
    const popup = await chromium.openPopup();
    await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(digests.length);
    for (const { date, paperIds } of digests) {
      await popup.locator('select[name="day"]').selectOption(date);
      await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]')).toHaveCount(paperIds.length);
      const paper = await chromium.openPaper(paperIds[0]!);
      await expect(paper.locator('daily-papers-panel')).toHaveAttribute('data-date', date);
      await paper.close();
    }
    const now = await storedIn(chromium);
    expect(now.version).toBe(MIGRATIONS.length);
    expect(now.stores['digests']).toEqual(old.stores['digests']);
    expect(now.stores['translations']?.records).toEqual(old.stores['translations']?.records ?? []);
    expect(await settingsIn(chromium)).toEqual(settings);
  });
}

/** Moments in each of the tests below: apart, they run side by side. */
const MOMENTS = 5;
/** Enough for an upgrade to take a while: what it rewrites are the small records of days. */
const DAYS = 2500;
/** So many of them have papers. */
const DIGESTS = 100;

for (const part of [1, 2, 3]) {
  test(`an upgrade that is broken off at any moment is completed later (${part} of 3)`, async ({ launch, standIn }) => {
    test.setTimeout(300_000); // a bound against a hang
    const random = seeded(seedOf(`an upgrade broken off, part ${part}`, 20250227) + part);
    // Without a network, so that nothing but the upgrade writes.
    standIn.fail('data', { kind: 'reset' });
    const old = manyDays();
    let chromium = await launch();
    await chromium.failed();
    await replaceStore(chromium, old);
    const whole = await timeOfUpgrade(await upgradeTo(chromium, 0));
    let rolledBack = 0;
    for (let nth = 0; nth < MOMENTS; nth++) {
      const how = nth % 2 === 0 ? 'stop' : 'kill';
      const moment = random.between(0, whole);
      await test.step(`${how} after ${moment} ms`, async () => {
        await replaceStore(chromium, old);
        const page = await upgradeTo(chromium, moment, how);
        if (how === 'kill') {
          await chromium.kill();
          chromium = await launch();
        } else {
          if ((await openedVersion(page)) === 1) rolledBack += 1;
          await page.close();
        }
        await expectWhole(chromium, old);
      });
    }
    expect(rolledBack, 'some were stopped in the middle of it').toBeGreaterThan(0);
    console.warn(`An upgrade took ${whole} ms; ${rolledBack} of the workers stopped had to begin theirs again.`);
  });
}

/**
 * Lets the worker open the database, which is of an older version, and comes back so many
 * milliseconds after its upgrade began; with the worker stopped then, where that is asked for.
 * @returns a page of the extension that sees the database
 */
async function upgradeTo(chromium: Chromium, moment: number, then?: 'stop' | 'kill'): Promise<Page> {
  const page = await holdOpen(chromium, 'deaf');
  const session = await chromium.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const reached = page.evaluate(
    (ms) =>
      new Promise((resolve) => {
        // Who holds the old version open hears of the upgrade first, and lets it begin.
        held.addEventListener('versionchange', () => {
          held.close();
          setTimeout(resolve, ms);
        });
      }),
    moment,
  );
  const popup = await chromium.context.newPage();
  await popup.goto(`chrome-extension://${chromium.id}/popup.html`, { waitUntil: 'commit' });
  await reached;
  if (then === 'stop') {
    await session.send('ServiceWorker.stopAllWorkers');
    await popup.close();
  }
  return page;
}

/** Milliseconds until an upgrade that has just begun is through. */
async function timeOfUpgrade(page: Page): Promise<number> {
  const began = Date.now();
  expect(await openedVersion(page)).toBe(MIGRATIONS.length);
  await page.close();
  return Date.now() - began;
}

/** Every day is there, as it was and as the present version writes it. */
async function expectWhole(chromium: Chromium, old: StoredDatabase): Promise<void> {
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', /^\d/);
  await popup.close();
  const { version, stores } = await storedIn(chromium);
  expect(version).toBe(MIGRATIONS.length);
  expect(Object.keys(stores)).toEqual(['days', 'digests', 'listings', 'translations']);
  expect(stores['digests']).toEqual(old.stores['digests']);
  const known = stores['days']!.records.map((day) => fit(dayRecordSchema, day)!.stored?.versions);
  expect(known).toEqual(old.stores['days']!.records.map((_, nth) => [`sha1:${nth}`]));
}

/** A database of version 1 with many days. */
function manyDays(): StoredDatabase {
  const old = structuredClone(oldStores().get(1)!);
  const { digests, days } = old.stores;
  const source = digests!.records[0]!['source'];
  const dates = Array.from({ length: DAYS }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  days!.records = dates.map((date, nth) => {
    const stored = { version: `${nth}`, revision: 1, papers: nth < DIGESTS ? 1 : 0, bytes: 100 };
    return { source, date, stored, rejected: null };
  });
  digests!.records = dates.slice(0, DIGESTS).map((date, nth) => {
    const paper = { id: `7001.${nth}`, title: `On ${date}`, votes: nth, authors: [], media: null, sections: [] };
    return { source, date, paperIds: [paper.id], papers: [paper] };
  });
  return old;
}

async function settingsIn(chromium: Chromium): Promise<object> {
  const page = await openQuietly(chromium);
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  await page.close();
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(SETTING_PREFIX)));
}
