import { defineConfig, type UserManifest } from 'wxt';
import { abstractPage } from './src/content/pages/abstract-page';
import { holdStyle } from './src/content/shared/prevent-layout-shift';

/** The hosts that digests are fetched from; another is asked only where the user adds a source of their own. */
const DATA_HOSTS = [
  'https://data.jsdelivr.com/*',
  'https://cdn.jsdelivr.net/*',
  'https://api.github.com/*',
  'https://raw.githubusercontent.com/*',
  'https://codeload.github.com/*',
  'https://huggingface.co/*',
];

/**
 * Declared here and not by its entrypoint, so that it carries none of WXT's helpers: it runs in every
 * abstract page, and the first of its tasks is not to be noticed.
 */
const CONTENT_SCRIPT: NonNullable<UserManifest['content_scripts']>[number] = {
  matches: [...abstractPage.matches],
  js: ['arxiv.js'],
  css: ['arxiv.css'],
  run_at: 'document_start',
};

/** What the content script imports where there is a paper: of the hosts of its pages alone; their paths do not count. */
const PANEL_SCRIPT = {
  resources: ['panel.js'],
  matches: abstractPage.matches.map((match) => match.replace(/(?<=[^:/])\/.*/, '/*')),
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'], // `wxt/browser` is webextension-polyfill in every bundle
  webExt: { disabled: true },
  vite: () => ({
    build: { modulePreload: { polyfill: false } }, // every browser that we build for preloads modules itself
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'arxiv.css', contents: holdStyle(abstractPage) });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab'],
    host_permissions: DATA_HOSTS,
    content_scripts: [CONTENT_SCRIPT],
    web_accessible_resources: [PANEL_SCRIPT],
    optional_permissions: ['notifications'],
    // For the one host of a user's own source: asked for when that is tried.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'daily-papers-for-arxiv@daily-papers',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
