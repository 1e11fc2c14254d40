// `npm test`: from a fresh clone to one last line, `N passed, M failed`. `--campaigns` runs the long campaigns instead;
// `--everything`, which CI passes, both of them, and before and after them the checks and the short bench.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ROOT, step, StepError, tryStep } from './steps.mjs';
import { readBench, readPlaywright, readVitest, sum } from './test-report.mjs';

const REPORTS = fileURLToPath(new URL('.output/test/', ROOT));

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const tally = await main().catch((error) => {
  console.error(error instanceof StepError ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
const { passed, failed, skipped } = tally;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function main() {
  await ensureDependencies();
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  if (args.includes('--everything')) return everything();
  if (args.includes('--campaigns')) {
    await buildChromium();
    return campaigns();
  }
  await buildBoth();
  return tests();
}

async function everything() {
  const checked = await tryStep('Checks', ['npm', 'run', '--silent', 'check']);
  await buildBoth();
  const check = { passed: checked === 0 ? 1 : 0, failed: checked === 0 ? 0 : 1, skipped: 0 };
  return sum([check, await tests(), await campaigns(), await bench()]);
}

/** The tests that are named, those of tests/e2e in browsers and all others in Vitest; where none is, all of them. */
async function tests() {
  const specs = files.filter((file) => /e2e|\.spec\./.test(file));
  const inVitest = files.filter((file) => !specs.includes(file));
  const tallies = [];
  if (files.length === 0 || inVitest.length > 0) tallies.push(await unitTests(inVitest));
  if (files.length === 0 || specs.length > 0) tallies.push(await journeys(specs));
  return sum(tallies);
}

async function buildChromium() {
  await step('Building for Chromium', ['npm', 'run', '--silent', 'build']);
}

async function buildBoth() {
  await buildChromium();
  await step('Building for Firefox', ['npm', 'run', '--silent', 'build:firefox']);
}

/** @param {string[]} named */
async function unitTests(named) {
  const report = `${REPORTS}vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tryStep('Unit tests', ['npx', 'vitest', 'run', ...reporters, ...named]);
  return readVitest(report, code);
}

/** @param {string[]} named */
async function journeys(named) {
  if (!(await ensureBrowser('firefox'))) console.log('  There is no Firefox: its journeys are skipped.');
  return inBrowsers('Journeys', 'journeys', named);
}

async function campaigns() {
  return inBrowsers('Campaigns', 'campaigns', ['--config=tests/campaigns']);
}

/**
 * @param {string} title
 * @param {string} name of the report
 * @param {string[]} options Playwright's
 */
async function inBrowsers(title, name, options) {
  if (!(await ensureBrowser('chromium'))) throw new StepError('There is no Chromium, and none could be installed.');
  const report = `${REPORTS}${name}.json`;
  const code = await tryStep(title, ['npx', 'playwright', 'test', '--reporter=list,json', ...options], {
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
