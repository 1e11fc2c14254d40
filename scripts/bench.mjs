// `npm run bench`: how fast the built extension is, row by row beside a floor. `-- --short` checks, `-- --row X` picks.
import { ensureBrowser } from './browsers.mjs';
import { step, StepError } from './steps.mjs';

try {
  if (!(await ensureBrowser('chromium'))) throw new StepError('There is no Chromium, and none could be installed.');
  // Always: a measurement of yesterday's build is worse than none.
  await step('Building for Chromium', ['npm', 'run', '--silent', 'build']);
  const { createJiti } = await import('jiti');
  /** @type {typeof import('../tests/bench/run.ts')} */
  const { runBench } = await createJiti(import.meta.url).import('../tests/bench/run.ts');
  process.exitCode = (await runBench(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
}
