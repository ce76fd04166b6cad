import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import { makeXlsx } from '../../fixtures/workbook';
import { documentExample, HEADER } from '../../fixtures/document-example.mjs';
import { dropFile } from '../drop';
import { expect, test } from '../extension';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A class of two hundred right students, so that the list must be scrolled. */
async function longList(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Лист1');
  const school = ['6600000003', '660001001'];
  sheet.addRow(HEADER);
  sheet.addRow([...school, 'учитель', 'lisina@school5.ru', 'Лисина', 'Анна', 'Петровна', 'Ж', '', '9', 'А', '2026-2027']);
  for (let i = 0; i < 200; i += 1) {
    const surname = `Волк${'абвгдежзиклмно'.charAt(i % 14)}${'прстуфхцчшэюяы'.charAt(Math.floor(i / 14))}`;
    sheet.addRow([...school, 'ученик', '', surname, 'Иван', '—', 'М', `1${i % 10}.0${(i % 9) + 1}.2011`, '9', 'А', '2026-2027']);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
} // prettier-ignore

/** A list in which every row is wrong in many ways. */
function wrongList(rows: number): Buffer {
  const row = '660000;66;чел;;ВОЛКОВ;Иван;—;муж;1.20.2010;12;А;2020'.split(';');
  return Buffer.from(
    makeXlsx({ sheets: [{ name: 'Лист1', rows: [HEADER, ...Array.from({ length: rows }, () => row)] }] }),
  );
}

async function openFiles(page: Page, files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map((file) => ({ ...file, mimeType: XLSX })));
}

async function openExample(openOwn: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openOwn('workbench.html');
  await openFiles(page, [{ name: 'Импорт 9А.xlsx', buffer: await documentExample() }]);
  await expect(page.locator('.bvb-verdict')).toContainText('Импорт не пройдёт');
  return page;
}

async function choose(page: Page, item: string): Promise<void> {
  await page.locator('summary', { hasText: 'Ещё' }).click();
  await page.getByRole('button', { name: item }).click();
}

/** Text of the cell that the grid's focus names. */
const active = (page: Page) => page.locator('.bvb-grid-cell[data-active]');

test('keys lead from finding to finding, edit in place, and take the edit back', async ({ openOwn }) => {
  const page = await openExample(openOwn);
  await expect(active(page)).toHaveAttribute('data-cell', 'A2');
  await page.keyboard.press('F8');
  await expect(active(page)).toHaveAttribute('data-cell', 'B2');
  await page.keyboard.press('Shift+F8');
  await expect(active(page)).toHaveAttribute('data-cell', 'A2');
  const verdict = page.locator('.bvb-verdict');
  const before = await verdict.textContent();
  await page.getByRole('grid').focus();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowRight');
  await expect(active(page)).toHaveAttribute('data-cell', 'H2');
  await expect(active(page)).toHaveAttribute('data-severity', 'error');
  const edited = page.locator('[data-cell=H2]');
  await page.keyboard.press('F2');
  await edited.locator('input').fill('Ж');
  await page.keyboard.press('Tab');
  await expect(edited).not.toHaveAttribute('data-severity', 'error');
  await expect(verdict).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(edited).toHaveAttribute('data-severity', 'error');
  await expect(verdict).toHaveText(before ?? '');
  await page.keyboard.press('Control+y');
  await expect(edited).not.toHaveAttribute('data-severity', 'error');
});

test('the keys of the browser for finding and saving mean the file', async ({ openOwn }) => {
  const page = await openExample(openOwn);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('1.20.2010');
  await page.keyboard.press('Enter');
  await expect(active(page)).toHaveAttribute('data-cell', 'I3');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('В файле пока ничего не изменено, скачивать нечего')).toBeVisible();
  await page.getByRole('button', { name: 'Заменить на «20.01.2010»' }).click();
  await expect(page.getByText('изменено: 1 ячейка')).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(saved.suggestedFilename()).toBe('Импорт 9А — исправлено.xlsx');
});

test('printed by the menu of the browser, a page is never empty', async ({ openOwn }) => {
  const page = await openExample(openOwn);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.bvb-verdict')).toBeVisible();
  await expect(page.getByText('Находки печатает команда «Ещё» → «Распечатать» или Ctrl+P.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('tab', { name: 'Правила', exact: true }).click();
  await expect(page.getByText('Такого дня нет в календаре').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Такого дня нет в календаре' })).toBeVisible();
});

test('the list is copied for a chat, printed, and the letter is ready for the mail program', async ({
  openOwn,
}) => {
  const page = await openExample(openOwn);
  // What reaches the clipboard and the printer, without either of them.
  await page.evaluate(() => {
    const told: { copied: string; printed: string } = { copied: '', printed: '' };
    Object.assign(window, { told });
    navigator.clipboard.writeText = (text) => {
      told.copied = text;
      return Promise.resolve();
    };
    window.print = () => {
      told.printed = document.querySelector('.wb-print')?.textContent ?? '';
    };
  });
  const told = (key: 'copied' | 'printed') =>
    page.evaluate((name) => (window as unknown as { told: Record<string, string> }).told[name], key);
  await choose(page, 'Скопировать список');
  await expect.poll(() => told('copied')).toMatch(/^Файл «Импорт 9А\.xlsx»\. Импорт не пройдёт: .*\n/u);
  expect(await told('copied')).toContain('I3\tошибка\tВ ячейке I3 «1.20.2010»: месяца 20 не бывает.');
  await choose(page, 'Распечатать');
  await expect.poll(() => told('printed')).toContain('Импорт 9А.xlsx');
  expect(await told('printed')).toContain('месяца 20 не бывает');
  await expect(page.locator('.wb-print')).toHaveCount(0);
  await page.evaluate(() => {
    (window as unknown as { told: Record<string, string> }).told.printed = '';
  });
  await page.keyboard.press('Control+p');
  await expect.poll(() => told('printed')).toContain('месяца 20 не бывает');

  await choose(page, 'Письмо территориальному администратору');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('адрес не задан');
  const link = await dialog.getByRole('link', { name: 'Открыть в почте' }).getAttribute('href');
  expect(decodeURIComponent(link ?? '')).toMatch(/^mailto:\?subject=Импорт обучающихся .*&body=Здравствуйте\.\r\n/u);
  expect(decodeURIComponent(link ?? '')).not.toContain('Волков');
}); // prettier-ignore

test('the report comes as .xlsx with its sheets and as .json that says the same', async ({ openOwn }) => {
  const page = await openExample(openOwn);
  const xlsx = page.waitForEvent('download');
  await choose(page, 'Отчёт .xlsx');
  const report = await xlsx;
  expect(report.suggestedFilename()).toBe('Импорт 9А — отчёт.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(await report.path())).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Сводка', 'По классам', 'Находки', 'Лист1']);
  const json = page.waitForEvent('download');
  await choose(page, 'Отчёт .json');
  const file = await json;
  expect(file.suggestedFilename()).toBe('Импорт 9А — отчёт.json');
  const { counts, findings } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    counts: { error: number; warning: number; info: number };
    findings: unknown[];
  };
  expect(findings.length).toBe(counts.error + counts.warning + counts.info);
});

test('a report under way shows how far it is and can be stopped; the file stays open', async ({
  openOwn,
}) => {
  const page = await openOwn('workbench.html');
  await openFiles(page, [{ name: 'Большой.xlsx', buffer: wrongList(9_000) }]);
  await expect(page.getByRole('grid')).toBeVisible();
  const downloads: string[] = [];
  page.on('download', (one) => downloads.push(one.suggestedFilename()));
  await choose(page, 'Отчёт .xlsx');
  const bar = page.getByRole('progressbar', { name: 'Собираем отчёт' });
  await expect(bar).toHaveAttribute('aria-valuenow', /^[1-9]/u);
  await page.getByRole('button', { name: 'Остановить' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Предложения' })).toBeEnabled();
  expect(downloads).toEqual([]);
});

test('several files at once, each with its summary; one is opened, one is put away', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await openFiles(page, [
    { name: 'Школа 1.xlsx', buffer: await documentExample() },
    { name: 'Школа 2.xlsx', buffer: await longList() },
    { name: 'Школа 3.xlsx', buffer: Buffer.from('ИНН;КПП\n1;2') },
  ]);
  const shelf = page.getByRole('complementary', { name: 'Открытые файлы' });
  await expect(shelf.getByRole('listitem').nth(0)).toContainText('Импорт не пройдёт');
  await expect(shelf.getByRole('listitem').nth(2)).toContainText('файл\u00a0не\u00a0прочитан');
  await shelf.getByRole('button', { name: /^Школа 3/u }).click();
  await expect(page.locator('main')).toContainText('Это текстовый файл');
  await shelf.getByRole('button', { name: 'Убрать Школа 3.xlsx' }).click();
  await expect(shelf.getByRole('listitem')).toHaveCount(2);
});

test('the titles stay in sight while a long list is scrolled', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await openFiles(page, [{ name: 'Длинный.xlsx', buffer: await longList() }]);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await expect(active(page)).toHaveAttribute('data-cell', 'L202');
  await expect(page.locator('.bvb-grid-titles')).toContainText('Учебный год');
  await page.keyboard.press('Control+Home');
  await expect(page.locator('.bvb-grid-titles')).toHaveCount(0);
});

test('at 200 % zoom the sheet scrolls inside a frame that fits the window', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await page.setViewportSize({ width: 640, height: 400 });
  await openFiles(page, [{ name: 'Длинный.xlsx', buffer: await longList() }]);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await expect(active(page)).toHaveAttribute('data-cell', 'L202');
  await expect(active(page)).toBeInViewport({ ratio: 1 });
  expect((await page.getByRole('grid').boundingBox())?.height).toBeLessThan(400);
});

test('a file that is right is led to the letter; there is nothing corrected to take', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await openFiles(page, [{ name: 'Готовый.xlsx', buffer: await longList() }]);
  await expect(page.locator('.bvb-verdict')).toContainText('Готово к отправке');
  await expect(page.getByRole('button', { name: 'Скачать исправленный файл' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Письмо территориальному администратору' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Готовый.xlsx');
});

test('a finding that fits on screen leaves the first columns in sight', async ({ openOwn }) => {
  const page = await openExample(openOwn);
  await expect(page.locator('[data-cell=A2]')).toBeInViewport({ ratio: 1 });
  const later = page.getByRole('grid');
  await later.focus();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowRight');
  await expect(active(page)).toHaveAttribute('data-cell', 'H2');
  await expect(page.locator('[data-cell=A2]')).toBeInViewport({ ratio: 1 });
});

test('the page of rules fills a wide window, part by part', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('tab', { name: 'Правила', exact: true }).click();
  const cards = page.locator('.wb-rule');
  await expect(cards).toHaveCount(73);
  const right = await cards.nth(3).evaluate((card) => card.getBoundingClientRect().right);
  expect(right).toBeGreaterThan(1800);
  await page.getByRole('link', { name: 'Дата рождения' }).click();
  await expect(page.getByRole('heading', { name: 'Дата рождения', exact: true })).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Найти правило' }).fill('нет такого слова');
  await expect(page.getByRole('status')).toHaveText('Такого правила нет. Попробуйте другое слово.');
});

test('the page of rules tells each rule with what it does about it', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Правила', exact: true }).click();
  const rules = page.locator('main');
  await expect(rules).toContainText('Дата рождения не в виде ДД.ММ.ГГГГ');
  await expect(rules).toContainText('Контрольная цифра ИНН не сходится');
  await expect(rules).toContainText('п. 6');
});

test('a reopened popup leads on with the same file, without asking for it', async ({
  openOwn,
  browserContext,
}) => {
  const first = await openOwn('popup.html');
  await first.locator('.bvb-drop').waitFor();
  const example = { name: 'Импорт 9А.xlsx', base64: (await documentExample()).toString('base64') };
  await first.evaluate(dropFile, example);
  await first.locator('.bvb-finding').first().waitFor();
  await first.close();
  const again = await openOwn('popup.html');
  await expect(again.locator('main')).toContainText('Файл взят из памяти браузера');
  const opened = browserContext.waitForEvent('page');
  await again.getByRole('button', { name: 'Открыть подробно' }).click();
  const workbench = await opened;
  await expect(workbench.locator('.bvb-verdict')).toContainText('Импорт 9А.xlsx');
  await workbench.close();
  await again.getByRole('button', { name: 'Вернуться к исправлению' }).click();
  await expect(again.getByRole('button', { name: 'Исправить и скачать' })).toBeVisible();
});
