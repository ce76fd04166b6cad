import { readFileSync } from 'node:fs';
import { resolvePackage } from '../lib/setup.mjs';
import { bundleReader } from './bundle.mjs';
import { median, number, table } from './report.mjs';

export const title = 'Reading the cabinet, Chromium';
export const needsBrowser = true;

const SIZES = [100, 1_000, 5_000];
const TIMES = 5;
const PAGE = 'https://bvbinfo.ru/cabinet/dashboard/students';

/** How many rows the list has once it is drawn. */
const ROWS = 'table tbody tr';

async function openList(browser, rows, extra = '') {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${PAGE}?skin=table&students=${rows}&size=${rows}${extra}`);
  await page.waitForFunction(
    (selector, many) => document.querySelectorAll(selector).length >= many,
    { timeout: 60_000 },
    ROWS,
    rows,
  );
  return page;
}

/** Seconds of script and of all tasks in the page's process so far. */
async function costs(page) {
  const { ScriptDuration, TaskDuration } = await page.metrics();
  return { script: ScriptDuration, task: TaskDuration };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What five seconds of a page that draws its list anew ten times a second cost. */
async function busy(browser, rows) {
  const page = await openList(browser, rows, '&tick=100');
  await pause(1_500);
  const before = await costs(page);
  await pause(5_000);
  const after = await costs(page);
  await page.close();
  return { script: after.script - before.script, task: after.task - before.task };
}

async function reading(world, script, rows) {
  const page = await openList(world.plain, rows);
  await page.evaluate(script);
  const times = await page.evaluate((many) => globalThis.cabinetBench.measure(many), TIMES);
  await page.evaluate(readFileSync(resolvePackage('axe-core'), 'utf8'));
  const axe = await page.evaluate(async () => {
    const begun = performance.now();
    await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return performance.now() - begun;
  });
  await page.close();
  return { ...times, axe };
}

async function shift(world, rows) {
  const page = await openList(world.extended, rows);
  await page.waitForSelector('[data-bvb-row]', { timeout: 60_000 });
  await pause(1_000);
  const value = await page.evaluate(() => globalThis.shift);
  await page.close();
  const bare = await openList(world.plain, rows);
  await pause(1_000);
  const own = await bare.evaluate(() => globalThis.shift);
  await bare.close();
  return Math.max(0, value - own);
}

export async function measure({ cache, world }) {
  const script = `${readFileSync(await bundleReader(cache), 'utf8')}\nglobalThis.cabinetBench = cabinetBench;`;
  const rows = [];
  for (const size of SIZES) {
    const { walk, first, changed, rows: read, axe } = await reading(world, script, size);
    rows.push([
      size,
      read,
      number(walk, 1),
      number(first, 1),
      number(first / walk, 1),
      number(changed, 2),
      number(axe),
      number(await shift(world, size), 3),
    ]);
  }
  const share = [];
  for (let i = 0; i < 3; i += 1) {
    const without = await busy(world.plain, 100);
    const beside = await busy(world.extended, 100);
    share.push({
      script: beside.script - without.script,
      page: without.script,
      task: beside.task - without.task,
    });
  }
  const mid = (key) => median(share.map((one) => one[key]));
  return [
    'The reader alone, bundled into the page; medians of five. The plain walk visits every node and reads every text.',
    table(
      [
        'rows',
        'rows read',
        'plain walk, ms',
        'first reading, ms',
        'reading : walk (goal ≤ 3)',
        'a changed row, ms (goal < 1)',
        'axe-core, ms',
        'layout shift caused',
      ],
      rows,
    ),
    `A list of 100 rows that draws itself anew ten times a second, five seconds, with the shipped extension against without: script ${number(mid('page') * 1000)} ms of the page's own, ${number(mid('script') * 1000)} ms more with the extension; all tasks ${number(mid('task') * 1000)} ms more. Medians of three.`,
  ].join('\n\n');
}
