import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../extension';
import { settled } from '../marks';

/** What the toolbar says of a tab: text, colour and the words under the pointer. */
async function toolbar(context: BrowserContext, page: Page): Promise<string[]> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate<string[]>(
    `(async () => {
      const tabs = await chrome.tabs.query({ url: 'https://bvbinfo.ru/*' });
      const tabId = tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id;
      const [text, color, title] = await Promise.all([
        chrome.action.getBadgeText({ tabId }),
        chrome.action.getBadgeBackgroundColor({ tabId }),
        chrome.action.getTitle({ tabId }),
      ]);
      return [text, color.join(), title.replace(/\\s+/g, ' ')];
    })()`,
  );
}

const AMBER = '138,75,0,255';
const GREY = '90,98,112,255';

test('the toolbar counts the open matters of the page, and follows the page, its route and the settings', async ({
  browserContext,
  open,
  openOwn,
}) => {
  const page = await open('/cabinet/dashboard/students?skin=table');
  await settled(page, 'students');
  const says = () => toolbar(browserContext, page);
  await expect
    .poll(says)
    .toEqual(['11', AMBER, expect.stringContaining('11 из 20 прочитанных учеников ждут действий')]);

  // The page shows another class: as many wait there as rows are marked.
  await page.getByRole('combobox').selectOption({ label: '9 «А»' });
  await expect(page.locator('[data-bvb-row]').first()).toContainText('9 «А»');
  const waiting = await page.locator('[data-bvb-issues]').count();
  expect(waiting).not.toBe(11);
  await expect.poll(says).toEqual([String(waiting), AMBER, expect.stringContaining(`${waiting} из 19`)]);

  await page.getByRole('link', { name: 'Портфолио' }).click();
  await settled(page, 'other');
  await expect.poll(says).toEqual(['?', GREY, expect.stringContaining('Страница не распознана')]);

  await page.getByRole('link', { name: 'Мероприятия' }).click();
  await settled(page, 'events');
  await expect.poll(async () => (await says())[1]).toBe(AMBER);
  const options = await openOwn('options.html');
  for (const name of ['Записать на мероприятие', 'Дозаписать на мероприятие'])
    await options.getByRole('checkbox', { name, exact: true }).uncheck();
  await expect.poll(async () => (await says())[0]).not.toMatch(/\d/);
});
