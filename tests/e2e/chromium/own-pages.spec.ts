import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { documentExample } from '../../fixtures/document-example.mjs';
import { expect, test } from '../extension';

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.length}`);

test('the popup asks three questions once, and then shows the steps with what the cabinet has shown', async ({
  open,
  openOwn,
}) => {
  const first = await openOwn('popup.html');
  await first.getByLabel('Кто вы').selectOption('navigator-new');
  await first.getByLabel('ИНН школы').fill('6607000000');
  expect(await violations(first)).toEqual([]);
  await first.getByRole('button', { name: 'Сохранить' }).click();
  await expect(first.locator('.bvb-checklist summary')).toContainText('из 11. Дальше:');
  await first.close();

  const cabinet = await open('/cabinet/dashboard/students');
  await expect(cabinet.locator('html')).toHaveAttribute('data-bvb-page', 'students');
  await expect(async () => {
    const popup = await openOwn('popup.html');
    await popup.locator('.bvb-checklist summary').click();
    await expect(popup.locator('.bvb-step', { hasText: 'Войти в личный кабинет' })).toContainText(
      'сделано, видно в кабинете',
    );
    await popup.getByLabel('Сдать оригиналы согласий').check();
    await popup.close();
  }).toPass();
  const again = await openOwn('popup.html');
  await again.locator('.bvb-checklist summary').click();
  await expect(again.getByLabel('Сдать оригиналы согласий')).toBeChecked();
  expect(await violations(again)).toEqual([]);
});

test('by keyboard alone the popup loses its focus nowhere: questions skipped, a file mended, another taken', async ({
  openOwn,
}) => {
  const popup = await openOwn('popup.html');
  const press = async (name: string) => {
    await popup.getByRole('button', { name }).focus();
    await popup.keyboard.press('Enter');
  };
  await press('Пропустить');
  await expect(popup.locator('.bvb-checklist summary')).toBeFocused();
  await popup.setInputFiles('input[type=file]', {
    name: 'Импорт.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await documentExample(),
  });
  await press('Исправить и скачать');
  await expect(popup.getByRole('button', { name: 'Скачать исправленный файл' })).toBeFocused();
  await press('Другой файл');
  await expect(popup.getByRole('button', { name: 'Выбрать файлы' })).toBeFocused();
});

test('several files given to the popup are all opened in the workbench', async ({
  browserContext,
  openOwn,
}) => {
  const popup = await openOwn('popup.html');
  const opened = browserContext.waitForEvent('page');
  await popup.setInputFiles(
    'input[type=file]',
    ['Школа 1.xlsx', 'Школа 2.xlsx', 'Школа 3.xlsx'].map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('не таблица'),
    })),
  );
  const workbench = await opened;
  for (const name of ['Школа 1.xlsx', 'Школа 2.xlsx', 'Школа 3.xlsx']) {
    await expect(workbench.getByText(name).first()).toBeVisible();
  }
  await workbench.close();
});

test('dates entered in the options reach the page’s panel, and a district file brings schools to choose from', async ({
  open,
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await expect(options.locator('main')).toHaveAttribute('aria-busy', 'false');
  await options.getByLabel('Сканы: последний день').first().fill('2027-08-31');
  await options.setInputFiles('input[aria-label="Файл района"]', {
    name: 'район.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        kind: 'pomoshchnik-navigatora/district',
        name: 'Пробный район',
        schools: [{ name: 'Школа № 7', inn: '6607000007', kpp: '660701001' }],
      }),
    ),
  });
  await expect(options.getByRole('dialog')).toContainText('Школ в списке: 1');
  expect(await violations(options)).toEqual([]);
  await options.getByRole('dialog').getByRole('button', { name: 'Загрузить' }).click();
  await options.getByLabel('Школа из списка района').fill('Школа № 7, ИНН 6607000007');
  await expect(options.getByLabel('КПП школы')).toHaveValue('660701001');
  await options.reload();
  await expect(options.getByLabel('Название')).toHaveValue('Школа № 7');
  await expect(options.getByLabel('Сканы: последний день').first()).toHaveValue('2027-08-31');
  const cabinet = await open('/cabinet/dashboard/students');
  const panel = cabinet.locator('bvb-panel');
  await panel.locator('aside, [data-bvb-tab]').first().waitFor();
  const tab = panel.locator('[data-bvb-tab]');
  if (await tab.isVisible()) await tab.click();
  await expect(panel.locator('aside')).toContainText('31.08.2027');
});

test('where the browser has no room left, every place says so and loses nothing', async ({
  open,
  openOwn,
}) => {
  const options = await openOwn('options.html');
  await expect(options.locator('main')).toHaveAttribute('aria-busy', 'false');
  const fill = (area: 'local' | 'session') =>
    options.evaluate(
      `(async () => {
        for (let size = 8 << 20, at = 0; size > 64; at += 1) {
          try { await chrome.storage.${area}.set({ ['junk' + at]: 'x'.repeat(size) }); } catch { size = size >> 1; }
        }
      })()`,
    );
  await fill('local');
  await options.getByLabel('Название').fill('Школа № 5 имени тех, кому не хватило места в этом браузере');
  await expect(options.getByRole('alert')).toContainText('Настройки не удалось сохранить');
  await options.locator('#privacy').scrollIntoViewIfNeeded();
  await expect(options.getByRole('alert')).toBeInViewport();
  await options.setInputFiles('input[aria-label="Файл с картами страниц"]', {
    name: 'карты.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        kind: 'pomoshchnik-navigatora/page-maps',
        maps: [{ version: 1, labels: { 'Согл.': 'consent' }, icons: {}, columns: [] }],
      }),
    ),
  });
  await expect(options.locator('#maps')).not.toContainText('Загружено карт');

  const popup = await openOwn('popup.html');
  await popup.getByRole('button', { name: 'Пропустить' }).click();
  await expect(popup.getByRole('alert')).toContainText('Отметка не сохранена: в браузере нет места');
  await fill('session');
  await popup.setInputFiles('input[type=file]', {
    name: 'Импорт.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await documentExample(),
  });
  await expect(popup.locator('.bvb-verdict')).toContainText('Импорт не пройдёт');
  await expect(popup.getByRole('alert').filter({ hasText: 'отчёт' })).toContainText('Этот отчёт не запомнен');
  expect(await violations(popup)).toEqual([]);

  const cabinet = await open('/cabinet/dashboard/students?skin=table');
  const panel = cabinet.locator('bvb-panel');
  await panel.locator('aside, [data-bvb-tab]').first().waitFor();
  const tab = panel.locator('[data-bvb-tab]');
  if (await tab.isVisible()) await tab.click();
  await expect(panel).toContainText('Прочитанное здесь не попадёт в «Вся школа»');
  await panel.getByRole('tab', { name: 'Тексты' }).click();
  await panel.getByRole('button', { name: 'Список на сбор согласий' }).click();
  await panel.getByRole('tab', { name: 'Дела' }).click();
  await expect(panel).toContainText('Список не открылся: в памяти браузера для него нет места');
});

test('a settings file is taken whole or not at all, and can be taken back', async ({ openOwn }) => {
  const options = await openOwn('options.html');
  await expect(options.locator('main')).toHaveAttribute('aria-busy', 'false');
  await options.getByLabel('Название').fill('Школа № 5');
  const load = (settings: object) =>
    options.setInputFiles('input[aria-label="Файл настроек"]', {
      name: 'настройки.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({ kind: 'pomoshchnik-navigatora/settings', version: 1, ...settings }),
      ),
    });
  const school = { name: 'Школа № 9', inn: '6607000009', kpp: '660701001' };
  await load({ school, campaigns: 'скоро' });
  await expect(options.getByRole('alert')).toContainText(
    'Файл не загружен, в нём не читаются части: сроки кампании. Настройки остались прежними.',
  );
  await expect(options.getByLabel('Название')).toHaveValue('Школа № 5');
  await load({ school });
  await expect(options.getByLabel('Название')).toHaveValue('Школа № 9');
  await expect(options.getByRole('alert')).toHaveCount(0);
  await options.getByRole('button', { name: 'Вернуть прежние' }).click();
  await expect(options.getByLabel('Название')).toHaveValue('Школа № 5');
});

test('the list for collecting consents is read once and leaves nothing behind', async ({
  browserContext,
  openOwn,
}) => {
  const [worker] = browserContext.serviceWorkers();
  const token = crypto.randomUUID();
  const people = [
    { name: 'Ромашкина Вера Олеговна', className: '9 «А»', issues: ['consent-upload-required'] },
    { name: 'Васильков Егор Львович', className: '9 «А»', issues: ['consent-missing'] },
  ];
  const held = { [`collection-${token}`]: { people, read: 'Прочитано 2 из 5 учеников' } };
  await worker?.evaluate(`chrome.storage.session.set(${JSON.stringify(held)})`);
  const page = await openOwn(`workbench.html#collection=${token}`);
  await expect(page.locator('.wb-collection')).toContainText('Ромашкина Вера');
  await expect(page.locator('.wb-collection')).toContainText('прочитано 2 из 5 учеников');
  await expect(page.locator('.wb-collection')).toContainText('Ещё у 1 ученика согласия нет');
  await expect(page.locator('.wb-collection')).not.toContainText('Васильков');
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить .xlsx' }).click();
  expect((await download).suggestedFilename()).toBe('Список на сбор согласий.xlsx');
  const left = await worker?.evaluate('chrome.storage.session.get(null).then((all) => JSON.stringify(all))');
  expect(left).not.toContain('Ромашкина');
  await page.reload();
  await expect(page.getByText('Списка здесь больше нет')).toBeVisible();
});
