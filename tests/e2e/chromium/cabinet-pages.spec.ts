import type { Locator, Page } from '@playwright/test';
import { SKINS, makeSchool } from '../../cabinet/data';
import { expect, test } from '../extension';
import { settled } from '../marks';

const school = makeSchool({ students: 12 });

const words = (mark: Locator): Promise<string> =>
  mark.evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));

/** Marks that lie over a word of the page that is not theirs. */
function covering(page: Page): Promise<string[]> {
  return page.locator('[data-bvb-chip]').evaluateAll((holders) =>
    holders.flatMap((holder) => {
      const range = document.createRange();
      range.selectNodeContents(holder);
      const end = [...range.getClientRects()].at(-1);
      const chip = getComputedStyle(holder, '::after');
      if (!end || end.bottom < 0 || end.top > innerHeight) return [];
      const left = end.right + 6;
      const right = left + parseFloat(chip.width);
      const over: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (!text.nodeValue?.trim() || holder.contains(text)) continue;
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
          const across = box.left < right - 1 && box.right > left + 1;
          const down = box.top < end.bottom - 2 && box.bottom > end.top + 2;
          if (across && down) over.push(`${chip.content} over «${text.nodeValue}»`);
        }
      }
      return over;
    }),
  );
}

test('cards of «Активные классы» carry what the lists of this session have shown, and when', async ({
  open,
}) => {
  const list = await open('/cabinet/dashboard/students?skin=table&students=12');
  await settled(list, 'students');
  await list.locator('[data-bvb-issues]').first().waitFor({ state: 'attached' });
  const page = await open('/cabinet/students/classes?students=12');
  await settled(page, 'classes');
  for (const { name } of school.classes) {
    const own = school.students.filter(({ className }) => className === name);
    const noConsent = own.filter(({ consent }) =>
      ['upload-required', 'not-confirmed-by-student'].includes(consent),
    ).length;
    const notVerified = own.filter(({ verified }) => !verified).length;
    const parts = [
      noConsent > 0 ? `без согласия ${noConsent}` : '',
      notVerified > 0 ? `без верификации ${notVerified}` : '',
    ].filter((part) => part !== '');
    const shapes = [noConsent > 0 ? `●${noConsent}` : '', notVerified > 0 ? `○${notVerified}` : '']
      .join(' ')
      .trim();
    const variants = ['●', '○'].map((shape) => `${shape} ${parts.join(', ')}`);
    const card = page.locator('main [data-bvb-edge]', { hasText: name });
    await expect(card).toBeVisible();
    const said = await words(card.locator('[data-bvb-chip]'));
    if (own.length === 0) expect(said).toContain('учеников нет');
    else expect([shapes, ...variants]).toContain(said);
  }
  expect(await covering(page)).toEqual([]);
});

test('empty required fields of the profile are marked in their place', async ({ open }) => {
  const page = await open('/cabinet/profile');
  await settled(page, 'profile');
  await expect(page.getByRole('textbox', { name: 'Должность' })).toHaveAttribute('data-bvb-field', '');
  await expect(page.getByRole('textbox', { name: 'Телефон' })).toHaveAttribute('data-bvb-field', '');
  await expect(page.locator('[data-bvb-field]')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Должность' }).fill('учитель');
  await page.getByRole('textbox', { name: 'Должность' }).blur();
  await expect(page.locator('[data-bvb-field]')).toHaveCount(1);
});

for (const skin of SKINS) {
  test(`no mark lies over a word in ${skin.id}`, async ({ open }) => {
    for (const [path, kind] of [
      ['/cabinet/dashboard/students', 'students'],
      ['/cabinet/events/extracurricular', 'events'],
      ['/cabinet/events/practice', 'events'],
    ] as const) {
      const page = await open(`${path}?skin=${skin.id}`);
      await settled(page, kind);
      await page.locator('[data-bvb-issues]').first().waitFor({ state: 'attached' });
      expect(await covering(page), path).toEqual([]);
    }
  });
}

test('the collapsed panel finds a place where it covers no control of the page', async ({ open }) => {
  for (const path of ['/cabinet/students/classes', '/cabinet/events/extracurricular', '/cabinet/profile']) {
    const page = await open(path);
    const tab = page.locator('bvb-panel [data-bvb-tab]');
    await tab.waitFor();
    const covered = await tab.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return [...document.querySelectorAll('a[href],button,input,select,[tabindex="0"]')]
        .filter((control) => {
          const box = control.getBoundingClientRect();
          return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
        })
        .map((control) => control.outerHTML);
    });
    expect(covered, path).toEqual([]);
  }
});
