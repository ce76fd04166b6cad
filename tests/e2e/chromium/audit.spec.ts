import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { type CellSpec, makeXlsx } from '../../fixtures/workbook';
import { dropFile } from '../drop';
import { expect, test } from '../extension';

const HEADER = [
  'ФИО',
  'Муниципалитет',
  'Образовательная организация',
  'Класс (без буквы)',
  'Буква класса',
  'Статус верификации',
  'Дата архивации',
  'Дата последнего входа на платформу',
  'Количество пройденных диагностик (за календарный год)',
];
const student = (name: string, grade: number, letter: string, verified: boolean, seen = true): CellSpec[] => [
  name,
  'Верхнесалдинский МО',
  'МБОУ СОШ № 2',
  grade,
  letter,
  verified ? 'Верифицирован' : 'Не верифицирован',
  'Нет',
  seen ? '20.11.2025 10:15' : '',
  2,
];
const file = (date: string, rows: readonly CellSpec[][]): string =>
  Buffer.from(
    makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [['Сводный отчет по ученикам'], [`Дата формирования: ${date}`], HEADER, ...rows],
        },
      ],
    }),
  ).toString('base64');

const FIRST = [
  student('Котов Пётр Ильич', 9, 'А', true),
  student('Зимина Ольга Петровна', 9, 'А', false),
  student('Белов Иван Олегович', 9, 'Б', false),
  student('Серов Олег Львович', 9, 'Б', true, false),
  student('Орлов Илья Ильич', 10, 'А', false),
];
const LATER = [
  student('Котов Пётр Ильич', 9, 'А', true),
  student('Зимина Ольга Петровна', 9, 'А', true),
  student('Белов Иван Олегович', 9, 'А', false),
  student('Орлов Илья Ильич', 10, 'А', false),
  student('Новикова Анна Сергеевна', 10, 'А', false),
];

async function openAudit(openOwn: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Вся школа' }).click();
  await page.locator('.bvb-drop').waitFor();
  return page;
}

async function give(page: Page, name: string, base64: string): Promise<void> {
  await page.evaluate(dropFile, { name, base64 });
  await expect(page.getByText(name).first()).toBeVisible();
}

test('an export: sums by class, names behind a number, lists to hand out a sheet a class', async ({
  openOwn,
}) => {
  const page = await openAudit(openOwn);
  await give(page, 'students.xlsx', file('01.12.2025', FIRST));
  await page.getByRole('button', { name: /^Показать: без верификации/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3\u00a0ученика');
  // By class, then by name.
  await expect(dialog.getByRole('rowheader')).toHaveText([
    'Зимина Ольга Петровна',
    'Белов Иван Олегович',
    'Орлов Илья Ильич',
  ]);
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click();
  await page.getByRole('tab', { name: 'Раздать' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Списки по классам (.xlsx)' }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(await (await saved).path()).buffer);
  const sheets = book.worksheets.map(({ name }) => name);
  expect(sheets.filter((name) => /^(?:9|10)/.test(name))).toHaveLength(3);
  for (const sheet of book.worksheets) {
    const head = [1, 2, 3, 4, 5].map((row) => sheet.getCell(row, 1).text).join(' ');
    expect(head, sheet.name).toContain('students.xlsx от 01.12.2025');
  }
});

test('two exports against each other: who came, who went, who changed class', async ({ openOwn }) => {
  const page = await openAudit(openOwn);
  await give(page, 'раньше.xlsx', file('01.11.2025', FIRST));
  await give(page, 'позже.xlsx', file('01.12.2025', LATER));
  await page.getByRole('tab', { name: 'Сравнить' }).click();
  await page.getByRole('button', { name: 'Сравнить', exact: true }).click();
  await expect(page.getByText('Пришли 1, ушли 1, перешли в другой класс 1')).toBeVisible();
});

test('a file that is no export gets a sentence that says what it looks like', async ({ openOwn }) => {
  const page = await openAudit(openOwn);
  const other = Buffer.from(
    makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [
            ['Товар', 'Цена'],
            ['Мел', 12],
          ],
        },
      ],
    }),
  ).toString('base64');
  await give(page, 'прайс.xlsx', other);
  await expect(page.getByText(/прайс\.xlsx/).first()).toBeVisible();
  await expect(page.getByText(/не выгрузка|не похож|нет столбца/i).first()).toBeVisible();
});
