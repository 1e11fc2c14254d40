import { execFile } from 'node:child_process';
import { cp, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** A lock file that names one package, which is a folder of the project: nobody is asked for it. */
const LOCK = {
  name: 'project',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'project', version: '1.0.0', dependencies: { part: 'file:part' } },
    part: { version: '1.0.0' },
    'node_modules/part': { resolved: 'part', link: true },
  },
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dependencies-'));
  await cp('scripts', join(folder, 'project/scripts'), { recursive: true });
  await mkdir(join(folder, 'project/part'));
  await write('project/package.json', { name: 'project', version: '1.0.0', dependencies: { part: 'file:part' } });
  await write('project/part/package.json', { name: 'part', version: '1.0.0' });
  await write('project/package-lock.json', LOCK);
});

afterEach(() => rm(folder, { recursive: true }));

test('where node_modules is a link, the packages behind it stay, and the project gets its own', async () => {
  await mkdir(join(folder, 'other/node_modules'), { recursive: true });
  await write('other/node_modules/package.json', { name: 'elsewhere' });
  await symlink(join(folder, 'other/node_modules'), join(folder, 'project/node_modules'), 'junction');
  await ensureDependencies();
  expect(await readFile(join(folder, 'other/node_modules/package.json'), 'utf8')).toContain('elsewhere');
  expect((await lstat(join(folder, 'project/node_modules'))).isSymbolicLink()).toBe(false);
  expect(await readFile(join(folder, 'project/node_modules/part/package.json'), 'utf8')).toContain('part');
});

async function ensureDependencies(): Promise<void> {
  const code = "import('./scripts/dependencies.mjs').then(({ ensureDependencies }) => ensureDependencies())";
  await promisify(execFile)(process.execPath, ['--eval', code], {
    cwd: join(folder, 'project'),
    env: { ...process.env, npm_config_offline: 'true' },
  });
}

async function write(path: string, content: object): Promise<void> {
  await writeFile(join(folder, path), JSON.stringify(content));
}
