import { expect, test } from '@playwright/test';
import { startFirefox } from '../firefox-driver';
import type { FirefoxWorld } from '../firefox-driver';

let world: FirefoxWorld;

test.beforeAll(async () => {
  world = await startFirefox({
    school: { inn: '6607000009', kpp: '660701001', name: 'Школа № 9' },
    contact: { email: 'ta@example.ru' },
    campaigns: [{ schoolYear: '2026-2027', scansUntil: '2027-08-31' }],
    checks: { 'not-verified': false },
  });
});
test.afterAll(async () => {
  await world.close();
});

test('a district’s policy on the computer holds in the options and on the cabinet’s page', async () => {
  const options = await world.openOwn('options.html', '#school input');
  const school = await options.$$eval('#school .bvb-input', (fields) =>
    fields.map((field) => {
      const { value, readOnly } = field as HTMLInputElement;
      return [value, readOnly];
    }),
  );
  expect(school).toEqual([
    ['Школа № 9', true],
    ['6607000009', true],
    ['660701001', true],
  ]);
  const verified = await options.$$eval('#checks label', (labels) =>
    labels.flatMap((label) => {
      const box = label.querySelector('input');
      return label.textContent.includes('Пройти верификацию') ? [[box?.checked, box?.disabled]] : [];
    }),
  );
  expect(verified).toEqual([[false, true]]);
  expect(await options.$eval('#contact', (part) => part.textContent)).toContain('задано районом');

  const page = await world.browser.newPage();
  await page.goto('https://bvbinfo.ru/cabinet/dashboard/students?skin=table');
  await page.waitForSelector('[data-bvb-row="student"][data-bvb-issues]');
  expect(await page.$$('[data-bvb-issues~="not-verified"]')).toHaveLength(0);
});
