import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Read from the root of the repository. */
const BUILD = '.output/firefox-mv3';

/** What the linter of Mozilla's add-ons says of the build and is let stand, each with its reason. */
const KNOWN = [
  // Firefox before 140 ignores the key, which Mozilla asks for; 128 is an ESR that we go on building for.
  'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION manifest.json',
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION manifest.json',
  // preact sets what a component gives it as HTML; `bundles.test.ts` holds that none of ours does.
  'UNSAFE_VAR_ASSIGNMENT chunks/page.js',
  'UNSAFE_VAR_ASSIGNMENT panel.js',
  // It imports panel.js by the address that the browser gives it; `bundles.test.ts` holds that it is no other file.
  'UNSAFE_VAR_ASSIGNMENT arxiv.js',
];

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

// `npm test` builds first; a single `npx vitest run` may come before any build.
it.skipIf(!existsSync(BUILD))('Mozilla’s linter finds no error, and warns of nothing new', async () => {
  const options = ['--output', 'json', '--boring', BUILD];
  const run = promisify(execFile)('node_modules/.bin/addons-linter', options, { maxBuffer: 2 ** 24 });
  // It ends with 1 where it found an error: what it found is told all the same.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const { errors, warnings, metadata } = JSON.parse(stdout) as {
    errors: Message[];
    warnings: Message[];
    metadata: { manifestVersion: number };
  };
  expect(metadata.manifestVersion).toBe(3);
  expect(errors).toEqual([]);
  expect(warnings.map(nameOf).filter((name) => !KNOWN.includes(name))).toEqual([]);
});

/** What stays the same from build to build: files are named for their content. */
function nameOf({ code, file = '' }: Message): string {
  return `${code} ${file.replace(/-[\w-]{8}(?=\.\w+$)/, '')}`;
}
