import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
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

test('the dashboard is marked', async () => {
  const page = await world.browser.newPage();
  await page.goto('https://bvbinfo.ru/cabinet/dashboard/students?skin=table');
  await page.waitForSelector('[data-bvb-row="student"][data-bvb-issues]');
  expect(await page.$eval('html', (html) => html.getAttribute('data-bvb-page'))).toBe('students');
  expect(await page.$eval('html', (html) => html.getAttribute('data-bvb-scan'))).toMatch(/^20\/40$/);
});

/** Presses what has exactly these words on the site's page, as a pointer does. */
async function press(page: Page, words: string): Promise<void> {
  const target = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('body :not(:has(*))')].find(
        ({ textContent }) => textContent.trim() === text,
      ),
    {},
    words,
  );
  await (target as ElementHandle).click();
}

test('after the site’s own navigation no chip reaches over its column, though columns get their widths late', async () => {
  const page = await world.browser.newPage();
  for (let round = 0; round < 3; round += 1) {
    await page.goto('https://bvbinfo.ru/cabinet/overview?skin=element&delay=20');
    for (const section of ['Мероприятия', 'Практико-ориентированный модуль']) {
      await press(page, section);
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-bvb-chip]').length === count,
        {},
        section === 'Мероприятия' ? 6 : 4,
      );
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('[data-bvb-chip]')].every((holder) => {
          const range = document.createRange();
          range.selectNodeContents(holder);
          const end = [...range.getClientRects()].at(-1)?.right ?? 0;
          const { marginLeft, width } = getComputedStyle(holder, '::after');
          const cell = holder.closest('td')?.getBoundingClientRect().right ?? 0;
          return end + parseFloat(marginLeft) + parseFloat(width) <= cell;
        }),
      );
    }
  }
  await page.close();
});

test('a page that comes back by «Назад» follows what was switched meanwhile', async () => {
  const page = await world.browser.newPage();
  await page.goto('https://bvbinfo.ru/cabinet/dashboard/students?skin=table');
  await page.waitForSelector('[data-bvb-row="student"][data-bvb-issues]');
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await page.goto('https://bvbinfo.ru/prices');
  const options = await world.openOwn('options.html', '#checks input');
  const switchAll = (on: boolean) =>
    options.$$eval(
      '#checks input',
      (boxes, wanted) => {
        for (const box of boxes) if (box.checked !== wanted) (box as HTMLElement).click();
      },
      on,
    );
  await switchAll(false);
  // The navigation's own event does not come for a page that was kept.
  await page.evaluate(() => setTimeout(() => history.back()));
  const look = (selector: string) =>
    page.$$(selector).then(
      ({ length }) => length,
      () => null,
    );
  await expect.poll(() => look('html[data-persisted="true"]')).toBe(1);
  await expect.poll(() => look('[data-bvb-issues],[data-bvb-chip]')).toBe(0);
  expect(await page.$$('[data-bvb-row="student"]')).toHaveLength(20);
  await switchAll(true);
  await page.waitForSelector('[data-bvb-issues]');
  await options.evaluate('browser.storage.local.clear()');
});

test('the popup page judges a dropped file', async () => {
  const page = await world.openOwn('popup.html', '.bvb-drop');
  await page.evaluate(dropFile, {
    name: 'Импорт.xlsx',
    base64: (await documentExample()).toString('base64'),
  });
  await page.waitForSelector('.bvb-finding');
  expect(await page.$eval('.bvb-verdict', (element) => element.textContent)).toContain('Импорт не пройдёт');
});

test('choosing files in the popup opens the workbench, since a file dialog would close the popup', async () => {
  const page = await world.openOwn('popup.html', '.bvb-drop');
  expect(await page.$$('input[type=file]')).toEqual([]);
  await page.click('.bvb-drop button');
  // WebDriver BiDi does not tell the address of a tab that an extension opens; the extension itself does.
  await page.waitForFunction(
    "browser.extension.getViews({ type: 'tab' }).some(({ location }) => location.pathname === '/workbench.html')",
  );
});

test('the workbench judges a chosen file', async () => {
  const page = await world.openOwn('workbench.html', 'input[type=file]');
  const path = test.info().outputPath('Импорт.xlsx');
  writeFileSync(path, await documentExample());
  const input = await page.$('input[type=file]');
  if (!input) throw new Error('no file input');
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(path);
  await page.waitForSelector('.bvb-verdict');
  expect(await page.$eval('.bvb-verdict', (element) => element.textContent)).toContain('Импорт не пройдёт');
});
