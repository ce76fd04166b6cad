import type { Page } from '@playwright/test';
import { makeXlsx } from '../../fixtures/workbook';
import { expect, test } from '../extension';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES = ['Котов Пётр Ильич', 'Зимин Олег Ильич', 'Белов Иван Ильич'];

/** A school's export of a day, in which the first so many students are verified. */
function report(day: string, verified: number) {
  const rows = NAMES.map((name, at) => [
    name,
    'МБОУ СОШ № 2',
    9,
    at < verified ? 'Верифицирован' : 'Не верифицирован',
    'Нет',
  ]);
  return {
    name: `отчёт ${day}.xlsx`,
    mimeType: XLSX,
    buffer: Buffer.from(
      makeXlsx({
        sheets: [
          {
            name: 'Лист1',
            rows: [
              [`Дата формирования: ${day}`],
              [
                'ФИО',
                'Образовательная организация',
                'Класс (без буквы)',
                'Статус верификации',
                'Дата архивации',
              ],
              ...rows,
            ],
          },
        ],
      }),
    ),
  };
}

type Report = ReturnType<typeof report>;

async function openTrends(openOwn: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openOwn('workbench.html');
  await page.getByRole('tab', { name: 'Вся школа' }).click();
  await page.getByRole('tab', { name: 'По дням' }).click();
  return page;
}

/** Adds the export of a day and takes it away when it was counted, so that the next day stands alone. */
async function count(page: Page, { name, ...file }: Report): Promise<void> {
  await page
    .getByRole('region', { name: 'Источники' })
    .locator('input[type=file]')
    .setInputFiles([{ name, ...file }]);
  await page.getByRole('tab', { name: 'Сводка' }).click();
  await expect(page.locator('.au-answer')).toHaveText(/^3\sученика/u);
  await page.getByRole('button', { name: `Убрать ${name}` }).click();
  await expect(page.locator('main')).toContainText('Считать пока нечего');
  await page.getByRole('tab', { name: 'По дням' }).click();
}

/** What stands on the disk, as the browser keeps it. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify(await globalThis.chrome.storage.local.get(null)));

const days = (page: Page) => page.getByRole('figure', { name: /Верификация/u }).locator('tbody th');

test('counts are kept by day without names, for 400 days, and a week is told in words', async ({
  openOwn,
}) => {
  const page = await openTrends(openOwn);
  await expect(page.getByText('Истории пока нет')).toBeVisible();
  for (const [day, verified] of [
    ['01.10.2024', 1],
    ['29.10.2025', 1],
    ['05.11.2025', 3],
  ] as const)
    await count(page, report(day, verified));
  await expect(page.getByText(/^за неделю \+2/u)).toBeVisible();
  // 01.10.2024 is exactly 400 days before 05.11.2025.
  await expect(days(page)).toHaveText(['05.11.2025', '29.10.2025']);
  const kept = await onDisk(page);
  expect(kept).toContain('2025-11-05');
  for (const name of NAMES) expect(kept).not.toContain(name.split(' ')[0]);
});

test('switched off, nothing is added; deleted in one place, it is gone in all', async ({ openOwn }) => {
  const page = await openTrends(openOwn);
  await count(page, report('01.11.2025', 1));
  await expect(days(page)).toHaveText(['01.11.2025']);
  await page.getByLabel(/^Запоминать числа по дням/u).uncheck();
  await count(page, report('02.11.2025', 1));
  await expect(days(page)).toHaveText(['01.11.2025']);
  await page.getByLabel(/^Запоминать числа по дням/u).check();

  const other = await openTrends(openOwn);
  await expect(days(other)).toHaveText(['01.11.2025']);
  await other.getByRole('button', { name: 'Удалить историю' }).click();
  await expect(page.getByText('Истории пока нет')).toBeVisible();
  // The first page does not bring back what the other deleted.
  await count(page, report('03.11.2025', 2));
  await expect(days(other)).toHaveText(['03.11.2025']);

  const options = await openOwn('options.html');
  await options.getByRole('button', { name: 'Удалить всё' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Удалить всё' }).click();
  await expect(other.getByText('Истории пока нет')).toBeVisible();
  expect(await onDisk(options)).not.toContain('2025-11-03');
});
