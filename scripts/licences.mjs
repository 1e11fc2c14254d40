// `npm run licences`: writes public/licences.txt, what the packages within the bundles want to be told of them.
// With `--check` it writes nothing, and ends with 1 where the file is not what it would write.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { licencesText } from './licences-text.mjs';
import { ROOT } from './steps.mjs';

const FILE = new URL('public/licences.txt', ROOT);

const text = await licencesText(await bundledPackages());
if (!process.argv.includes('--check')) await writeFile(FILE, text);
else if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
  console.error('public/licences.txt is not current: run `npm run licences`.');
  process.exitCode = 1;
}

/**
 * The packages of which there is code in the bundles: what package.json lists says too little (parts of
 * WXT are bundled) and too much.
 */
async function bundledPackages() {
  /** @type {Set<string>} */
  const packages = new Set();
  const outDir = await mkdtemp(join(tmpdir(), 'licences-'));
  try {
    await build({
      root: fileURLToPath(ROOT),
      outDir,
      logger: silent(),
      vite: () => ({ plugins: [watching(packages)] }),
    });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  if (packages.size === 0) throw new Error('No package was seen in the bundles.');
  return [...packages].toSorted();
}

/** @param {Set<string>} packages */
function watching(packages) {
  return {
    name: 'bundled-packages',
    /** @param {unknown} _options @param {Record<string, any>} bundle */
    generateBundle(_options, bundle) {
      for (const { modules = {} } of Object.values(bundle)) {
        for (const [path, { renderedLength }] of Object.entries(modules)) {
          const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
          if (name && renderedLength > 0) packages.add(name);
        }
      }
    },
  };
}

function nothing() {}

function silent() {
  const { error } = console;
  return {
    debug: nothing,
    log: nothing,
    info: nothing,
    warn: nothing,
    error,
    fatal: error,
    success: nothing,
    level: 0,
  };
}
