import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { quietLogger } from '../../quiet-logger';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../../.output/bench-readers', import.meta.url));

/**
 * Builds an extension of one page with the readers to compare, the way the project itself is built.
 * @returns its folder
 */
export async function buildReaders(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    outDir: OUTPUT,
    outDirTemplate: 'extension',
    manifestVersion: 3,
    imports: false,
    logger: quietLogger,
    manifest: { name: 'Readers', version: '1.0', host_permissions: ['https://cdn.jsdelivr.net/*'] },
  });
  return `${OUTPUT}/extension`;
}
