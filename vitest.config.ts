import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

// A test that means another time zone says so; that of the machine is nobody's.
process.env['TZ'] = 'UTC';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // A bound against a hang, not a measure: machines are slow at times.
    testTimeout: 60_000,
    setupFiles: ['tests/unit/fake-messages.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.{ts,tsx}'],
  },
});
