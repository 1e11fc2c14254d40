import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../stand-in/stand-in';
import type { Chromium } from './chromium';
import { launchChromium, type LaunchOptions } from './launch-chromium';
import { writeOtherSources, writeSampleDays } from './sample-days';

/** What a test gets. */
export interface Fixtures {
  /** The folder of digests that the first source of the stand-in serves; null for the sample days. */
  digests: string | null;
  /** arXiv and every server of data, on a port of this test's own. */
  standIn: StandIn;
  /** Opens the browser, on the same profile every time within one test. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Chromium>;
  /**
   * Opens the browser on a copy of a profile that has the sample days: no sync runs, and the stand-in has forgotten
   * what was asked until then. For every journey whose subject is not the first sync.
   */
  launchSynced: (options?: Partial<LaunchOptions>) => Promise<Chromium>;
}

interface WorkerFixtures {
  /** The folder of a profile that was synced once, for all tests of a worker. Not to be opened, but copied. */
  syncedProfile: string;
}

/** Playwright's `test` with a stand-in and a browser with the extension. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  digests: [null, { option: true }],

  standIn: async ({ digests }, use) => {
    const standIn = await startStandIn();
    if (digests) standIn.repository.load(digests);
    else writeSampleDays(standIn);
    writeOtherSources(standIn);
    await use(standIn);
    await standIn.close();
  },

  launch: async ({ standIn }, use, testInfo) => {
    const launched: Chromium[] = [];
    await use(async (options = {}) => {
      const browser = await launchChromium({ profile: testInfo.outputPath('profile'), port: standIn.port, ...options });
      launched.push(browser);
      return browser;
    });
    await Promise.all(launched.map((browser) => browser.close()));
  },

  syncedProfile: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see what a fixture needs
    async ({}, use) => {
      const profile = mkdtempSync(join(tmpdir(), 'daily-papers-synced-'));
      const standIn = await startStandIn();
      writeSampleDays(standIn);
      writeOtherSources(standIn);
      const chromium = await launchChromium({ profile, port: standIn.port });
      await chromium.synced();
      await chromium.close();
      await standIn.close();
      await use(profile);
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  launchSynced: async ({ launch, standIn, syncedProfile }, use, testInfo) => {
    await use(async (options) => {
      cpSync(syncedProfile, testInfo.outputPath('profile'), { recursive: true });
      const chromium = await launch(options);
      await chromium.settle();
      standIn.forget();
      return chromium;
    });
  },
});

export { expect } from '@playwright/test';
export { sharedFolder } from './shared-folder';
