import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  return total;
}

/**
 * What Vitest's JSON report counts. A file that did not even load has no tests, but counts as one failure.
 * @param {string} file
 * @param {number} code how Vitest ended
 */
export async function readVitest(file, code) {
  const report = await read(file);
  const unloaded = report?.testResults.filter(
    (/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  return honest(
    code,
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    },
  );
}

/**
 * What Playwright's JSON report counts, errors outside of tests among the failures.
 * @param {string} file
 * @param {number} code how Playwright ended
 */
export async function readPlaywright(file, code) {
  const report = await read(file);
  return honest(
    code,
    report && {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
      skipped: report.stats.skipped,
    },
  );
}

/**
 * Each row of the bench is a test: whether it keeps its limit.
 * @param {string} file
 * @param {number} code how the bench ended
 */
export async function readBench(file, code) {
  /** @type {{ ok: boolean }[] | null} */
  const rows = await read(file);
  const passed = rows?.filter(({ ok }) => ok).length ?? 0;
  return honest(code, rows && { passed, failed: rows.length - passed, skipped: 0 });
}

/**
 * A runner that left no report, ran nothing, or ended badly without naming a failure has failed once.
 * @param {number} code
 * @param {Tally | null} tally
 * @returns {Tally}
 */
function honest(code, tally) {
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = failed === 0 && (code !== 0 || passed + skipped === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}

/** @param {string} file */
async function read(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
