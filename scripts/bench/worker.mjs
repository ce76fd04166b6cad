import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { child } from './child.mjs';
import { median, number, table } from './report.mjs';

export const title = 'Checking a spreadsheet, Chromium, the shipped workbench';
export const needsBrowser = true;

const SIZES = [1_000, 20_000, 100_000];
const TIMES = 5;

/** Runs in the page before anything else: counts long tasks and moves of the progress bar. */
function watch() {
  globalThis.bench = { long: [], moves: [], done: 0, stopped: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.bench.long.push({ startTime, duration });
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const value = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
    const { moves } = globalThis.bench;
    if (value !== undefined && value !== null && moves.at(-1) !== value) moves.push(value);
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-valuenow'],
  });
}

async function open(world, file) {
  const page = await world.extended.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${world.origin}/workbench.html`);
  const input = await page.waitForSelector('input[type=file]');
  await page.evaluate(() => (globalThis.bench.begun = performance.now()));
  await input.uploadFile(file);
  return page;
}

async function check(world, file) {
  const page = await open(world, file);
  await page.waitForSelector('[role="progressbar"], .bvb-verdict, [role="grid"]', { timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector('[role="progressbar"]'), {
    timeout: 120_000,
    polling: 20,
  });
  const seen = await page.evaluate(() => {
    const { begun, long, moves } = globalThis.bench;
    const now = performance.now();
    const meanwhile = long.filter((one) => one.startTime >= begun && one.startTime < now);
    return {
      ms: now - begun,
      longest: Math.max(0, ...meanwhile.map((one) => one.duration)),
      moves: moves.length,
    };
  });
  await page.close();
  return seen;
}

/** From pressing «stop» to the page saying that it stopped. */
async function cancel(world, file) {
  const page = await open(world, file);
  await page.waitForSelector('[role="progressbar"]', { timeout: 60_000 });
  const ms = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const button = document.querySelector('.bvb-progress button');
        if (!button) return resolve(NaN);
        const begun = performance.now();
        const look = () => {
          if (document.querySelector('[role="progressbar"]')) requestAnimationFrame(look);
          else resolve(performance.now() - begun);
        };
        button.click();
        look();
      }),
  );
  await page.close();
  return ms;
}

export async function measure({ cache, world }) {
  const rows = [];
  for (const size of SIZES) {
    const file = join(cache, `roster-${size}.xlsx`);
    if (!existsSync(file)) await child(cache, 'make', [size, file]);
    const seen = [];
    for (let i = 0; i < TIMES; i += 1) seen.push(await check(world, file));
    const stops = [];
    if (size === SIZES.at(-1)) for (let i = 0; i < TIMES; i += 1) stops.push(await cancel(world, file));
    rows.push([
      size,
      number(median(seen.map((one) => one.ms))),
      number(median(seen.map((one) => one.longest))),
      median(seen.map((one) => one.moves)),
      stops.length > 0 ? number(median(stops)) : '—',
    ]);
  }
  return [
    'From choosing the file to the sheet on screen; the longest main-thread task meanwhile (0: none over 50 ms), how often the progress moved, and how long a stop takes. Medians of five.',
    table(['rows', 'ms', 'longest task, ms (goal ≤ 50)', 'progress moves', 'stop, ms (goal ≤ 200)'], rows),
  ].join('\n\n');
}
