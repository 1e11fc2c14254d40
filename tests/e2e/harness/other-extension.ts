import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes an extension of somebody else's into a folder, to be installed beside ours.
 * @param files by name; `manifest.json` is made from `manifest`
 * @returns the folder
 */
export function writeExtension(folder: string, manifest: object, files: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  const whole = { manifest_version: 3, name: 'Somebody else’s', version: '1.0', ...manifest };
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': JSON.stringify(whole) })) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** One whose only part is a script in every abstract page. */
export function writeContentScript(folder: string, script: string, runAt: 'document_start' | 'document_idle'): string {
  const matches = ['https://arxiv.org/abs/*'];
  return writeExtension(
    folder,
    { content_scripts: [{ matches, js: ['script.js'], run_at: runAt }] },
    { 'script.js': script },
  );
}
