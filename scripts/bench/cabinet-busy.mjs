import { number } from './report.mjs';
import { STUDENTS, clockOf, openList, pause } from './cabinet-page.mjs';

export const title = 'A cabinet that never rests, Chromium';
export const needsBrowser = true;

/** A page on the same host that the extension has nothing to do with. */
const LESSONS = '/lessons';

/** Mean, and twice the standard error: about what 95 of 100 such runs would keep within. */
function spread(values) {
  const mean = values.reduce((total, one) => total + one, 0) / values.length;
  const deviation = Math.sqrt(
    values.reduce((total, one) => total + (one - mean) ** 2, 0) / (values.length - 1),
  );
  return { mean, error: (2 * deviation) / Math.sqrt(values.length) };
}

/** A list that draws itself anew ten times a second, two seconds after the extension, where it is, has looked at it. */
async function openBusy(browser, path, extended) {
  const page = await openList(browser, 100, { path, extra: '&tick=100' });
  if (extended) await page.waitForSelector('html[data-bvb-scan-id]', { timeout: 60_000 });
  await pause(2_000);
  return page;
}

/** Processor time of five seconds of it, ms. */
async function busy(browser, path, extended) {
  const page = await openBusy(browser, path, extended);
  const now = await clockOf(page);
  const before = await now();
  await pause(5_000);
  const after = await now();
  await page.close();
  return after - before;
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

/** Script of the page and of the extension on it, ms, in `seconds` of it. */
async function profiled(browser, path, seconds) {
  const page = await openBusy(browser, path, true);
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
  return {
    page: sum('page') / visits,
    extension: sum('extension') / visits,
    ...spread(all.map(({ page, extension }) => (extension / page) * 100)),
  };
}

export async function measure({ world }) {
  const known = await share(world.extended, STUDENTS, { visits: 3, seconds: 5 });
  const unknown = await share(world.extended, LESSONS, { visits: 10, seconds: 10 });
  const pairs = [];
  for (let i = 0; i < 5; i += 1) {
    const without = await busy(world.plain, STUDENTS, false);
    const beside = await busy(world.extended, STUDENTS, true);
    pairs.push({ without, more: beside - without });
  }
  const more = spread(pairs.map((pair) => pair.more));
  const without = spread(pairs.map((pair) => pair.without));
  const told = ({ page, extension, mean, error }) =>
    `${number(page)} ms of the page's own, ${number(extension, 2)} ms of the extension's: ${number(mean, 2)} ± ${number(error, 2)} %`;
  return [
    'A list of 100 rows that draws itself anew ten times a second, with the shipped extension. Script by a CPU profile: a sample counts as the extension’s where any of its functions stands on the stack, so that style and layout of the page’s own count as the extension’s where it asks for them first; ± is twice the standard error over the visits.',
    `A list of students, three visits of five seconds: script ${told(known)}. Processor time of all tasks in five seconds, five visits with the extension and five without in turn: ${number(more.mean)} ± ${number(more.error)} ms more than ${number(without.mean)} ms.`,
    `A timetable on the same host, which the extension does not know, ten visits of ten seconds (goal: under 1 %): script ${told(unknown)}.`,
  ].join('\n\n');
}
