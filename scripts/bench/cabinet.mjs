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

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Seconds of all tasks in the page's process so far. */
const tasks = async (page) => (await page.metrics()).TaskDuration;

/** What five seconds of a page that draws its list anew ten times a second cost in all, ms. */
async function busy(browser, path) {
  const page = await openList(browser, 100, { path, extra: '&tick=100' });
  await pause(2_000);
  const before = await tasks(page);
  await pause(5_000);
  const after = await tasks(page);
  await page.close();
  return (after - before) * 1000;
}

/** Milliseconds of a CPU profile's samples by whose script stood on the stack; waiting and collecting are nobody's. */
function owners({ nodes, samples, timeDeltas }) {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const ownerOf = (id) => {
    if (/^\((?:idle|program|garbage collector|root)\)$/.test(known.get(id).callFrame.functionName))
      return null;
    for (let at = id; at !== undefined; at = parents.get(at))
      if (known.get(at).callFrame.url.startsWith('chrome-extension:')) return 'extension';
    return 'page';
  };
  const spent = { page: 0, extension: 0 };
  samples.forEach((id, at) => {
    const owner = ownerOf(id);
    if (owner) spent[owner] += timeDeltas[at] / 1000;
  });
  return spent;
}

/** Script of the page and of the extension on it, ms, in `seconds` from two seconds after the list was drawn. */
async function profiled(browser, path, seconds) {
  const page = await openList(browser, 100, { path, extra: '&tick=100' });
  await pause(2_000);
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 100 });
  await client.send('Profiler.start');
  await pause(seconds * 1000);
  const { profile } = await client.send('Profiler.stop');
  await page.close();
  return owners(profile);
}

/** In several visits: script of the page, of the extension, and the extension's share of the page's in each, per cent. */
async function share(browser, path, { visits, seconds }) {
  const all = [];
  for (let i = 0; i < visits; i += 1) all.push(await profiled(browser, path, seconds));
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const shares = all.map(({ page, extension }) => (extension / page) * 100);
  const mean = shares.reduce((total, one) => total + one, 0) / visits;
  const spread = Math.sqrt(shares.reduce((total, one) => total + (one - mean) ** 2, 0) / (visits - 1));
  return {
    page: sum('page') / visits,
    extension: sum('extension') / visits,
    mean,
    // Twice the standard error: about what 95 of 100 such runs would keep within.
    error: (2 * spread) / Math.sqrt(visits),
  };
}

/** The first walk, and the first reading, in a page of its own each; medians of three. */
async function cold(browser, script, rows) {
  const times = { walk: [], reading: [] };
  for (let i = 0; i < 3; i += 1) {
    for (const what of Object.keys(times)) {
      const page = await openList(browser, rows);
      await pause(300);
      await page.evaluate(script);
      times[what].push(await page.evaluate((name) => globalThis.cabinetBench.once(name), what));
      await page.close();
    }
  }
  return { walk: median(times.walk), reading: median(times.reading) };
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

/** Milliseconds of the main thread from the list's coming to rest, by what the browser did; without and with marks. */
async function drawing(browser, rows, marked) {
  const page = await openList(browser, rows, { extra: '&delay=1500' });
  if (marked) await page.waitForSelector('[data-bvb-row]', { timeout: 60_000 });
  await pause(1_500);
  const { RecalcStyleDuration, LayoutDuration } = await page.metrics();
  await page.close();
  return { style: RecalcStyleDuration * 1000, layout: LayoutDuration * 1000 };
}

/** What style and layout cost more with the marks than without, ms; medians of three. */
async function marks(world, rows) {
  const more = { style: [], layout: [] };
  for (let i = 0; i < 3; i += 1) {
    const without = await drawing(world.plain, rows, false);
    const beside = await drawing(world.extended, rows, true);
    for (const key of Object.keys(more)) more[key].push(beside[key] - without[key]);
  }
  return { style: median(more.style), layout: median(more.layout) };
}

export async function measure({ cache, world }) {
  const script = `${readFileSync(await bundleReader(cache), 'utf8')}\nglobalThis.cabinetBench = cabinetBench;`;
  const rows = [];
  for (const size of SIZES) {
    const first = await cold(world.plain, script, size);
    const warm = await reading(world, script, size);
    const drawn = await marks(world, size);
    const moved = (await shift(world.extended, size, true)) - (await shift(world.plain, size, false));
    const pair = ({ walk, read }) => [number(walk, 1), number(read, 1), number(read / walk, 1)];
    rows.push([
      size,
      warm.rows,
      ...pair({ walk: first.walk, read: first.reading }),
      ...pair({ walk: warm.walk, read: warm.first }),
      number(warm.changed, 2),
      `${number(drawn.style)} + ${number(drawn.layout)}`,
      number(warm.axe),
      number(Math.max(0, moved), 3),
    ]);
  }
  const known = await share(world.extended, STUDENTS, { visits: 3, seconds: 5 });
  const unknown = await share(world.extended, LESSONS, { visits: 10, seconds: 10 });
  const more = [];
  for (let i = 0; i < 3; i += 1)
    more.push(-(await busy(world.plain, STUDENTS)) + (await busy(world.extended, STUDENTS)));
  const told = ({ page, extension, mean, error }) =>
    `${number(page)} ms of the page's own, ${number(extension, 2)} ms of the extension's: ${number(mean, 2)} ± ${number(error, 2)} %`;
  return [
    "The reader alone, bundled into the page. The plain walk visits the same nodes and reads every text. Cold: the first run of either in a page of its own, as it is when a page is opened; medians of three. Warm: code that has run before; medians of five. Marks: style and layout that the shipped extension's marks cost beyond the page's own; medians of three.",
    table(
      [
        'rows',
        'rows read',
        'cold walk, ms',
        'cold reading, ms',
        'reading : walk (goal ≤ 3)',
        'warm walk, ms',
        'warm reading, ms',
        'reading : walk (goal ≤ 3)',
        'a changed row, ms (goal < 1)',
        'marks: style + layout, ms',
        'axe-core, ms',
        'layout shift caused',
      ],
      rows,
    ),
    'A list of 100 rows that draws itself anew ten times a second, with the shipped extension. Script by a CPU profile: a sample counts as the extension’s where any of its functions stands on the stack; ± is twice the standard error over the visits.',
    `A list of students, three visits of five seconds: script ${told(known)}; all tasks, the marks’ style and layout with them, ${number(median(more))} ms more than without the extension.`,
    `A timetable on the same host, which the extension does not know, ten visits of ten seconds (goal: under 1 %): script ${told(unknown)}.`,
  ].join('\n\n');
}
