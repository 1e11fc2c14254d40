// `npm test`: from a fresh clone to one last line, `N passed, M failed`. `-- --with-bench`, which CI passes, counts the
// short bench too, and that the browser tests have no end as a failure.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, step, StepError, tryStep } from './steps.mjs';
import { readBench, readPlaywright, readVitest, sum } from './test-report.mjs';

const REPORTS = fileURLToPath(new URL('.output/test/', ROOT));

const WITH_BENCH = '--with-bench';

/** In CI, where all of it has half an hour, a browser that hangs must not take it all. In milliseconds. */
const MOST_IN_BROWSERS = 25 * 60_000;

const args = process.argv.slice(2);
const tally = await main(
  args.filter((arg) => arg !== WITH_BENCH),
  args.includes(WITH_BENCH),
).catch((error) => {
  console.error(error instanceof StepError ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
const { passed, failed, skipped } = tally;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/**
 * @param {string[]} files tests to run: those of tests/e2e in browsers, all others in Vitest; none means all
 * @param {boolean} withBench
 */
async function main(files, withBench) {
  const inBrowsers = files.filter((file) => /e2e|\.spec\./.test(file));
  const inVitest = files.filter((file) => !inBrowsers.includes(file));
  await ensureDependencies();
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  await step('Building for Chromium', ['npm', 'run', '--silent', 'build']);
  await step('Building for Firefox', ['npm', 'run', '--silent', 'build:firefox']);
  const tallies = [];
  if (files.length === 0 || inVitest.length > 0) tallies.push(await unitTests(inVitest));
  if (files.length === 0 || inBrowsers.length > 0) tallies.push(await browserTests(inBrowsers, withBench));
  if (withBench) tallies.push(await bench());
  return sum(tallies);
}

/** @param {string[]} files */
async function unitTests(files) {
  const report = `${REPORTS}vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tryStep('Unit tests', ['npx', 'vitest', 'run', ...reporters, ...files]);
  return readVitest(report, code);
}

/**
 * @param {string[]} files
 * @param {boolean} isCi whether it is a failure where there is no end
 */
async function browserTests(files, isCi) {
  const report = `${REPORTS}playwright.json`;
  if (!(await ensureBrowser('chromium'))) throw new StepError('There is no Chromium, and none could be installed.');
  if (!(await ensureBrowser('firefox'))) console.log('  There is no Firefox: its journeys are skipped.');
  const options = ['--reporter=list,json', ...(isCi ? [`--global-timeout=${MOST_IN_BROWSERS}`] : [])];
  const code = await tryStep('Browser tests', ['npx', 'playwright', 'test', ...options, ...files], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return readPlaywright(report, code);
}

async function bench() {
  const report = fileURLToPath(new URL('bench/results.json', ROOT));
  await rm(report, { force: true });
  const code = await tryStep('Short bench', ['npm', 'run', '--silent', 'bench', '--', '--short']);
  return readBench(report, code);
}
