import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { documentExample } from '../../fixtures/document-example.mjs';
import { expect, test } from '../extension';
import { settled } from '../marks';

const violations = async (page: Page, part?: string) => {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.length}`);
};

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

for (const [look, media] of LOOKS) {
  test(`the options have no violations: ${look}`, async ({ openOwn }) => {
    const options = await openOwn('options.html');
    await options.emulateMedia(media);
    await expect(options.locator('main')).toHaveAttribute('aria-busy', 'false');
    expect(await violations(options)).toEqual([]);
    await options.setInputFiles('input[aria-label="Файл района"]', {
      name: 'район.json',
      mimeType: 'application/json',
      buffer: Buffer.from('не JSON'),
    });
    await expect(options.getByRole('alert')).toContainText('Попросите файл');
    await options.getByRole('button', { name: 'Удалить всё' }).click();
    await options.getByRole('dialog').waitFor();
    expect(await violations(options)).toEqual([]);
  });

  test(`every part of the workbench has no violations: ${look}`, async ({ openOwn }) => {
    const workbench = await openOwn('workbench.html');
    await workbench.emulateMedia(media);
    for (const part of ['Из списка класса', 'Вся школа', 'Правила', 'Файлы']) {
      await workbench.getByRole('tab', { name: part }).click();
      await expect(workbench.getByRole('tab', { name: part })).toHaveAttribute('aria-selected', 'true');
      await expect(workbench.getByRole('tabpanel')).not.toBeEmpty();
      expect([part, await violations(workbench)]).toEqual([part, []]);
    }
  });

  test(`the workbench with a judged file has no violations: ${look}`, async ({ openOwn }) => {
    const workbench = await openOwn('workbench.html');
    await workbench.emulateMedia(media);
    await workbench.setInputFiles('input[type=file]', {
      name: 'Импорт.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await documentExample(),
    });
    await workbench.locator('.bvb-verdict').first().waitFor();
    expect(await violations(workbench)).toEqual([]);
  });
}

for (const theme of ['', '&theme=dark']) {
  test(`the panel has no violations on any page of the cabinet${theme}`, async ({ open }) => {
    const page = await open(`/cabinet/overview?skin=table&modal=1${theme}`);
    for (const [path, kind] of [
      [null, 'consent-modal'],
      ['/cabinet/dashboard/students', 'students'],
      ['/cabinet/events/practice', 'events'],
      ['/cabinet/students', 'classes'],
      ['/cabinet/profile', 'profile'],
    ] as const) {
      if (path !== null) await page.goto(`https://bvbinfo.ru${path}?skin=table&students=12${theme}`);
      await settled(page, kind);
      await page.locator('bvb-panel').waitFor({ state: 'attached' });
      const tab = page.locator('bvb-panel [data-bvb-tab]');
      if (await tab.isVisible()) await tab.click();
      await page.locator('bvb-panel aside').waitFor();
      expect([kind, await violations(page, 'bvb-panel')]).toEqual([kind, []]);
    }
  });
}

test('in forced colours, where no colour and no picture of ours is drawn, a marked row is still told from others', async ({
  open,
}) => {
  const page = await open('/cabinet/dashboard/students?skin=table&students=12');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('[data-bvb-edge]').first().waitFor();
  const styles = await page
    .locator('[data-bvb-edge]')
    .evaluateAll((cells) => cells.map((cell) => [cell.dataset.bvbEdge, getComputedStyle(cell).outlineStyle]));
  expect(new Set(styles.map((pair) => pair.join(': ')))).toEqual(
    new Set(['either: solid', 'navigator: solid', 'student: double']),
  );
});
