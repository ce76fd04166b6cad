import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import exceljs from 'exceljs';
import { type CellSpec, makeXlsx } from '../../fixtures/workbook';
import { expect, test } from '../extension';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What an electronic journal gives: a class in the title, a number, whole names, parents beside. */
const JOURNAL: CellSpec[][] = [
  ['Список 9 «Б» класса'],
  [],
  ['№', 'ФИО обучающегося', 'Д.р.', 'Пол', 'Мама'],
  [1, 'Котов Пётр Ильич', '5.3.2010', 'муж.', 'Котова Анна Львовна'],
  [2, 'Зимина Ольга Петровна', '15.04.2010', '', 'Зимина Инна Львовна'],
  ['Итого', 2],
];

async function give(page: Page, name: string, rows: CellSpec[][]): Promise<void> {
  await page
    .getByRole('tabpanel', { name: 'Из списка класса' })
    .locator('input[type=file]')
    .setInputFiles([
      { name, mimeType: XLSX, buffer: Buffer.from(makeXlsx({ sheets: [{ name: 'Лист1', rows }] })) },
    ]);
}

async function openList(openOwn: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openOwn('workbench.html');
  // The school year and the ages are judged by the day.
  await page.clock.setFixedTime('2026-11-20T10:00:00');
  await page.reload();
  await page.getByRole('tab', { name: 'Из списка класса' }).click();
  await expect(page.getByText('Списка ещё нет')).toBeVisible();
  return page;
}

test('a journal’s list of a class becomes an import file that passes its own check', async ({ openOwn }) => {
  const page = await openList(openOwn);
  await give(page, '9Б.xlsx', JOURNAL);
  await page.getByLabel('ИНН школы').fill('6607008763');
  await page.getByLabel('КПП школы').fill('660701001');
  await page.getByLabel('Учебный год').fill('2026-2027');
  await page.getByLabel('Педагог, 9 Б', { exact: true }).fill('Орлова Инна Олеговна');
  await page.getByLabel('Электронная почта педагога, 9 Б').fill('orlova@school.example');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сделать файл для импорта' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('9Б — импорт.xlsx');
  const made = new exceljs.Workbook();
  await made.xlsx.load((await readFile(await download.path())).buffer);
  const lines: string[] = [];
  made.worksheets[0]?.eachRow((row) => {
    lines.push(Array.from({ length: 12 }, (_, at) => row.getCell(at + 1).text).join('|'));
  });
  expect(lines.slice(1)).toEqual([
    '6607008763|660701001|учитель|orlova@school.example|Орлова|Инна|Олеговна|Ж||9|Б|2026-2027',
    '6607008763|660701001|ученик||Котов|Пётр|Ильич|М|05.03.2010|9|Б|2026-2027',
    '6607008763|660701001|ученик||Зимина|Ольга|Петровна|Ж|15.04.2010|9|Б|2026-2027',
  ]);
  await page.getByRole('button', { name: 'Открыть в проверке' }).click();
  await expect(page.getByText('9Б — импорт.xlsx').first()).toBeVisible();
  await expect(page.getByText('Готово к отправке').first()).toBeVisible();
});

test('what a column means is corrected once and remembered for lists of the same header', async ({
  openOwn,
}) => {
  const first = await openList(openOwn);
  const rows: CellSpec[][] = [
    ['ФИО', 'Родился', 'Где учится'],
    ['Котов Пётр Ильич', '05.03.2010', '9А'],
  ];
  await give(first, 'странный.xlsx', rows);
  await first.getByLabel('Столбец B: что это').selectOption('Дата рождения');
  await expect(first.getByText('выбрано вами')).toBeVisible();
  await first.getByLabel('ИНН школы').fill('6607008763');
  const saved = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Сделать файл для импорта' }).click();
  await saved;
  const second = await openList(openOwn);
  await give(second, 'другой.xlsx', [...rows, ['Зимина Ольга Петровна', '15.04.2010', '9А']]);
  await expect(
    second.getByText('Столбцы разобраны так же, как в прошлый раз для такой шапки.'),
  ).toBeVisible();
});

test('a file that is no list says what to do', async ({ openOwn }) => {
  const page = await openList(openOwn);
  await page
    .getByRole('tabpanel', { name: 'Из списка класса' })
    .locator('input[type=file]')
    .setInputFiles([{ name: 'список.xlsx', mimeType: XLSX, buffer: Buffer.from('%PDF-1.7') }]);
  await expect(page.getByRole('alert')).toContainText('PDF');
  await give(page, 'прайс.xlsx', [
    ['Товар', 'Цена'],
    ['Мел', 12],
  ]);
  await expect(page.getByRole('alert').first()).toBeVisible();
});
