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
}

/** Playwright's `test` with a stand-in and a browser with the extension. */
export const test = base.extend<Fixtures>({
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
});

export { expect } from '@playwright/test';
export { sharedFolder } from './shared-folder';
