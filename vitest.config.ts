import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/lib/browsers.mjs';
import { findOffice } from './scripts/lib/office.mjs';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const chromium = findChromium();

export default defineConfig({
  resolve: { alias },
  test: {
    // Properties and icon sets are long on a busy machine; nothing here judges time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      // An independent reader of what we write; only where there is one.
      ...(findOffice() === null
        ? []
        : [
            {
              extends: true as const,
              test: { name: 'office', environment: 'node', include: ['tests/office/**/*.test.ts'] },
            },
          ]),
      {
        extends: true,
        // Found late, a dependency makes Vite reload the page in the middle of a run.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            '@tanstack/react-virtual',
            'antd',
            'element-plus',
            'vue',
            'axe-core',
            'fast-check',
            'zod',
            'exceljs',
            'saxes',
            'fflate',
            'uplot',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
