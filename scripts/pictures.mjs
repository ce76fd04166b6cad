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

  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const own = new URL('.', worker.url()).href.replace(/\/$/, '');
  const popup = await browser.newPage();
  await popup.setViewport({ width: 420, height: 600 });
  await popup.goto(`${own}/popup.html`);
  await drop(popup, 'Импорт 9А.xlsx', await documentExample());
  await popup.waitForSelector('.bvb-finding');
  await popup.screenshot({ path: join(pictures, 'popup.png') });

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
