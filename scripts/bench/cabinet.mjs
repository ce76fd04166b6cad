import { readFileSync } from 'node:fs';
import { resolvePackage } from '../lib/setup.mjs';
import { bundleReader } from './bundle.mjs';
import { ROWS, SITE, STUDENTS, clockOf, openList, pause } from './cabinet-page.mjs';
import { median, number, table } from './report.mjs';

export const title = 'Reading the cabinet, Chromium';
export const needsBrowser = true;

const SIZES = [100, 1_000, 5_000];
/** A list of more rows takes the browser itself so long that it is visited less often. */
const MOST_OFTEN = 1_000;
const [OFTEN, FEW] = [5, 3];
/** axe-core takes minutes beyond so many rows. */
const MOST_FOR_AXE = 1_000;
/** Processor time of one piece of script in the page, ms. */
async function spent(page, now, script) {
  const before = await now();
  await page.evaluate(script);
  return (await now()) - before;
}

const KINDS = ['walk', 'visible walk', 'reading'];
const doing = (what, times) => `globalThis.cabinetBench.run(${JSON.stringify(what)}, ${times}); 0`;

/** The first run of each in a page of its own; medians of so many. */
async function cold(browser, script, rows, visits) {
  const times = Object.fromEntries(KINDS.map((what) => [what, []]));
  for (let i = 0; i < visits; i += 1) {
    for (const what of KINDS) {
      const page = await openList(browser, rows);
      await pause(300);
      await page.evaluate(script);
      const now = await clockOf(page);
      // What asking costs by itself.
      await spent(page, now, '0');
      const idle = await spent(page, now, '0');
      times[what].push((await spent(page, now, doing(what, 1))) - idle);
      await page.close();
    }
  }
  return Object.fromEntries(KINDS.map((what) => [what, median(times[what])]));
}

/** Code that has run before, all kinds in turn in one page; medians of nine runs of five. */
async function warm(browser, script, rows) {
  const page = await openList(browser, rows);
  await page.evaluate(script);
  const now = await clockOf(page);
  const times = Object.fromEntries(KINDS.map((what) => [what, []]));
  for (let i = -2; i < 9; i += 1) {
    const idle = await spent(page, now, '0');
    for (const what of KINDS) {
      const one = ((await spent(page, now, doing(what, 5))) - idle) / 5;
      if (i >= 0) times[what].push(one);
    }
  }
  const found = await page.evaluate(`globalThis.cabinetBench.run('reading', 1)`);
  const changes = [];
  await page.evaluate('globalThis.cabinetBench.prepare()');
  for (let i = -2; i < 9; i += 1) {
    const one = (await spent(page, now, 'globalThis.cabinetBench.change(50); 0')) / 50;
    if (i >= 0) changes.push(one);
  }
  let axe = NaN;
  if (rows <= MOST_FOR_AXE) {
    await page.evaluate(readFileSync(resolvePackage('axe-core'), 'utf8'));
    const before = await now();
    await page.evaluate(
      async () => void (await globalThis.axe.run(document, { resultTypes: ['violations'] })),
    );
    axe = (await now()) - before;
  }
  await page.close();
  return {
    ...Object.fromEntries(KINDS.map((what) => [what, median(times[what])])),
    changed: median(changes),
    rows: found,
    axe,
  };
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

/** Processor time of style and of layout, ms, among all that a trace tells. */
const inTrace = (events, name) =>
  events.filter((event) => event.name === name).reduce((total, { tdur = 0 }) => total + tdur / 1000, 0);

/**
 * Processor time of style, layout and the longest piece of the extension's script, ms, until the list has come and rests.
 * Style and layout that the script asked for before the browser did are not the script's.
 */
async function drawing(browser, rows, marked) {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.goto(`${SITE}${STUDENTS}?skin=table&students=${rows}&size=${rows}&delay=1500`);
  await page.waitForFunction(
    (selector, many) => document.querySelectorAll(selector).length >= many,
    { timeout: 60_000 },
    ROWS,
    rows,
  );
  if (marked) await page.waitForSelector('[data-bvb-row]', { timeout: 60_000 });
  // On a busy machine the browser's own layout of a long list takes seconds.
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  await pause(1_500);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  // The script is brought in once, and a frame, a timer or an observer calls into it: each time is one piece.
  const pieces = traceEvents
    .filter(
      ({ name, tdur, args }) =>
        (name === 'FunctionCall' || name === 'EvaluateScript') &&
        tdur > 0 &&
        args.data?.url?.startsWith('chrome-extension:') === true,
    )
    .map(({ pid, tid, ts, dur, tdur }) => {
      const inside = traceEvents.filter(
        (event) => pid === event.pid && tid === event.tid && event.ts >= ts && event.ts < ts + dur,
      );
      return tdur / 1000 - inTrace(inside, 'UpdateLayoutTree') - inTrace(inside, 'Layout');
    });
  return {
    style: inTrace(traceEvents, 'UpdateLayoutTree'),
    layout: inTrace(traceEvents, 'Layout'),
    task: pieces.length > 0 ? Math.max(...pieces) : NaN,
    all: pieces.reduce((total, one) => total + one, 0),
  };
}

/** What style and layout cost more with the marks than without, and the longest piece of reading, judging and marking, and all of them; medians of three. */
async function marks(world, rows) {
  const more = { style: [], layout: [], task: [], all: [] };
  for (let i = 0; i < 3; i += 1) {
    const without = await drawing(world.plain, rows, false);
    const beside = await drawing(world.extended, rows, true);
    for (const key of ['style', 'layout']) more[key].push(beside[key] - without[key]);
    more.task.push(beside.task);
    more.all.push(beside.all);
  }
  return {
    style: median(more.style),
    layout: median(more.layout),
    task: median(more.task),
    all: median(more.all),
  };
}

export async function measure({ cache, world }) {
  const script = `${readFileSync(await bundleReader(cache), 'utf8')}\nglobalThis.cabinetBench = cabinetBench;`;
  const costs = [];
  const rest = [];
  for (const size of SIZES) {
    console.log(`${size} rows …`);
    const visits = size > MOST_OFTEN ? FEW : OFTEN;
    const first = await cold(world.plain, script, size, visits);
    const later = await warm(world.plain, script, size);
    const drawn = await marks(world, size);
    const moved = (await shift(world.extended, size, true)) - (await shift(world.plain, size, false));
    const told = (times) => [
      ...KINDS.map((what) => number(times[what], 1)),
      number(times.reading / times.walk, 1),
      number(times.reading / times['visible walk'], 1),
    ];
    costs.push([size, 'cold', ...told(first)], [size, 'warm', ...told(later)]);
    rest.push([
      size,
      later.rows,
      number(later.changed, 2),
      number(drawn.task),
      number(drawn.all),
      `${number(drawn.style)} + ${number(drawn.layout)}`,
      number(later.axe),
      number(Math.max(0, moved), 3),
    ]);
  }
  return [
    'The reader alone, bundled into the page; processor time of the page’s main thread, not the clock. The walk visits the same nodes and reads every text; the visible walk also asks of every text whether it is drawn. Cold: the first run of each in a page of its own, as it is when a page is opened, compiling included; medians of five, at 5 000 rows of three. Warm: all three in turn in one page, after ten runs of each; medians of nine runs of five, each reading by a new reader that must learn every drawing anew.',
    table(
      [
        'rows',
        '',
        'walk, ms',
        'visible walk, ms',
        'reading, ms (goal ≤ 50 at 1 000)',
        'reading : walk (goal ≤ 3)',
        'reading : visible walk',
      ],
      costs,
    ),
    'The longest task is the longest piece of the shipped extension’s script from the opening of the page, its own compiling included, until the list has come, was judged and marked; style and layout of the page’s own that it came upon are taken off. All tasks: the pieces together. Marks: style and layout that the extension costs beyond the page’s own. Processor time, medians of three.',
    table(
      [
        'rows',
        'rows read',
        'a changed row, ms (goal < 1)',
        'longest task, ms (goal ≤ 50)',
        'all tasks, ms',
        'marks: style + layout, ms',
        'axe-core, ms',
        'layout shift caused',
      ],
      rest,
    ),
  ].join('\n\n');
}
