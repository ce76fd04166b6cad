import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { chromiumSwitches } from '../../../scripts/lib/chromium.mjs';
import { builds } from '../../../scripts/lib/extension.mjs';
import { startCabinet } from '../../cabinet/server.mjs';
import { expect, test } from '../extension';
import { settled } from '../marks';

/** What of ours stands in the page. */
const ours = (page: Page) =>
  page.evaluate(() => ({
    panels: document.querySelectorAll('bvb-panel').length,
    attributes: document.querySelectorAll('[data-bvb-row],[data-bvb-chip],[data-bvb-page]').length,
    styles: document.querySelectorAll('style[data-bvb-style]').length,
    farewells: document.querySelectorAll('bvb-farewell').length,
  }));

/** Switches the extension on or off, as its switch on the browser's page does. */
async function switchTo(context: BrowserContext, id: string, on: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${String(on)})`);
  await page.close();
}

test('a page that was open before the extension, or before its new version, is marked without a reload', async () => {
  const cabinet = await startCabinet();
  const profile = mkdtempSync(join(tmpdir(), 'bvb-handover-'));
  // Only this driver can put an extension into a browser that is already running.
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: true,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    args: chromiumSwitches(cabinet),
  });
  try {
    const page = await browser.newPage();
    await page.goto('https://bvbinfo.ru/cabinet/dashboard/students?skin=table');
    await page.waitForSelector('tbody tr');
    await browser.installExtension(builds.chrome);
    await page.waitForSelector('bvb-panel');
    await page.waitForSelector('[data-bvb-issues]');
    await page.$eval('bvb-panel', (panel) => panel.setAttribute('data-old', ''));
    const marked = await page.$$eval('[data-bvb-issues]', (rows) => rows.length);
    // The same folder again is what the browser takes for an update.
    await browser.installExtension(builds.chrome);
    await page.waitForSelector('bvb-panel:not([data-old])');
    await page.waitForSelector('[data-bvb-issues]');
    const now = await page.evaluate(() => ({
      panels: document.querySelectorAll('bvb-panel').length,
      farewells: document.querySelectorAll('bvb-farewell').length,
      marked: document.querySelectorAll('[data-bvb-issues]').length,
    }));
    expect(now).toEqual({ panels: 1, farewells: 0, marked });
  } finally {
    await browser.close();
    await cabinet.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('when the extension is switched off, an open page says so in one line and keeps nothing else of it; switched on again, it goes on there', async ({
  browserContext,
  extensionId,
  open,
}) => {
  const page = await open('/cabinet/dashboard/students?skin=table');
  await settled(page, 'students');
  await page.locator('bvb-panel').waitFor({ state: 'attached' });
  await switchTo(browserContext, extensionId, false);
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('страницу больше не проверяет')).toBeVisible();
  expect(await ours(page)).toEqual({ panels: 0, attributes: 0, styles: 0, farewells: 1 });
  await page.getByRole('button', { name: 'Скрыть' }).click();
  await expect(page.getByText('страницу больше не проверяет')).toHaveCount(0);
  const started = browserContext.waitForEvent('serviceworker');
  await switchTo(browserContext, extensionId, true);
  await started;
  await expect(page.locator('bvb-panel')).toHaveCount(1);
  await expect(page.locator('[data-bvb-issues]').first()).toBeAttached();
  expect((await ours(page)).farewells).toBe(0);
});

test('the popup leads from a page that was not recognised to reporting and teaching', async ({
  browserContext,
  extensionId,
  open,
}) => {
  const page = await open('/prices');
  await settled(page, 'other');
  await expect(page.locator('bvb-panel')).toHaveCount(0);
  const popup = await browserContext.newPage();
  // A popup asks about the tab under it; here it stands in a tab of its own.
  await popup.addInitScript(`
    if (globalThis.chrome?.tabs) {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = (asked, done) =>
        asked.active ? query({ url: 'https://bvbinfo.ru/prices' }, done) : query(asked, done);
    }
  `);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await expect(popup.locator('.popup-page')).toContainText('Страница не распознана');
  await popup.getByRole('button', { name: 'Сообщить или научить' }).click();
  const panel = page.locator('bvb-panel aside');
  await expect(panel).toContainText('Страница не распознана');
  await panel.getByRole('button', { name: 'Сообщить' }).waitFor();
  await panel.getByRole('button', { name: 'Научить' }).waitFor();
  if (!popup.isClosed()) await popup.close();
});
