import { expect, test } from '../extension';
import { makeSchool } from '../../cabinet/data';
import { settled } from '../marks';

test('a step leads into a section of the cabinet, also through another one; the panel goes along', async ({
  open,
}) => {
  const page = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(page, 'students');
  await page.locator('bvb-panel [data-bvb-tab]').click();
  const panel = page.locator('bvb-panel aside');
  await panel.getByText('Не прочитано до конца в этом сеансе').waitFor();
  await panel.getByRole('button', { name: '«Практико-ориентированный модуль»' }).click();
  await settled(page, 'events');
  await expect(panel.getByRole('heading', { name: 'Практико-ориентированный модуль' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'В других разделах' })).toBeVisible();
  await expect(panel.getByText(/Пройти верификацию: \d+/)).toBeVisible();
  await panel.getByRole('button', { name: '«Дашборд»' }).first().click();
  await expect(page).toHaveURL(/\/cabinet\/dashboard/);
});

test('a page without lists says what is left elsewhere once something was seen, and nothing before', async ({
  open,
}) => {
  const before = await open('/cabinet/learning?students=12');
  await before.locator('html[data-bvb-scan-id]').waitFor({ state: 'attached' });
  await expect(before.locator('bvb-panel')).toHaveCount(0);
  const list = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(list, 'students');
  const after = await open('/cabinet/learning?students=12');
  await after.locator('bvb-panel [data-bvb-tab]').click();
  await expect(after.locator('bvb-panel aside').getByText(/Пройти верификацию: \d+/)).toBeVisible();
});

test('the page of a class says what this session knows of it and what to do there', async ({ open }) => {
  const list = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(list, 'students');
  await list.locator('[data-bvb-issues]').first().waitFor({ state: 'attached' });
  const school = makeSchool({ students: 12 });
  const known = school.classes.find(({ size }) => size > 0);
  const page = await open(`/cabinet/students/classes/${String(known?.id)}?students=12`);
  await page.locator('bvb-panel [data-bvb-tab]').click();
  const panel = page.locator('bvb-panel aside');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    `Класс ${String(known?.name)}: согласий и верификации на этой странице не видно`,
  );
  await expect(panel.getByText(/По списку, прочитанному в \d\d:\d\d: /)).toBeVisible();
  await expect(panel.getByText('выгрузите логины и пароли класса')).toBeVisible();
});
