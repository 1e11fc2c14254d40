import { defineConfig } from 'wxt';

/** The hosts that digests are fetched from; no other is ever asked. */
const DATA_HOSTS = ['https://api.github.com/*', 'https://raw.githubusercontent.com/*', 'https://codeload.github.com/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  vite: () => ({
    build: { modulePreload: { polyfill: false } }, // every browser that we build for preloads modules itself
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab'],
    host_permissions: DATA_HOSTS,
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
