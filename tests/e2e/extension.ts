import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumSwitches } from '../../scripts/lib/chromium.mjs';
import { builds } from '../../scripts/lib/extension.mjs';
import { startCabinet } from '../cabinet/server.mjs';

interface Worlds {
  /** A browser with the shipped extension, in which bvbinfo.ru is the replica. */
  browserContext: BrowserContext;
  extensionId: string;
}

interface Pages {
  /** What earlier tests of this browser have kept is gone before a test begins: none of them depends on the order. */
  fresh: undefined;
  /** Opens a page of the replica: `open('/cabinet/dashboard/students?skin=antd')`. */
  open: (path: string) => Promise<Page>;
  /** Opens a page of the extension: `openOwn('popup.html')`. */
  openOwn: (path: string) => Promise<Page>;
}

/** Playwright's test with the built extension loaded once per worker. */
export const test = base.extend<Pages, Worlds>({
  browserContext: [
    async ({ playwright }, use) => {
      const cabinet = await startCabinet();
      const profile = mkdtempSync(join(tmpdir(), 'bvb-profile-'));
      const context = await playwright.chromium.launchPersistentContext(profile, {
        executablePath: findChromium() ?? '',
        viewport: { width: 1280, height: 800 },
        locale: 'ru-RU',
        acceptDownloads: true,
        args: [
          ...chromiumSwitches(cabinet),
          `--disable-extensions-except=${builds.chrome}`,
          `--load-extension=${builds.chrome}`,
        ],
      });
      await use(context);
      await context.close();
      await cabinet.close();
      rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  extensionId: [
    async ({ browserContext }, use) => {
      const worker =
        browserContext.serviceWorkers()[0] ?? (await browserContext.waitForEvent('serviceworker'));
      await use(new URL(worker.url()).host);
    },
    { scope: 'worker' },
  ],
  fresh: [
    async ({ browserContext, extensionId }, use) => {
      const page = await browserContext.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html`);
      await page.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])');
      await page.close();
      await use(undefined);
    },
    { auto: true },
  ],
  open: async ({ browserContext }, use) => {
    const pages: Page[] = [];
    await use(async (path) => {
      const page = await browserContext.newPage();
      pages.push(page);
      await page.goto(`https://bvbinfo.ru${path}`);
      return page;
    });
    for (const page of pages) await page.close();
  },
  openOwn: async ({ browserContext, extensionId }, use) => {
    const pages: Page[] = [];
    await use(async (path) => {
      const page = await browserContext.newPage();
      pages.push(page);
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    });
    for (const page of pages) await page.close();
  },
});

export { expect } from '@playwright/test';
