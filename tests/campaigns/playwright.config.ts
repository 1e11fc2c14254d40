import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';

/** The long campaigns, in Chromium: `npm run test:campaigns`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../.output/campaigns',
  // A minute of a machine that has nothing else to do.
  timeout: 1_200_000,
  projects: [{ name: 'campaigns' }],
});
