import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import exceljs from 'exceljs';
import { HEADER, documentExample } from '../../fixtures/document-example.mjs';
import { expect, test } from '../extension';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sheetOf(path: string) {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(path)).buffer);
  return book;
}

test('a file is judged, mended safely, taken back, and saved under a name that a person recognises', async ({
  openOwn,
}) => {
  const page = await openOwn('workbench.html');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Импорт 9А.xlsx', mimeType: XLSX, buffer: await documentExample() });
  const verdict = page.locator('.bvb-verdict');
  await expect(verdict).toContainText('Импорт не пройдёт');
  const before = await verdict.textContent();

  await page.getByRole('button', { name: /Исправить всё безопасное/ }).click();
  await expect(verdict).not.toHaveText(before ?? '');
  await page
    .getByRole('group', { name: 'Действия с файлом' })
    .getByRole('button', { name: 'Отменить' })
    .click();
  await expect(verdict).toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Вернуть' }).click();
  await expect(verdict).not.toHaveText(before ?? '');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать исправленный файл' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Импорт 9А — исправлено.xlsx');
  const sheet = (await sheetOf(await file.path())).getWorksheet('Лист1');
  expect(sheet?.getCell('H2').value).toBe('Ж');
  expect(sheet?.getCell('J3').value).toBe('9');
  expect(sheet?.getCell('K3').value).toBe('А');
  expect(sheet?.getCell('I3').value).toBe('1.20.2010');
});

test('the blank template has the exact header', async ({ openOwn }) => {
  const page = await openOwn('workbench.html');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Пустой шаблон .xlsx' }).click();
  const file = await download;
  const sheet = (await sheetOf(await file.path())).worksheets[0];
  expect((sheet?.getRow(1).values as unknown[]).slice(1)).toEqual(HEADER);
});

for (const path of ['popup.html', 'workbench.html', 'options.html']) {
  test(`${path} has no accessibility violations, light and dark`, async ({ openOwn }) => {
    const page = await openOwn(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours in the middle of a transition are nobody's.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}
