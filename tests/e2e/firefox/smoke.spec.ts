import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { documentExample } from '../../fixtures/document-example.mjs';
import { dropFile } from '../drop';
import { startFirefox } from '../firefox-driver';
import type { FirefoxWorld } from '../firefox-driver';

let world: FirefoxWorld;

test.beforeAll(async () => {
  world = await startFirefox();
});
test.afterAll(async () => {
  await world.close();
});

/** Opens a page of the extension; its own navigation event never comes through WebDriver BiDi. */
async function openOwn(path: string, ready: string): Promise<Page> {
  const page = await world.browser.newPage();
  page.goto(world.own(path)).catch(() => undefined);
  await page.waitForSelector(ready);
  return page;
}

test('the dashboard is marked', async () => {
  const page = await world.browser.newPage();
  await page.goto('https://bvbinfo.ru/cabinet/dashboard/students?skin=table');
  await page.waitForSelector('[data-bvb-row="student"][data-bvb-issues]');
  expect(await page.$eval('html', (html) => html.getAttribute('data-bvb-page'))).toBe('students');
  expect(await page.$eval('html', (html) => html.getAttribute('data-bvb-scan'))).toMatch(/^20\/40$/);
});

test('the popup page judges a dropped file', async () => {
  const page = await openOwn('popup.html', '.bvb-drop');
  await page.evaluate(dropFile, {
    name: 'Импорт.xlsx',
    base64: (await documentExample()).toString('base64'),
  });
  await page.waitForSelector('.bvb-finding');
  expect(await page.$eval('.bvb-verdict', (element) => element.textContent)).toContain('Импорт не пройдёт');
});

test('choosing files in the popup opens the workbench, since a file dialog would close the popup', async () => {
  const page = await openOwn('popup.html', '.bvb-drop');
  expect(await page.$$('input[type=file]')).toEqual([]);
  await page.click('.bvb-drop button');
  // WebDriver BiDi does not tell the address of a tab that an extension opens; the extension itself does.
  await page.waitForFunction(
    "browser.extension.getViews({ type: 'tab' }).some(({ location }) => location.pathname === '/workbench.html')",
  );
});

test('the workbench judges a chosen file', async () => {
  const page = await openOwn('workbench.html', 'input[type=file]');
  const path = test.info().outputPath('Импорт.xlsx');
  writeFileSync(path, await documentExample());
  const input = await page.$('input[type=file]');
  if (!input) throw new Error('no file input');
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(path);
  await page.waitForSelector('.bvb-verdict');
  expect(await page.$eval('.bvb-verdict', (element) => element.textContent)).toContain('Импорт не пройдёт');
});
