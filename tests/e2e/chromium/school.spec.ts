import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { makeXlsx } from '../../fixtures/workbook';
import { SUMMARY_HEADER, SUMMARY_TOP, student } from '../../unit/school/exports';
import { expect, test } from '../extension';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('an export is counted, and its lists are handed out as a book', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Вся школа' }).click();
  const rows = [
    student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
    student('Зимина Ольга Петровна', 9, 'А'),
    student('Белов Иван Олегович', 9, 'Б', { verified: 'Не верифицирован' }),
  ];
  await page
    .locator('.au input[type=file]')
    .first()
    .setInputFiles({
      name: 'students.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from(
        makeXlsx({ sheets: [{ name: 'Отчёт', rows: [...SUMMARY_TOP, SUMMARY_HEADER, ...rows] }] }),
      ),
    });
  await expect(page.locator('.au-answer')).toContainText('без верификации 2');

  await page.getByRole('tab', { name: 'Раздать' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Списки по классам (.xlsx)' }).click();
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(await (await download).path())).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Сводка', '9 А', '9 Б']);
  const names: unknown[] = [];
  book.getWorksheet('9 А')?.eachRow((row) => names.push(row.getCell(2).value));
  expect(names).toContain('Котов Пётр Ильич');
});
