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
  // Bounds against a hang, not measures: machines are slow at times.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  // Those are run with the campaigns.
  grepInvert: /@long/,
  projects: [
    // A Firefox takes five seconds to start and most of a core: one at a time, beside Chromium, and most journeys share
    // it. It is first so that it does not come last, alone.
    { name: 'firefox', testMatch: '**/*.firefox.spec.ts', workers: 1 },
    { name: 'chromium', testIgnore: '**/*.firefox.spec.ts' },
  ],
});
