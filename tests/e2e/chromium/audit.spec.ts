import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import exceljs from 'exceljs';
import { makeXlsx } from '../../fixtures/workbook';
import { expect, test } from '../extension';
import { settled } from '../marks';
import { SUMMARY_HEADER } from '../../fixtures/export-header';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = SUMMARY_HEADER.slice(0, 8);
const SURNAMES = ['Котов', 'Зимин', 'Белов', 'Серов', 'Орлов', 'Львов'];
const NAMES = ['Пётр', 'Олег', 'Иван', 'Илья'];

interface Given {
  name: string;
  buffer: Buffer;
}

const book = (name: string, rows: (string | number)[][]): Given => ({
  name,
  buffer: Buffer.from(makeXlsx({ sheets: [{ name: 'Лист1', rows }] })),
});

/** 24 students, half of them in 9 А and half in 9 Б; the first so many of each class are not verified. */
function schoolExport(name: string, date: string, unverified: number, archived = false): Given {
  const rows = Array.from({ length: 24 }, (_, i) => [
    `${SURNAMES[i % 6] ?? ''} ${NAMES[Math.floor(i / 6)] ?? ''} Ильич`,
    'Верхнесалдинский МО',
    'МБОУ СОШ № 2',
    9,
    i < 12 ? 'А' : 'Б',
    i % 12 < unverified ? 'Не верифицирован' : 'Верифицирован',
    archived && i === 23 ? '01.09.2025' : 'Нет',
    '20.11.2025',
  ]);
  return book(name, [['Сводный отчет по ученикам'], [`Дата формирования: ${date}`], HEADER, ...rows]);
}

async function openSchool(openOwn: (path: string) => Promise<Page>, files: Given[]): Promise<Page> {
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Вся школа' }).click();
  await give(page, files);
  return page;
}

async function give(page: Page, files: Given[]): Promise<void> {
  const sources = page.getByRole('region', { name: 'Источники' });
  await sources.locator('input[type=file]').setInputFiles(files.map((file) => ({ ...file, mimeType: XLSX })));
}

async function load(download: Download): Promise<exceljs.Workbook> {
  const read = new exceljs.Workbook();
  await read.xlsx.load((await readFile(await download.path())).buffer);
  return read;
}

/** Everything a sheet says, a line a row. */
function text(sheet: exceljs.Worksheet | undefined): string[] {
  const lines: string[] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.text));
    lines.push(cells.join(' | '));
  });
  return lines;
}

const heat = (page: Page) => page.locator('.au-heat tbody tr');

test('an export is summed up, and each number opens the names behind it', async ({ openOwn }) => {
  const page = await openSchool(openOwn, [schoolExport('students.xlsx', '01.12.2025', 3, true)]);
  await expect(page.locator('.au-file strong')).toHaveText('students.xlsx');
  await expect(page.locator('.au-answer')).toHaveText(/^23\sученика: без верификации 6$/u);
  await expect(page.locator('main')).toContainText('В архиве ещё 1, они не посчитаны.');
  await expect(heat(page)).toHaveCount(2);
  await expect(heat(page).nth(0)).toContainText('9 А');
  await expect(heat(page).nth(0).locator('.au-number')).toHaveText('12');
  await expect(heat(page).nth(1).locator('.au-number')).toHaveText('11');
  await expect(heat(page).nth(1).locator('[title]').nth(1)).toHaveAttribute(
    'title',
    '9 Б. Верификация: верифицированы 8 из 11 прочитанных',
  );
  await heat(page).nth(1).locator('.au-cell button').click();
  const names = page.getByRole('dialog');
  await expect(names.getByRole('status')).toHaveText(/^3\sученика$/u);
  await expect(names.locator('tbody th')).toHaveText([
    'Белов Иван Ильич',
    'Зимин Иван Ильич',
    'Котов Иван Ильич',
  ]);
  await names.getByRole('button', { name: 'Закрыть' }).last().click();
  await page.getByRole('combobox', { name: /^Класс/u }).selectOption('9 А');
  await expect(page.locator('.au-answer')).toHaveText(/^12\sучеников: без верификации 3$/u);
  await page.getByLabel('Имя или его часть').fill('котов');
  await expect(page.locator('.au-answer')).toHaveText(/^2\sученика: без верификации 1$/u);
  await page.getByRole('button', { name: 'Сбросить отбор' }).click();
  await expect(page.locator('.au-answer')).toHaveText(/^23\sученика/u);
});

test('several files at once; one that is no export says what it looks like', async ({ openOwn }) => {
  const page = await openSchool(openOwn, [
    schoolExport('students.xlsx', '01.12.2025', 3),
    book('класс.xlsx', [
      ['ФИО', 'Дата рождения', 'Класс'],
      ['Котов Пётр Ильич', '05.03.2010', '9А'],
      ['Зимин Олег Ильич', '15.04.2010', '9А'],
    ]),
    { name: 'письмо.xlsx', buffer: Buffer.from('ИНН;КПП\n1;2') },
  ]);
  const files = page.locator('.au-files > li');
  await expect(files).toHaveCount(3);
  await expect(files.nth(1)).toContainText('не тот файл');
  await expect(files.nth(1)).toContainText('похоже на список класса');
  await expect(files.nth(1)).toContainText('на вкладке «Из списка класса»');
  await expect(files.nth(2)).toContainText('не прочитан');
  await expect(files.nth(2)).toContainText('Это текстовый файл');
  await expect(page.locator('.au-answer')).toHaveText(/^24\sученика: без верификации 6$/u);
  await page.getByRole('button', { name: 'Убрать students.xlsx' }).click();
  await expect(page.locator('main')).toContainText('Считать пока нечего');
});

test('an import file against the export: who is there, who differs, who is not there yet', async ({
  openOwn,
}) => {
  const page = await openSchool(openOwn, [schoolExport('students.xlsx', '01.12.2025', 3)]);
  await expect(page.locator('.au-answer')).toContainText('24');
  await page.getByRole('tab', { name: 'Сравнить' }).click();
  const list = book('9А.xlsx', [
    ['ФИО', 'Дата рождения', 'Класс'],
    ['Котов Пётр Ильич', '05.03.2010', '9А'],
    ['Зимин Петр Ильич', '15.04.2010', '9А'],
    ['Дятлов Роман Сергеевич', '15.04.2010', '9А'],
  ]);
  await page
    .getByRole('tabpanel', { name: 'Сравнить' })
    .locator('input[type=file]')
    .setInputFiles([{ ...list, mimeType: XLSX }]);
  await expect(page.locator('.au-answer')).toHaveText(
    /^9А\.xlsx: на платформе 2, ещё нет 1, с отличиями 1$/u,
  );
  const part = (title: string) => page.locator('.au-listed', { hasText: title });
  await part('Отличаются: 1').locator('summary').click();
  await expect(part('Отличаются: 1').locator('li')).toContainText('Зимин Петр Ильич');
  await part('Ещё нет на платформе: 1').locator('summary').click();
  await expect(part('Ещё нет на платформе: 1').locator('li')).toContainText('Дятлов Роман Сергеевич');
});

test('two exports are compared by the dates of the reports, whatever order they were added in', async ({
  openOwn,
}) => {
  const [left, moved] = ['Котов Пётр Ильич', 'Зимин Пётр Ильич'];
  const row = (name: string, letter: string) => [
    name,
    'МО',
    'МБОУ СОШ № 2',
    9,
    letter,
    'Верифицирован',
    'Нет',
    '',
  ];
  const report = (name: string, date: string | null, rows: (string | number)[][]): Given =>
    book(name, [...(date === null ? [] : [[`Дата формирования: ${date}`]]), HEADER, ...rows]);
  const page = await openSchool(openOwn, [
    report('новая.xlsx', '01.12.2025', [row(moved, 'Б'), row('Белов Пётр Ильич', 'А')]),
    report('старая.xlsx', '01.11.2025', [row(left, 'А'), row(moved, 'А')]),
  ]);
  await expect(page.locator('.au-files > li')).toHaveCount(2);
  await page.getByRole('tab', { name: 'Сравнить' }).click();
  const part = page.getByRole('tabpanel', { name: 'Сравнить' });
  await expect(part.getByLabel('Раньше').locator('option:checked')).toHaveText('старая.xlsx, 01.11.2025');
  await part.getByRole('button', { name: 'Сравнить', exact: true }).click();
  await expect(part.locator('.au-answer')).toHaveText('Пришли 1, ушли 1, перешли в другой класс 1');
  await part.locator('.au-listed', { hasText: 'Ушли' }).locator('summary').click();
  await expect(part.locator('.au-listed', { hasText: 'Ушли' }).locator('li')).toContainText(left);
  await part.getByRole('button', { name: 'Поменять местами' }).click();
  await expect(part.getByRole('status')).toContainText('Дата отчёта «Раньше» позже второй');
  await give(page, [report('без даты.xlsx', null, [row(moved, 'А')])]);
  await part.getByLabel('Позже').selectOption('без даты.xlsx');
  await expect(part.getByRole('status')).toContainText('В файле не указана дата отчёта');
});

test('lists by class come as a book with a sheet a class, dated, with source and completeness', async ({
  openOwn,
}) => {
  const page = await openSchool(openOwn, [schoolExport('students.xlsx', '01.12.2025', 2)]);
  await expect(page.locator('.au-answer')).toContainText('24');
  await page.getByRole('tab', { name: 'Раздать' }).click();
  const lists = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Списки по классам (.xlsx)' }).click();
  const made = await load(await lists);
  expect(made.worksheets.map(({ name }) => name)).toEqual(['Сводка', '9 А', '9 Б']);
  const sheet = text(made.getWorksheet('9 А'));
  expect(sheet[0]).toContain('9 А, МБОУ СОШ № 2: чего не хватает');
  expect(sheet[1]).toMatch(/^Составлено \d\d\.\d\d\.\d{4}\. Источник: students\.xlsx от 01\.12\.2025/u);
  expect(sheet[2]).toContain('Полнота: источник прочитан полностью');
  expect(sheet.filter((line) => line.includes(' | нет'))).toEqual([
    '1 | Зимин Пётр Ильич | есть | нет',
    '2 | Котов Пётр Ильич | есть | нет',
  ]);
  await page.getByRole('button', { name: 'Списки на печать' }).click();
  await expect(page.locator('.au-page')).toHaveCount(2);
  await expect(page.locator('.au-page').nth(1)).toContainText(/12\sучеников в классе, в списке 2/u);
  // The workbench hides itself on paper; the lists must not go with it.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.au-page').nth(0)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Раздать' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Отчёт для директора (.xlsx)' }).click();
  const overall = text((await load(await report)).getWorksheet('Итоги'));
  expect(overall.join('\n')).toContain('Верификация: верифицированы | 20 | 20 из 24 (83\u00a0%)');
});

test('what the cabinet showed is a part until all of it was read, and is forgotten when asked', async ({
  open,
  openOwn,
}) => {
  const dashboard = await open('/cabinet/dashboard/students?skin=tailwind');
  await settled(dashboard, 'students');
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Вся школа' }).click();
  await expect(page.getByRole('region', { name: 'Источники' })).toContainText('прочитано 20 из 40');
  await expect(page.locator('.au-partial')).toContainText('Это часть, а не вся школа');
  await expect(page.locator('.au-answer')).toHaveText(/^Прочитано: 20\sучеников/u);
  await dashboard.close();
  await page.getByRole('button', { name: 'Забыть прочитанное' }).click();
  await expect(page.locator('main')).toContainText('Считать пока нечего');
});
