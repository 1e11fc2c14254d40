import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder of `../shared`, the test data that lies beside the project where it is developed; null elsewhere. */
export function sharedFolder(name: string): string | null {
  const folder = fileURLToPath(new URL(`../../../../shared/${name}`, import.meta.url));
  return existsSync(folder) ? folder : null;
}
