// `npm start`: builds the extension and opens it in a browser, from a fresh clone on.
import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { step, StepError } from './steps.mjs';

try {
  await ensureDependencies();
  if (!(await ensureBrowser('chromium'))) throw new StepError('There is no Chromium, and none could be installed.');
  await step('Building for Chromium', ['npm', 'run', '--silent', 'build']);
  // Only now: before the first install there is no jiti, which lets Node 20 read our TypeScript.
  const { createJiti } = await import('jiti');
  /** @type {typeof import('./open-extension.ts')} */
  const { openExtension } = await createJiti(import.meta.url).import('./open-extension.ts');
  await openExtension();
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exitCode = 1;
}
