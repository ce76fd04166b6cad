import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const HOSTS = ['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'];

/** WXT's context only asks whether the extension is still there, in every page: that needs no polyfill's ten kilobytes. */
const contextWithoutPolyfill: Plugin = {
  name: 'context-without-polyfill',
  enforce: 'pre',
  resolveId(id, importer) {
    return id === '@wxt-dev/webextension-polyfill/browser' && importer?.includes('/wxt/dist/utils/')
      ? this.resolve('@wxt-dev/browser', importer)
      : null;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  // Every asset is named by its content, and nothing in the package tells whose machine built it.
  vite: () => ({
    build: { sourcemap: false, modulePreload: { polyfill: false } },
    plugins: [contextWithoutPolyfill],
  }),
  zip: {
    name: 'pomoshchnik-navigatora',
    includeSources: [
      'entrypoints/**',
      'components/**',
      'utils/**',
      'public/**',
      'scripts/**',
      'docs/**',
      '*.ts',
      '*.js',
      '*.json',
      '*.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'ru',
    // scripting: the panel's script is put into a recognised page of the cabinet, and only there.
    // alarms: Firefox knows it as a required permission only; it asks for nothing and warns of nothing.
    permissions: ['storage', 'scripting', ...(browser === 'firefox' ? ['alarms'] : [])],
    // Reminders of the campaign's dates, asked for only when the user switches them on in the settings:
    // alarms wakes the background at the day's hour, notifications shows the sentence.
    optional_permissions: [...(browser === 'firefox' ? [] : ['alarms']), 'notifications'],
    host_permissions: HOSTS,
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pomoshchnik-navigatora@extensions.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Settings that a district rolls out by browser policy. Firefox takes them from a manifest on the computer.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
