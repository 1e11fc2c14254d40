import { defineConfig } from '@playwright/test';

/** Journeys in real browsers, with the built extension, against tests/stand-in. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // A profile is some megabytes.
  preserveOutput: 'failures-only',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: '**/*.firefox.spec.ts' },
    // A Firefox takes five seconds to start and most of a core: one at a time, and most journeys share it.
    { name: 'firefox', testMatch: '**/*.firefox.spec.ts', workers: 1, timeout: 120_000 },
  ],
});
