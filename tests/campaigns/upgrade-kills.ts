import type { Page } from '@playwright/test';
import { DATABASE_NAME } from '../../src/store/schema';
import { MIGRATIONS } from '../../src/store/testing/next-migrations';
import type { Chromium } from '../e2e/harness/chromium';
import { openedVersion, openQuietly, wasThrownAway } from '../e2e/harness/database';
import { aim } from './interrupt';
import { buildNextVersion } from '../e2e/harness/next-version';
import { oldStores, putStore, takeStore, type StoredDatabase } from '../e2e/harness/old-store';
import { seeded, SEED } from '../random';
import { expect, test } from '../e2e/harness/test';
import { stepsTaken, watchUpgrade } from './upgrade-steps';
import { wireMessage } from '../e2e/harness/wire';

/** What a page of the extension has. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Who ends, and at how many moments: a browser takes seconds to start. */
export type Moments = Record<'worker' | 'extension process' | 'browser', number>;

/** Enough for an upgrade to take a while: what it rewrites are the small records of days. */
const DAYS = 800;
/** So many of them have papers. */
const DIGESTS = 100;

/** Upgrades that are each broken off once, at random steps. */
export function upgradeKills(moments: Moments): void {
  for (const victim of ['worker', 'extension process', 'browser'] as const) {
    test(`an upgrade is completed later, whenever it is broken off (${victim}, ${moments[victim]} times)`, async ({
      launch,
      standIn,
    }, testInfo) => {
      const profile = testInfo.outputPath('profile');
      const random = seeded(SEED);
      // Without a network, so that nothing but the upgrade writes.
      standIn.fail('data', { kind: 'reset' });
      const old = manyDays();
      const extension = await buildNextVersion();
      let chromium = await launch({ profile, extension });
      await chromium.failed();
      const steps = await stepsOfUpgrade(chromium, old);
      let rolledBack = 0;
      let thrownAway = 0;
      for (let nth = 0; nth < moments[victim]; nth++) {
        const step = random.between(1, steps);
        await test.step(`${victim}, after step ${step} of ${steps}`, async () => {
          const strike = await aim(chromium, victim);
          await beginUpgrade(chromium, old, step);
          await strike();
          if (victim === 'browser') chromium = await launch({ profile, extension });
          const page = await openQuietly(chromium);
          if (victim !== 'browser' && (await openedVersion(page)) === old.version) rolledBack += 1;
          await wake(page);
          const now = await page.evaluate(takeStore, DATABASE_NAME);
          await page.close();
          if (victim === 'browser' && wasThrownAway(profile)) {
            thrownAway += 1;
            expectNothing(now);
          } else expectWhole(now, old);
        });
      }
      // Who starts the browser starts the worker, which upgrades before anybody can look.
      if (victim !== 'browser') expect(rolledBack, 'many were in its middle').toBeGreaterThan(moments[victim] / 5);
      expect(thrownAway, 'what Chromium throws away is the exception').toBeLessThanOrEqual(1);
      console.warn(`Of ${moments[victim]} (${victim}) ${rolledBack} began again, ${thrownAway} had no files any more.`);
    });
  }
}

/** How many steps an upgrade has that nobody breaks off. */
async function stepsOfUpgrade(chromium: Chromium, old: StoredDatabase): Promise<number> {
  await beginUpgrade(chromium, old, 1);
  const page = await openQuietly(chromium);
  await wake(page);
  expectWhole(await page.evaluate(takeStore, DATABASE_NAME), old);
  await page.close();
  return stepsTaken(chromium);
}

/** Puts an older database in the place of the one that is there, and comes back as its upgrade takes a step. */
async function beginUpgrade(chromium: Chromium, old: StoredDatabase, step: number): Promise<void> {
  const page = await openQuietly(chromium);
  await wake(page);
  const { reached } = await watchUpgrade(chromium, step);
  await page.evaluate(putStore, old);
  // Nobody answers where the worker ends first.
  await page.evaluate((message) => void chrome.runtime.sendMessage(message).catch(() => undefined), OPEN_NEWEST);
  await reached;
  // Not waited for: the moment would pass.
  page.close().catch(() => undefined);
}

const OPEN_NEWEST = wireMessage('openDay', null);

/** Has the worker read the database: whatever goes on with it is over by then. */
async function wake(page: Page): Promise<void> {
  await page.evaluate((message) => chrome.runtime.sendMessage(message), OPEN_NEWEST);
}

/** Holds that every day is there, as it was and as the present version writes it. */
function expectWhole({ version, stores }: StoredDatabase, old: StoredDatabase): void {
  expect(version).toBe(MIGRATIONS.length);
  expect(Object.keys(stores)).toEqual([...Object.keys(old.stores), 'made-up'].toSorted());
  for (const name of ['digests', 'digest-index']) expect(stores[name]).toEqual(old.stores[name]);
  const days = old.stores['synced-days']!.records;
  expect(stores['synced-days']!.records).toEqual(days.map((day) => ({ ...day, isUpgraded: true })));
}

/** Holds that it is a new database of the present version: not half of the old one. */
function expectNothing({ version, stores }: StoredDatabase): void {
  expect(version).toBe(MIGRATIONS.length);
  expect(Object.values(stores).flatMap(({ records }) => records)).toEqual([]);
}

/** A database of version 1 with many days. */
function manyDays(): StoredDatabase {
  const old = structuredClone(oldStores().get(1)!);
  const { digests, 'digest-index': index, 'synced-days': days } = old.stores;
  const source = digests!.records[0]!['source'];
  const dates = Array.from({ length: DAYS }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  days!.records = dates.map((date, nth) => {
    const papers = nth < DIGESTS ? 1 : 0;
    const stored = { versions: [`sha1:${nth}`], revision: 1, papers, bytes: 100, fetchedAt: 0 };
    return { source, date, stored, rejected: null };
  });
  digests!.records = dates.slice(0, DIGESTS).map((date, nth) => {
    const paper = { id: `7001.${nth}`, title: `On ${date}`, votes: nth, authors: [], media: null, sections: [] };
    return { source, date, papers: [paper] };
  });
  index!.records = digests!.records.map((digest, nth) => ({ source, date: digest['date'], paperIds: [`7001.${nth}`] }));
  return old;
}
