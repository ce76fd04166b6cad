import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { documentExample, HEADER } from '../../fixtures/document-example.mjs';
import { dropFile } from '../drop';
import { expect, test } from '../extension';
import { settled } from '../marks';

test('the document’s own example: verdict, findings by cell, and a corrected file that is the user’s own', async ({
  openOwn,
}) => {
  const popup = await openOwn('popup.html');
  await popup.locator('.bvb-drop').waitFor();
  const bytes = await documentExample();
  await popup.evaluate(dropFile, { name: 'Импорт 9А.xlsx', base64: bytes.toString('base64') });

  await expect(popup.locator('.bvb-verdict')).toContainText('Импорт не пройдёт');
  await expect(popup.locator('.bvb-verdict')).toContainText('в 2 строках');
  await expect(popup.locator('.bvb-finding', { hasText: 'I2' }).first()).toContainText('1.20.1995');

  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Исправить и скачать' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Импорт 9А — исправлено.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(await file.path())).buffer);
  const sheet = book.getWorksheet('Лист1');
  const row = (index: number) => (sheet?.getRow(index).values as unknown[]).slice(1);
  expect(row(2)).toEqual([
    '7900000000',
    '7900000000',
    'учитель',
    'test@yandex.ru',
    'Иванова',
    'Ксения',
    'Юрьевна',
    'Ж',
    '1.20.1995',
    '9',
    'А',
    '2025-2026',
  ]);
  await expect(popup.getByRole('button', { name: 'Скачать исправленный файл' })).toBeVisible();
});

test('the verdict is one line, and all that is safe is said to be all', async ({ openOwn }) => {
  const popup = await openOwn('popup.html');
  const verdict = popup.locator('.bvb-verdict-line');
  const lines = () =>
    verdict.evaluate((line) =>
      Math.round(line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight)),
    );
  const drop = async (bytes: Buffer) => {
    await popup.locator('.bvb-drop').waitFor();
    await popup.evaluate(dropFile, { name: 'Импорт 9А.xlsx', base64: bytes.toString('base64') });
  };
  await drop(await documentExample());
  await expect(verdict).toHaveText('Импорт не пройдёт: 12\u00a0ошибок в\u00a02\u00a0строках');
  expect(await lines()).toBe(1);
  await expect(popup.locator('main')).toContainText('Остальное решаете вы');
  await popup.getByRole('button', { name: 'Другой файл' }).click();

  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Лист1');
  const school = ['6600000003', '660001001'];
  sheet.addRow(HEADER);
  sheet.addRow([
    ...school,
    'учитель',
    'Lisina@school5.ru',
    'Лисина',
    'Анна',
    'Петровна',
    'Ж',
    '',
    '9',
    '«А»',
    '2026-2027',
  ]);
  await drop(Buffer.from(await book.xlsx.writeBuffer()));
  await expect(verdict).toHaveText('Ошибок нет, 2\u00a0замечания');
  expect(await lines()).toBe(1);
  await expect(popup.locator('main')).toContainText('Однозначно исправляется: 2\u00a0ячейки.');
  await expect(popup.locator('main')).not.toContainText('Остальное решаете вы');
});

test('what is no spreadsheet gets a sentence that says what to do', async ({ openOwn }) => {
  const popup = await openOwn('popup.html');
  await popup.locator('.bvb-drop').waitFor();
  await popup.evaluate(dropFile, {
    name: 'Список.xlsx',
    base64: Buffer.from('Фамилия;Имя\nИванова;Мария\n').toString('base64'),
  });
  await expect(popup.locator('main')).toContainText('.xlsx');
  await expect(popup.locator('main')).toContainText('.csv');
});

test('reopened, the popup shows the last report of this session', async ({ openOwn }) => {
  const first = await openOwn('popup.html');
  await first.locator('.bvb-drop').waitFor();
  await first.evaluate(dropFile, {
    name: 'Импорт.xlsx',
    base64: (await documentExample()).toString('base64'),
  });
  await first.locator('.bvb-finding').first().waitFor();
  await first.close();
  const second = await openOwn('popup.html');
  await expect(second.locator('main')).toContainText('Импорт.xlsx');
  await expect(second.locator('main')).toContainText('Это последний отчёт');
});

test('opened from the toolbar it has its whole width and says what the tab behind it is', async ({
  open,
  openOwn,
}) => {
  const own = await openOwn('options.html');
  const cabinet = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(cabinet, 'students');
  await cabinet.bringToFront();
  await own.evaluate('chrome.action.openPopup()');
  const popup = (what: string) =>
    own.evaluate(`chrome.extension.getViews({ type: 'popup' }).map((view) => view.document.${what})`);
  await expect
    .poll(() => popup("querySelector('.popup-page-title')?.textContent ?? ''"))
    .toEqual([expect.stringMatching(/из 12.учеников ждут действий/u)]);
  await expect.poll(() => popup("querySelector('main').getBoundingClientRect().width")).toEqual([480]);
});
