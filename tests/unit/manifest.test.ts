import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const DATA_HOSTS = [
  'https://api.github.com/*',
  'https://cdn.jsdelivr.net/*',
  'https://codeload.github.com/*',
  'https://data.jsdelivr.com/*',
  'https://huggingface.co/*',
  'https://raw.githubusercontent.com/*',
];
const ABSTRACT_PAGES = ['arxiv.org/abs/*', 'export.arxiv.org/abs/*', 'www.arxiv.org/abs/*'];

/** Everything a manifest may say; a key that is not here was added without a thought for this list. */
const KEYS = new Set(
  `manifest_version name description version default_locale icons action commands permissions host_permissions
  optional_permissions optional_host_permissions background content_scripts web_accessible_resources options_ui minimum_chrome_version browser_specific_settings`.split(
    /\s+/,
  ),
);

const BUILDS = ['chrome-mv3', 'firefox-mv3'].map((build) => ({
  build,
  file: fileURLToPath(new URL(`../../.output/${build}/manifest.json`, import.meta.url)),
}));

// `npm test` builds first; a single `npx vitest run` may come before any build.
describe.skipIf(!BUILDS.every(({ file }) => existsSync(file))).each(BUILDS)('the manifest of $build', ({ file }) => {
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

  it('is of version 3 and says nothing unexpected', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest).filter((key) => !KEYS.has(key))).toEqual([]);
  });

  it('asks for storage, alarms and activeTab', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'alarms', 'storage']);
  });

  it('reaches the data hosts alone', () => {
    expect(manifest.host_permissions.toSorted()).toEqual(DATA_HOSTS);
  });

  it('asks for notifications, and for the host of a source of the user’s own, only when they are wanted', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('puts its content script on abstract pages alone', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    const pages: string[] = script.matches;
    expect(pages.map((match) => match.replace(/^(\*|https):\/\//, '')).toSorted()).toEqual(ABSTRACT_PAGES);
    expect([script.js, script.css]).toEqual([['arxiv.js'], ['arxiv.css']]);
    expect(script.all_frames ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('exposes the panel’s script to the hosts of its pages alone, and nothing else', () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['panel.js'], matches: ['*://arxiv.org/*', '*://www.arxiv.org/*', '*://export.arxiv.org/*'] },
    ]);
  });

  it('keeps the strict default policy', () => {
    expect(manifest).not.toHaveProperty('content_security_policy');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
});
