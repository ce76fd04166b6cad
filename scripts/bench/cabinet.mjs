import { readFileSync } from 'node:fs';
import { resolvePackage } from '../lib/setup.mjs';
import { bundleReader } from './bundle.mjs';
import { median, number, table } from './report.mjs';

export const title = 'Reading the cabinet, Chromium';
export const needsBrowser = true;

const SIZES = [100, 1_000, 5_000];
const TIMES = 5;
const SITE = 'https://bvbinfo.ru/cabinet';
const STUDENTS = '/dashboard/students';
/** A page on the same host that the extension has nothing to do with. */
const LESSONS = '/lessons';

/** Rows of a list once it is drawn. */
const ROWS = 'table tbody tr';

async function openList(browser, rows, { path = STUDENTS, extra = '' } = {}) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${SITE}${path}?skin=table&students=${rows}&size=${rows}${extra}`);
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
async function busy(browser, path) {
  const page = await openList(browser, 100, { path, extra: '&tick=100' });
  await pause(2_000);
  const before = await costs(page);
  await pause(5_000);
  const after = await costs(page);
  await page.close();
  return { script: after.script - before.script, task: after.task - before.task };
}

/** The same with the extension beside without; milliseconds, medians of three. */
async function burden(world, path) {
  const share = [];
  for (let i = 0; i < 3; i += 1) {
    const without = await busy(world.plain, path);
    const beside = await busy(world.extended, path);
    share.push({
      page: without.script,
      script: beside.script - without.script,
      task: beside.task - without.task,
    });
  }
  const mid = (key) => median(share.map((one) => one[key])) * 1000;
  return { page: mid('page'), script: mid('script'), task: mid('task') };
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

/** What the page shifts by once its list is drawn, which it does long after its first frame. */
async function shift(browser, rows, marked) {
  const page = await openList(browser, rows, { extra: '&delay=1500' });
  // The list pushes the page's own footer down when it comes; that is no matter of ours.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  if (marked) await page.waitForSelector('[data-bvb-row]', { timeout: 60_000 });
  await pause(1_500);
  const value = await page.evaluate(() => globalThis.shift);
  await page.close();
  return value;
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
      number(
        Math.max(0, (await shift(world.extended, size, true)) - (await shift(world.plain, size, false))),
        3,
      ),
    ]);
  }
  const told = ({ page, script, task }) =>
    `script ${number(page)} ms of the page's own, ${number(script, 1)} ms more with the extension (${number((script / page) * 100, 1)} %); all tasks ${number(task)} ms more`;
  const known = await burden(world, STUDENTS);
  const unknown = await burden(world, LESSONS);
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
    `A list of 100 rows that draws itself anew ten times a second, five seconds, with the shipped extension against without, medians of three. A list of students: ${told(known)}. A timetable on the same host, which the extension does not know (goal: under 1 %): ${told(unknown)}.`,
  ].join('\n\n');
}
