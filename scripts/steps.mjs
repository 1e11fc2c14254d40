import { spawn } from 'node:child_process';

/** Where the project lies, whatever the folder a script was started from. */
export const ROOT = new URL('..', import.meta.url);

/** A step that ended badly; its message is for the person at the terminal. */
export class StepError extends Error {}

/**
 * Runs a command, showing what runs, how long it takes and its own output.
 * @param {string} title what it does, for a person
 * @param {string[]} command the program and its arguments
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>} its exit code
 */
export async function tryStep(title, command, env = {}) {
  const [program = '', ...args] = command;
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  console.log(`▸ ${title}`);
  let lastOutput = started;
  const pulse = setInterval(() => {
    if (Date.now() - lastOutput > 10_000) console.log(`  … still at it after ${seconds()} s: ${title}`);
  }, 10_000);
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...quietColours(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const show = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ chunk) => {
    lastOutput = Date.now();
    stream.write(chunk);
  };
  child.stdout.on('data', show(process.stdout));
  child.stderr.on('data', show(process.stderr));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
  clearInterval(pulse);
  console.log(`  ${code === 0 ? 'done' : `ended with code ${code}`} after ${seconds()} s`);
  return code;
}

/**
 * Like `tryStep`, for a step that nothing can go on without.
 * @param {string} title
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function step(title, command, env) {
  const code = await tryStep(title, command, env);
  if (code !== 0) throw new StepError(`"${title}" failed: ${command.join(' ')} ended with code ${code}.`);
}

/** Vitest and Playwright colour their output even into a pipe; what we pipe on keeps a terminal's colours. */
function quietColours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
}
