import type { Page } from '@playwright/test';
import { makeSchool, studentTokens } from '../../cabinet/data';
import { expect, test } from '../extension';
import { marks, settled } from '../marks';

const school = makeSchool({ students: 40 });

async function openPanel(page: Page): Promise<void> {
  const tab = page.locator('bvb-panel [data-bvb-tab]');
  await page.locator('bvb-panel').waitFor({ state: 'attached' });
  if (await tab.isVisible()) await tab.click();
  await page.locator('bvb-panel aside').waitFor();
}

for (const skin of ['tailwind', 'element', 'antd', 'vaadin', 'cards', 'virtual']) {
  test(`«Уточнить статусы» in ${skin}: every row gets the status that its tooltip says`, async ({ open }) => {
    const page = await open(`/cabinet/dashboard/students?skin=${skin}&students=12`);
    await settled(page, 'students');
    await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
    await openPanel(page);
    await page.getByRole('button', { name: 'Уточнить статусы' }).click();
    await page.locator('bvb-panel').getByText('Статусы уточнены').waitFor();
    const twelve = makeSchool({ students: 12 });
    const rows = (await marks(page, 'student')).filter((row) =>
      twelve.students.some(({ name }) => row.text.includes(name)),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const student = twelve.students.find(({ name }) => row.text.includes(name));
      if (!student) continue;
      expect([student.name, row.issues]).toEqual([
        student.name,
        studentTokens(student, { consent: 'statuses' }).join(' '),
      ]);
    }
    await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(0);
  });
}

for (const skin of ['tailwind', 'table', 'element', 'antd', 'vaadin', 'cards', 'virtual']) {
  test(`«Пройти все страницы» in ${skin}: the whole list is read`, async ({ open }) => {
    const page = await open(`/cabinet/dashboard/students?skin=${skin}`);
    await settled(page, 'students');
    await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
    await openPanel(page);
    await page.getByRole('button', { name: 'Пройти все страницы' }).click();
    await page.locator('bvb-panel').getByText('Список пройден до конца').waitFor();
    await expect(page.locator('bvb-panel')).toContainText('из 40 учеников');
  });
}

test('the list leads to the row', async ({ open }) => {
  const page = await open('/cabinet/dashboard/students?skin=table');
  await settled(page, 'students');
  await openPanel(page);
  const student = school.students.slice(0, 20).find(({ verified }) => !verified);
  const group = page.locator('bvb-panel details[data-token="not-verified"]');
  if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click();
  await page
    .locator('bvb-panel')
    .getByRole('button', { name: new RegExp(student?.name ?? '-') })
    .first()
    .click();
  const row = page.locator('[data-bvb-pulse]');
  await expect(row).toContainText(student?.name ?? '-');
  await expect(row).toBeInViewport();
});

for (const skin of ['table', 'antd', 'cards', 'vaadin', 'virtual']) {
  test(`«Показать только проблемных» in ${skin}: remembered, readable under the pointer, and gone when switched off`, async ({
    open,
  }) => {
    const page = await open(`/cabinet/dashboard/students?skin=${skin}`);
    await settled(page, 'students');
    await openPanel(page);
    const only = page.locator('bvb-panel').getByRole('checkbox', { name: 'Показать только проблемных' });
    await only.check();
    await page.locator('[data-bvb-dim]').first().waitFor({ state: 'attached' });
    await page.reload();
    await settled(page, 'students');
    await openPanel(page);
    await expect(only).toBeChecked();
    const dim = page.locator('[data-bvb-dim]').first();
    await page.mouse.move(5, 5);
    await expect(dim).toHaveCSS('opacity', '0.55');
    expect(await dim.getAttribute('data-bvb-issues')).toBeNull();
    await dim.hover();
    await expect(dim).toHaveCSS('opacity', '1');
    await only.uncheck();
    await expect(page.locator('[data-bvb-dim]')).toHaveCount(0);
    await page.reload();
    await settled(page, 'students');
    await openPanel(page);
    await expect(only).not.toBeChecked();
  });
}

test('marks follow sorting, a constantly redrawn list, and a change of route', async ({ open }) => {
  const page = await open('/cabinet/dashboard/students?skin=element&tick=400');
  await settled(page, 'students');
  await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
  const wrong = async () => {
    const rows = await marks(page, 'student');
    return rows.filter((row) => {
      const student = school.students.find(({ name }) => row.text.includes(name));
      return !student || row.issues !== studentTokens(student, { consent: 'icons' }).join(' ');
    });
  };
  await expect.poll(wrong).toEqual([]);
  await page.getByRole('columnheader', { name: /ФИО/ }).click();
  await expect.poll(wrong).toEqual([]);
  await page.getByRole('link', { name: 'Мероприятия' }).click();
  await settled(page, 'events');
  await expect.poll(async () => (await marks(page, 'student')).length).toBe(0);
  await page.goBack();
  await settled(page, 'students');
  await expect.poll(wrong).toEqual([]);
});

test('marking moves nothing on the page', async ({ open }) => {
  const page = await open('/cabinet/dashboard/students?skin=antd');
  await settled(page, 'students');
  await page.locator('[data-bvb-issues]').first().waitFor({ state: 'attached' });
  const heights = () =>
    page
      .locator('[data-bvb-row="student"]')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  const marked = await heights();
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('[data-bvb-style]')) style.remove();
  });
  expect(await heights()).toEqual(marked);
});

test('nothing of ours moves on a page that rests', async ({ open }) => {
  const page = await open('/cabinet/dashboard/students?skin=table');
  await settled(page, 'students');
  await page.locator('[data-bvb-issues]').first().waitFor({ state: 'attached' });
  await page.locator('bvb-panel').waitFor({ state: 'attached' });
  const changes = () =>
    page.evaluate(async () => {
      let seen = 0;
      const observer = new MutationObserver((records) => (seen += records.length));
      const everything = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(document, everything);
      const shadow = document.querySelector('bvb-panel')?.shadowRoot;
      if (shadow) observer.observe(shadow, everything);
      for (let frame = 0; frame < 60; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      observer.disconnect();
      return seen;
    });
  // The page and the panel come to rest, and stay there.
  await expect.poll(changes).toBe(0);
  expect(await changes()).toBe(0);
});

test('a page that is not ours costs no further look, and is found when it turns into one that is', async ({
  open,
}) => {
  const page = await open('/cabinet/lessons?skin=table&tick=100');
  await settled(page, 'other');
  const looks = () => page.locator('html').getAttribute('data-bvb-scan-id');
  const redraw = () =>
    page.evaluate(async () => {
      const row = () => document.querySelector('table tbody tr');
      for (let redrawn = 0, last = row(); redrawn < 10;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (row() !== last) redrawn += 1;
        last = row();
      }
    });
  // The first looks come while the page is still being made.
  await expect
    .poll(async () => {
      const before = await looks();
      await redraw();
      return (await looks()) === before;
    })
    .toBe(true);
  await page.getByRole('link', { name: 'Мероприятия' }).click();
  await settled(page, 'events');
});
