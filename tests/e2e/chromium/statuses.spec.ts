import type { Page } from '@playwright/test';
import { makeSchool } from '../../cabinet/data';
import { expect, test } from '../extension';
import { settled } from '../marks';

/** The platform's words, and the word that a narrow column has room for. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'not-confirmed-by-student': ['Не подтверждено учеником', 'ждёт ученика'],
  'upload-required': ['Необходимо загрузить', 'загрузить'],
  'uploaded-by-teacher': ['Загружено педагогом', 'загружено'],
  'confirmed-by-parent': ['Подтверждено родителем', 'родителем'],
  'confirmed-by-student': ['Подтверждено учеником', 'учеником'],
};

const school = makeSchool({ students: 12 });

/** What is written beside the icons: text of the row, the words, and whether they lie wholly inside their cell. */
async function written(page: Page): Promise<{ row: string; text: string; inside: boolean }[]> {
  return page.locator('[data-bvb-status]').evaluateAll((holders) =>
    holders.map((holder) => {
      const row = holder.closest('[data-bvb-row]');
      const words = getComputedStyle(holder, '::after');
      const [left, top, width, height] = [words.left, words.top, words.width, words.height].map(parseFloat);
      return {
        row: row?.textContent ?? '',
        text: words.content.replaceAll('"', ''),
        inside:
          getComputedStyle(holder).position !== 'static' &&
          (left ?? -1) >= 0 &&
          (top ?? -1) >= 0 &&
          (left ?? 0) + (width ?? 0) <= holder.clientWidth &&
          (top ?? 0) + (height ?? 0) <= holder.clientHeight,
      };
    }),
  );
}

async function clarify(page: Page): Promise<void> {
  const tab = page.locator('bvb-panel [data-bvb-tab]');
  await page.locator('bvb-panel').waitFor({ state: 'attached' });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole('button', { name: 'Уточнить статусы' }).click();
  await page.locator('bvb-panel').getByText('Статусы уточнены').waitFor();
}

for (const skin of ['tailwind', 'element', 'antd', 'vaadin', 'virtual']) {
  test(`after «Уточнить статусы» in ${skin} the status stands beside every icon`, async ({ open }) => {
    const page = await open(`/cabinet/dashboard/students?skin=${skin}&students=12`);
    await settled(page, 'students');
    await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
    expect(await written(page)).toEqual([]);
    await clarify(page);
    const found = await written(page);
    const status = (text: string) =>
      Object.entries(WORDS).find(([, words]) => words.includes(text))?.[0] ?? text;
    expect(found.map(({ text }) => status(text)).sort()).toEqual(
      school.students.map(({ consent }) => consent as string).sort(),
    );
    // Where one row is drawn in one element, the words stand in the right one.
    for (const student of school.students) {
      const mark = found.find(({ row }) => row.includes(student.name));
      if (mark) expect(status(mark.text), student.name).toBe(student.consent);
    }
    expect(found.filter(({ inside }) => !inside)).toEqual([]);
  });
}

test('a status that the page keeps in hidden text is written at once, and follows the list', async ({
  open,
}) => {
  const page = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(page, 'students');
  await page.locator('[data-bvb-status]').first().waitFor({ state: 'attached' });
  const agree = async () => {
    const found = await written(page);
    return found.filter(({ row, text }) => {
      const student = school.students.find(({ name }) => row.includes(name));
      return !WORDS[student?.consent ?? '']?.includes(text);
    });
  };
  expect((await written(page)).length).toBe(12);
  expect(await agree()).toEqual([]);
  await page.getByRole('columnheader', { name: /ФИО/ }).click();
  await expect.poll(agree).toEqual([]);
  expect((await written(page)).length).toBe(12);
});
