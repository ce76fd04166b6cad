// npm run pictures: the pictures of both READMEs, from the built extension on the replica.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

const { chromium } = await setUp();
const { buildExtension, builds } = await import('./lib/extension.mjs');
const { chromiumSwitches } = await import('./lib/chromium.mjs');
const { drop } = await import('./lib/walk.mjs');
const { buildCabinet } = await import('../tests/cabinet/build.mjs');
const { startCabinet } = await import('../tests/cabinet/server.mjs');
const { documentExample } = await import('../tests/fixtures/document-example.mjs');
const { default: puppeteer } = await import('puppeteer-core');

/** Presses the first control of a kind with these words. */
async function clickIn(page, selector, words) {
  for (const control of await page.$$(selector)) {
    if (!(await control.evaluate((element, text) => element.textContent?.includes(text), words))) continue;
    await control.click();
    return;
  }
  fail(`No «${words}» on the page.`);
}

const built = await buildExtension('chrome');
if (built.code !== 0) fail(built.output);
await buildCabinet();
const cabinet = await startCabinet();
const profile = mkdtempSync(join(tmpdir(), 'bvb-pictures-'));
const pictures = join(root, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  userDataDir: profile,
  pipe: true,
  enableExtensions: [builds.chrome],
  defaultViewport: { width: 1440, height: 800 },
  args: chromiumSwitches(cabinet),
});
try {
  const page = await browser.newPage();
  // A picture taken in the middle of an animation shows nothing as it is.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto('https://bvbinfo.ru/cabinet/dashboard/students');
  await page.waitForSelector('[data-bvb-issues]');
  await page.waitForSelector('bvb-panel');
  await page.screenshot({ path: join(pictures, 'dashboard.png') });
  const tab = await page.waitForSelector('bvb-panel >>> [data-bvb-tab]');
  await tab.click();
  await page.waitForSelector('bvb-panel >>> aside');
  await page.screenshot({ path: join(pictures, 'panel.png') });

  // A class whose list was opened is known on its card.
  await clickIn(page, 'bvb-panel >>> button', 'Уточнить статусы');
  await page.waitForFunction(() =>
    document.querySelector('bvb-panel')?.shadowRoot?.textContent?.includes('Статусы уточнены'),
  );
  await clickIn(page, 'bvb-panel >>> [role=tab]', 'Тексты');
  await page.screenshot({ path: join(pictures, 'texts.png') });
  await page.evaluate(() =>
    document.querySelector('bvb-panel')?.shadowRoot?.querySelector('[data-bvb-collapse]')?.click(),
  );
  await page.screenshot({ path: join(pictures, 'statuses.png') });
  const waiting = await page.$eval('[data-bvb-issues~="consent-upload-required"]', (row) =>
    (row.textContent ?? '').replace(/\s+/g, ' ').trim().split(' ').slice(0, 2).join(' '),
  );
  const openedPanel = async (name) => {
    const tab = await page.waitForSelector('bvb-panel >>> [data-bvb-tab], bvb-panel >>> aside');
    if (await tab.evaluate((element) => element.localName === 'button')) await tab.click();
    await page.waitForSelector('bvb-panel >>> aside');
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  for (const [name, path, mark] of [
    ['events', '/cabinet/events/extracurricular', '[data-bvb-chip]'],
    ['profile', '/cabinet/profile', '[data-bvb-field]'],
    ['classes', '/cabinet/students/classes', '[data-bvb-chip]'],
  ]) {
    await page.goto(`https://bvbinfo.ru${path}`);
    await page.waitForSelector(mark);
    await openedPanel(name);
  }
  await clickIn(page, 'main [tabindex="0"]', '7 «А»');
  await page.waitForFunction(
    (words) => document.querySelector('main')?.textContent?.includes(words),
    {},
    waiting,
  );
  await clickIn(page, 'main :not(:has(*))', waiting);
  await page.waitForSelector('html[data-bvb-page="student-card"]');
  await openedPanel('card');

  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const own = new URL('.', worker.url()).href.replace(/\/$/, '');
  const popup = await browser.newPage();
  await popup.setViewport({ width: 480, height: 600 });
  await popup.goto(`${own}/popup.html`);
  await drop(popup, 'Импорт 9А.xlsx', await documentExample());
  await popup.waitForSelector('.bvb-finding');
  await popup.screenshot({ path: join(pictures, 'popup.png') });

  const options = await browser.newPage();
  await options.goto(`${own}/options.html`);
  await options.waitForSelector('.bvb-input');
  await options.screenshot({ path: join(pictures, 'options.png') });

  const workbench = await browser.newPage();
  await workbench.goto(`${own}/workbench.html`);
  await drop(workbench, 'Импорт 9А.xlsx', await documentExample());
  await workbench.waitForSelector('.bvb-verdict');
  await workbench.screenshot({ path: join(pictures, 'workbench.png') });
} finally {
  await browser.close();
  await cabinet.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
