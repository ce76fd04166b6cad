// npm run bench [-- roster hostile worker cabinet cabinet-busy school audit]: measures, prints tables, keeps the last ones in docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fail, root } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

const { chromium } = await setUp();
const { keep } = await import('./bench/report.mjs');
const { bundle } = await import('./bench/bundle.mjs');

const SECTIONS = ['roster', 'hostile', 'worker', 'cabinet', 'cabinet-busy', 'school', 'audit'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) fail(`No such section: ${unknown.join(', ')}. There are: ${SECTIONS.join(', ')}.`);
const sections = asked.length > 0 ? asked : SECTIONS;

const cache = join(root, '.cache', 'bench');
mkdirSync(cache, { recursive: true });
const version = /\d+/.exec(spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? '?';
const machine = `${cpus().length} cores, Node ${process.versions.node.split('.')[0]}, Chromium ${version}, load ${loadavg()[0].toFixed(1)} at the start`;
console.log(machine);
await bundle(cache);

let browserReady = null;
/** Builds what the browser sections need, once. */
async function prepareBrowser() {
  const { prepare } = await import('./bench/browser.mjs');
  browserReady ??= await prepare(chromium);
  return browserReady;
}

for (const name of sections) {
  const section = await import(`./bench/${name}.mjs`);
  console.log(`\n## ${section.title}`);
  const world = section.needsBrowser ? await prepareBrowser() : null;
  const text = await section.measure({ cache, world });
  console.log(text);
  await keep(name, section.title, text, machine);
}
await browserReady?.end();
