import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { makeSchool } from '../../cabinet/data';
import { expect, test } from '../extension';
import { marks, settled } from '../marks';

const PATH = '/cabinet/dashboard/students?skin=table&students=12';
const school = makeSchool({ students: 12 });
const verified = new Map(school.students.map(({ name, verified }) => [name, verified]));
const unverified = school.students.filter((student) => !student.verified).length;

/** The site names a column in a way that nobody foresaw, and draws its icons as stars, filled or empty. */
async function estrange(page: Page): Promise<void> {
  await settled(page, 'students');
  await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
  await page.evaluate((entries) => {
    const known = new Map(entries);
    const headers = Array.from(document.querySelectorAll('th'));
    const at = headers.findIndex((header) => header.textContent.includes('Верифик'));
    const header = headers[at];
    if (!header) throw new Error('no such column');
    header.textContent = 'Сверено';
    header.removeAttribute('title');
    header.removeAttribute('aria-label');
    for (const row of document.querySelectorAll('tbody tr')) {
      const name = Array.from(known.keys()).find((one) => row.textContent.includes(one));
      const cell = row.children[at];
      if (!cell || name === undefined) continue;
      const drawing = known.get(name)
        ? 'M12 2l3 7h7l-6 4 3 8-7-5-7 5 3-8-6-4h7z'
        : 'M12 2a10 6 0 1 0 .1 0zM12 6a4 2 0 1 1-.1 0z';
      cell.innerHTML = `<svg class="strange" viewBox="0 0 24 24" width="18" height="18"><path d="${drawing}"/></svg>`;
    }
  }, Array.from(verified));
}

/** Names of the rows that say of verification: missing, and unread. */
async function said(page: Page): Promise<{ missing: number; unread: number; wrong: string[] }> {
  const rows = await marks(page, 'student');
  const has = (list: string, token: string) => list.split(' ').includes(token);
  return {
    missing: rows.filter(({ issues }) => has(issues, 'not-verified')).length,
    unread: rows.filter(({ unread }) => has(unread, 'verified')).length,
    wrong: rows
      .filter(({ text, unread, issues }) => {
        const name = Array.from(verified.keys()).find((one) => text.includes(one));
        return !has(unread, 'verified') && has(issues, 'not-verified') === verified.get(name ?? '');
      })
      .map(({ text }) => text),
  };
}

/** Opens «Почему», presses «Научить», points, answers. */
async function teach(page: Page, point: string, meaning: string): Promise<void> {
  const panel = page.locator('bvb-panel');
  const tab = panel.locator('[data-bvb-tab]');
  await panel.waitFor({ state: 'attached' });
  if (await tab.isVisible()) await tab.click();
  await panel.getByRole('tab', { name: 'Почему' }).click();
  await panel.getByRole('button', { name: 'Научить' }).click();
  const bar = page.locator('bvb-teach').getByRole('dialog', { name: 'Научить помощника' });
  await expect(bar).toContainText('Укажите заголовок столбца или значок в списке');
  await page.locator(point).first().click();
  await bar.getByRole('combobox').selectOption({ label: meaning });
  await bar.getByRole('button', { name: 'Запомнить' }).click();
  await expect(page.locator('bvb-teach')).toHaveCount(0);
}

const CROSS = 'svg.strange:has(path[d^="M12 2a"])';
const TICK = 'svg.strange:has(path[d^="M12 2l"])';

test('a column and icons are taught, the meaning outlives a reload, is carried in a file and can be removed', async ({
  open,
  openOwn,
}) => {
  const page = await open(PATH);
  await estrange(page);
  await expect.poll(() => said(page)).toEqual({ missing: 0, unread: 12, wrong: [] });
  await teach(page, 'th:has-text("Сверено")', 'Верификация');
  await teach(page, CROSS, 'нет, не выполнено');
  await teach(page, TICK, 'есть, выполнено');
  const taught = { missing: unverified, unread: 0, wrong: [] };
  await expect.poll(() => said(page)).toEqual(taught);

  await page.reload();
  await estrange(page);
  await expect.poll(() => said(page)).toEqual(taught);

  const options = await openOwn('options.html');
  await expect(options.locator('#maps')).toContainText('Карта 1: 1 столбец, 2 значка');
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Сохранить карты в файл' }).click();
  const file = await (await saving).path();
  await options.getByRole('button', { name: 'Убрать карту 1' }).click();
  await expect(options.locator('#maps')).toContainText('Пока ни одной');
  await expect.poll(() => said(page)).toEqual({ missing: 0, unread: 12, wrong: [] });

  await options.setInputFiles('input[aria-label="Файл с картами страниц"]', {
    name: 'карты.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await expect(options.locator('#maps')).toContainText('Загружено карт: 1.');
  await expect.poll(() => said(page)).toEqual(taught);
  await options.getByRole('button', { name: 'Убрать карту 1' }).click();
  await expect(options.locator('#maps')).toContainText('Пока ни одной');
});

test('a column without a header is taught at one of its icons and kept over a reload', async ({
  open,
  openOwn,
}) => {
  const page = await open(PATH);
  const behead = async () => {
    await settled(page, 'students');
    await page.locator('[data-bvb-row="student"]').first().waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const headers = Array.from(document.querySelectorAll('th'));
      const header = headers.find(({ textContent }) => textContent.includes('Верифик'));
      header?.replaceChildren();
      for (const name of ['title', 'aria-label']) header?.removeAttribute(name);
    });
  };
  await behead();
  await expect.poll(() => said(page)).toEqual({ missing: 0, unread: 12, wrong: [] });
  const at = await page.evaluate(() =>
    Array.from(document.querySelectorAll('th')).findIndex(({ textContent }) => textContent === ''),
  );
  await teach(page, `tbody td:nth-child(${String(at + 1)})`, 'Верификация');
  const taught = { missing: unverified, unread: 0, wrong: [] };
  await expect.poll(() => said(page)).toEqual(taught);
  await page.reload();
  await behead();
  await expect.poll(() => said(page)).toEqual(taught);
  const options = await openOwn('options.html');
  await expect(options.locator('#maps')).toContainText('Карта 1: 1 столбец, 0 значков');
  await options.locator('#maps summary').click();
  await expect(options.locator('#maps')).toContainText('столбец без заголовка — верификация');
  await options.getByRole('button', { name: 'Убрать карту 1' }).click();
  await expect.poll(() => said(page)).toEqual({ missing: 0, unread: 12, wrong: [] });
});

test('a hostile map is refused in words and the built-in reading goes on', async ({ open, openOwn }) => {
  const page = await open(PATH);
  await settled(page, 'students');
  await expect.poll(() => said(page)).toEqual({ missing: unverified, unread: 0, wrong: [] });
  const options = await openOwn('options.html');
  const load = (text: string) =>
    options.setInputFiles('input[aria-label="Файл с картами страниц"]', {
      name: 'карты.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  const file = (map: unknown) => JSON.stringify({ kind: 'pomoshchnik-navigatora/page-maps', maps: [map] });
  await load('{"kind": "pomoshchnik');
  await expect(options.getByRole('alert')).toContainText('Файл не читается: это не JSON или он повреждён.');
  await load('{"kind": "something-else", "maps": []}');
  await expect(options.getByRole('alert')).toContainText('Это не файл с картами страниц.');
  for (const map of [
    { version: 1, labels: { Верификация: '<img src=x onerror=alert(1)>' } },
    { version: 1, labels: { Верификация: 'consent' }, script: 'alert(1)' },
    { version: 2, labels: {} },
    { version: 1, icons: { x: 'maybe' } },
    [],
  ]) {
    await load(file(map));
    await expect(options.getByRole('alert')).toContainText(
      'В файле нет ни одной карты, которую можно прочитать.',
    );
  }
  await expect(options.locator('#maps')).toContainText('Пока ни одной');
  await expect.poll(() => said(page)).toEqual({ missing: unverified, unread: 0, wrong: [] });
});

test('Escape ends teaching and leaves nothing behind; the press that points does not reach the page', async ({
  open,
}) => {
  const page = await open(PATH);
  await settled(page, 'students');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'click'])
      document.querySelector('table')?.addEventListener(type, () => heard.push(type));
  });
  const panel = page.locator('bvb-panel');
  await panel.waitFor({ state: 'attached' });
  const tab = panel.locator('[data-bvb-tab]');
  if (await tab.isVisible()) await tab.click();
  await panel.getByRole('tab', { name: 'Почему' }).click();
  await panel.getByRole('button', { name: 'Научить' }).click();
  await page.getByRole('columnheader', { name: 'Класс' }).click();
  await expect(page.locator('bvb-teach').getByRole('dialog')).toContainText('Столбец «Класс');
  await page.keyboard.press('Escape');
  await expect(page.locator('bvb-teach')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});
