import { lstat, readFile, unlink } from 'node:fs/promises';
import { ROOT, step } from './steps.mjs';

/** Installs the packages of package-lock.json, unless they are there already. */
export async function ensureDependencies() {
  const [wanted, present] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules/.package-lock.json'),
  ]);
  const stale = Object.entries(wanted ?? {}).some(
    ([path, { version, optional }]) => path && !optional && present?.[path]?.version !== version,
  );
  if (!stale) return;
  await unlinkPackages();
  const command = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await step(present ? 'Updating dependencies' : 'Installing dependencies', command);
}

/** Takes away a link to packages that lie elsewhere: `npm ci` would delete those behind it. */
async function unlinkPackages() {
  const folder = new URL('node_modules', ROOT);
  if ((await lstat(folder).catch(() => null))?.isSymbolicLink()) await unlink(folder);
}

/**
 * The packages of a lock file by path, or null where there is no such file.
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }> | null>}
 */
async function readLock(file) {
  const text = await readFile(new URL(file, ROOT), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text).packages;
}
