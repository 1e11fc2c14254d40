import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';

/** The long campaigns, in Chromium, and the journeys that are tagged as long: `npm run test:campaigns`. */
const { grepInvert: long, projects: browsers = [], ...common } = journeys;

export default defineConfig({
  ...common,
  outputDir: '../../.output/campaigns',
  // A minute of a machine that has nothing else to do.
  timeout: 1_200_000,
  projects: [
    ...browsers.map((browser) => ({ ...browser, testDir: '../e2e', grep: long ?? [] })),
    { name: 'campaigns', testDir: '.' },
  ],
});
