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

/** What a user does with a large sheet, many times over; each ends when the page shows its effect. */
const WORK = {
  'wheel, 60 turns': async (page) => {
    for (let i = 0; i < 60; i += 1) await page.mouse.wheel({ deltaY: 400 });
  },
  'page down, 40 times': async (page) => {
    await page.focus('[role=grid]');
    for (let i = 0; i < 40; i += 1) await page.keyboard.press('PageDown');
  },
  'scroll bar dragged to the end': (page) =>
    page.evaluate(async () => {
      const grid = document.querySelector('[role=grid]');
      for (let i = 0; i <= 60; i += 1) {
        grid.scrollTop = (grid.scrollHeight * i) / 60;
        await new Promise(requestAnimationFrame);
      }
    }),
  'Ctrl+End, Ctrl+Home, five times': async (page) => {
    await page.focus('[role=grid]');
    for (let i = 0; i < 5; i += 1) for (const key of ['End', 'Home']) await press(page, 'Control', key);
  },
  'ten cells typed one after another': async (page) => {
    await page.focus('[role=grid]');
    for (let i = 0; i < 10; i += 1) {
      await page.keyboard.type('Волков');
      await page.keyboard.press('Enter');
    }
    await settled(page);
  },
  'undo and redo, three times': async (page) => {
    for (let i = 0; i < 3; i += 1)
      for (const key of ['KeyZ', 'KeyY']) {
        await press(page, 'Control', key);
        await settled(page);
      }
  },
  'next finding, twenty times': async (page) => {
    for (let i = 0; i < 20; i += 1) await page.keyboard.press('F8');
    await settled(page);
  },
  'severity and words chosen and taken back': async (page) => {
    for (let i = 0; i < 4; i += 1) {
      await page.click('.wb-severities button');
      await settled(page);
    }
    await page.type('.wb-filter input', 'м');
    await settled(page);
  },
};

async function press(page, modifier, key) {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** Nothing is being checked, and what was drawn is drawn. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelector('.wb-busy')?.textContent === '');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}

/** Milliseconds of processor of the longest task of the page's main thread in a trace: a busy machine stretches the clock only. */
function longestTask(trace) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const main = new Set(
    traceEvents
      .filter((one) => one.name === 'thread_name' && one.args.name === 'CrRendererMain')
      .map((one) => `${one.pid} ${one.tid}`),
  );
  const tasks = traceEvents.filter(
    (one) => one.name.endsWith('RunTask') && main.has(`${one.pid} ${one.tid}`) && one.tdur !== undefined,
  );
  if (tasks.length === 0) return NaN;
  return Math.max(...tasks.map((one) => one.tdur)) / 1000;
}

/** The longest main-thread task while a large sheet is worked with. */
async function workWith(world, file) {
  const page = await open(world, file);
  await page.waitForSelector('[role=grid]', { timeout: 120_000 });
  await page.waitForFunction(() => document.querySelector('[data-cell]'), { polling: 20 });
  const box = await (await page.$('[role=grid]')).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  const seen = {};
  for (const [name, work] of Object.entries(WORK)) {
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const begun = performance.now();
    await work(page);
    await settled(page);
    const ms = performance.now() - begun;
    seen[name] = { ms, longest: longestTask(await page.tracing.stop()) };
  }
  await page.close();
  return seen;
}

export { workWith };

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
  const works = [];
  for (let i = 0; i < 3; i += 1)
    works.push(await workWith(world, join(cache, `roster-${SIZES.at(-1)}.xlsx`)));
  return [
    'From choosing the file to the sheet on screen; the longest main-thread task meanwhile (0: none over 50 ms), how often the progress moved, and how long a stop takes. Medians of five.',
    table(['rows', 'ms', 'longest task, ms (goal ≤ 50)', 'progress moves', 'stop, ms (goal ≤ 200)'], rows),
    'Working with a sheet of 100 000 rows. Three visits: the median of the time, the longest main-thread task of all by its processor time.',
    table(
      ['what is done', 'ms', 'longest task, ms of processor (goal ≤ 50)'],
      Object.keys(WORK).map((name) => [
        name,
        number(median(works.map((seen) => seen[name].ms))),
        number(Math.max(...works.map((seen) => seen[name].longest))),
      ]),
    ),
  ].join('\n\n');
}
