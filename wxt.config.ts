import { defineConfig } from 'wxt';

const HOSTS = ['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  manifest: ({ browser }) => ({
    name: 'Помощник навигатора',
    short_name: 'Помощник',
    description:
      'Проверяет данные «Билета в будущее»: на страницах кабинета и в файлах для импорта. Ничего никуда не отправляет.',
    default_locale: undefined,
    permissions: ['storage'],
    host_permissions: HOSTS,
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
      : { minimum_chrome_version: '120' }),
  }),
});
