import { test as base } from '@playwright/test';
import { startStandIn, type StandIn } from '../../stand-in/stand-in';
import type { Firefox } from './firefox';
import { launchFirefox, type FirefoxOptions } from './launch-firefox';
import { writeOtherSources, writeSampleDays } from './sample-days';

interface Shared {
  standIn: StandIn;
  /** Null where there is no Firefox. */
  firefox: Firefox | null;
}

/**
 * For journeys that leave Firefox as they found it: one browser and one stand-in for all of them,
 * with everything synced and no tab open. After a failure Playwright starts both anew.
 */
export const sharedTest = base.extend<{ standIn: StandIn; firefox: Firefox }, { shared: Shared }>({
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see what a fixture needs
    async ({}, use) => {
      const standIn = await filledStandIn();
      const firefox = await launchFirefox({ port: standIn.port });
      await firefox?.synced();
      await use({ standIn, firefox });
      await firefox?.close();
      await standIn.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  standIn: async ({ shared: { standIn } }, use) => {
    standIn.forget();
    await use(standIn);
    standIn.recover();
    standIn.site.layout = 'current';
  },

  firefox: async ({ shared: { firefox } }, use, testInfo) => {
    testInfo.skip(!firefox, 'Skipped: there is no Firefox.');
    await use(firefox!);
    await firefox!.closeTabs();
  },
});

interface Own {
  standIn: StandIn;
  /** Opens Firefox as a new user has it. */
  launch: (options?: Omit<FirefoxOptions, 'port'>) => Promise<Firefox>;
}

/** For journeys that begin at an install, or change what cannot be changed back: a Firefox of a test's own. */
export const ownTest = base.extend<Own>({
  // oxlint-disable-next-line no-empty-pattern -- as above
  standIn: async ({}, use) => {
    const standIn = await filledStandIn();
    await use(standIn);
    await standIn.close();
  },

  launch: async ({ standIn }, use, testInfo) => {
    const launched: Firefox[] = [];
    await use(async (options) => {
      const firefox = await launchFirefox({ port: standIn.port, ...options });
      testInfo.skip(!firefox, 'Skipped: there is no Firefox, or none that takes an add-on without a signature.');
      launched.push(firefox!);
      return firefox!;
    });
    await Promise.all(launched.map((firefox) => firefox.close()));
  },
});

async function filledStandIn(): Promise<StandIn> {
  const standIn = await startStandIn();
  writeSampleDays(standIn);
  writeOtherSources(standIn);
  return standIn;
}
