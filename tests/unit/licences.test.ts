import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { licencesText } from '../../scripts/licences-text.mjs';

const run = promisify(execFile);
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];

it('what is told of the packages within the bundles is current', async () => {
  // Ends with 1, and says what to run, where a package came, went or changed.
  await expect(run('node', ['scripts/licences.mjs', '--check'])).resolves.toBeDefined();
});

// `npm test` builds first; a single `npx vitest run` may come before any build.
it.skipIf(!BUILDS.every((build) => existsSync(build))).each(BUILDS)('goes with %s', (build) => {
  expect(readFileSync(`${build}/licences.txt`, 'utf8')).toBe(readFileSync('public/licences.txt', 'utf8'));
});

it('tells version, licence and notice of a package', async () => {
  const text = await licencesText(['idb', 'preact']);
  expect(text).toMatch(/^idb \d+\.\d+\.\d+ \(ISC\)$/m);
  expect(text).toContain('Jason Miller');
});

it('refuses a package under a licence that nobody allowed', async () => {
  await expect(licencesText(['idb'], new Set(['MIT']))).rejects.toThrow('idb is under ISC');
});
