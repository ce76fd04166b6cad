// npm start: the built extension on the replica cabinet, in a browser whose address bar says https://bvbinfo.ru.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

const { chromium } = await setUp();
// Only now are the packages sure to be there.
const { buildExtension, builds } = await import('./lib/extension.mjs');
const { chromiumSwitches } = await import('./lib/chromium.mjs');
const { buildCabinet } = await import('../tests/cabinet/build.mjs');
const { startCabinet } = await import('../tests/cabinet/server.mjs');
const { default: puppeteer } = await import('puppeteer-core');

const START_PAGE = 'https://bvbinfo.ru/cabinet/dashboard/students';

console.log('Building the extension …');
const built = await buildExtension('chrome');
if (built.code !== 0) fail(`${built.output}\nThe extension could not be built.`);
console.log('Building the replica cabinet …');
await buildCabinet();

const port = process.env.PORT ? Number(process.env.PORT) : undefined;
const cabinet = await startCabinet({ port }).catch((error) =>
  fail(`The replica cabinet did not start: ${error.message}`),
);

const visible =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const profile = mkdtempSync(join(tmpdir(), 'bvb-start-'));
let browser = null;
let ending = false;

/** Ends everything that was started here. */
async function end(code) {
  if (ending) return;
  ending = true;
  await browser?.close().catch(() => undefined);
  await cabinet.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));

try {
  browser = await puppeteer.launch({
    executablePath: chromium,
    headless: !visible,
    userDataDir: profile,
    // Branded Chrome takes an unpacked extension only over the debugging pipe.
    pipe: true,
    enableExtensions: [builds.chrome],
    defaultViewport: visible ? null : { width: 1280, height: 800 },
    args: chromiumSwitches(cabinet),
    handleSIGINT: false,
    handleSIGTERM: false,
  });
} catch (error) {
  console.error(`The browser at ${chromium} did not start: ${String(error.message).split('\n')[0]}`);
  await end(1);
}

if (visible) {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(START_PAGE);
  console.log(
    'The replica cabinet is open with the extension on it. Close the browser or press Ctrl-C to end.',
  );
  browser.on('disconnected', () => void end(0));
} else {
  const { walk } = await import('./lib/walk.mjs');
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  try {
    await walk({ browser, out, startPage: START_PAGE });
    await end(0);
  } catch (error) {
    console.error(`The walk stopped: ${error.message}`);
    await end(1);
  }
}
