import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { quietLogger } from '../../quiet-logger';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../../../src/store/migrations.ts', import.meta.url));
const NEXT_MIGRATIONS = fileURLToPath(new URL('../../../src/store/testing/next-migrations.ts', import.meta.url));

let built: Promise<string> | null = null;

/**
 * Builds the extension as a next version would be: the same but for one step more in the list of
 * migrations, so that browsers upgrade a real database by the code that will do it one day.
 * @returns its folder, built once in a process
 */
export function buildNextVersion(): Promise<string> {
  built ??= buildInto(`${ROOT}.output/next-version/${process.pid}`);
  return built;
}

async function buildInto(outDir: string): Promise<string> {
  await rm(outDir, { recursive: true, force: true });
  await build({
    root: ROOT,
    outDir,
    outDirTemplate: 'extension',
    logger: quietLogger,
    vite: () => ({
      plugins: [
        {
          name: 'next-migrations',
          enforce: 'pre',
          async resolveId(id, importer, options) {
            if (importer === NEXT_MIGRATIONS) return null;
            const found = await this.resolve(id, importer, { ...options, skipSelf: true });
            return found?.id === MIGRATIONS ? NEXT_MIGRATIONS : found;
          },
        },
      ],
    }),
  });
  return `${outDir}/extension`;
}
