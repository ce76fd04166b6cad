import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { child } from './child.mjs';
import { median, number, table } from './report.mjs';

export const title = 'Checking a spreadsheet, Node';

const SIZES = [1_000, 20_000, 100_000];
const TIMES = 5;
const MB = 1024 * 1024;

/** Medians of five; the contenders take turns on one file. */
export async function measure({ cache }) {
  const times = [];
  const memory = [];
  const checks = [];
  for (const size of SIZES) {
    const file = join(cache, `roster-${size}.xlsx`);
    if (!existsSync(file)) await child(cache, 'make', [size, file]);
    const samples = await child(cache, 'race', [file, TIMES], ['--expose-gc']);
    const wall = (name) => median(samples[name].map((one) => one.wall));
    const cpu = (name) => median(samples[name].map((one) => one.cpu));
    const pair = (name) => `${number(wall(name))} / ${number(cpu(name))}`;
    checks.push({ size, wall: wall('check'), cpu: cpu('check') });
    times.push([
      size,
      pair('inflate'),
      pair('read'),
      pair('check'),
      pair('exceljs'),
      `${number(wall('check') / wall('inflate'), 1)} / ${number(cpu('check') / cpu('inflate'), 1)}`,
      `${number(wall('check') / wall('exceljs'), 2)} / ${number(cpu('check') / cpu('exceljs'), 2)}`,
    ]);
    const base = await child(cache, 'peak', ['nothing', file]);
    const own = (await child(cache, 'peak', ['check', file])) - base;
    const theirs = (await child(cache, 'peak', ['exceljs', file])) - base;
    memory.push([size, number(base / MB), number(own / MB), number(theirs / MB), number(own / theirs, 2)]);
  }
  const [, middle, large] = checks;
  const growth = (key) => number(large[key] / large.size / (middle[key] / middle.size), 2);
  return [
    'Files of 12 columns, 5 rows in a hundred with something to mend. Milliseconds of wall clock / of processor over all threads.',
    table(
      [
        'rows',
        'inflate and decode',
        'read',
        'check',
        'exceljs loads',
        'check : inflate (goal ≤ 5)',
        'check : exceljs (goal ≤ 0.5)',
      ],
      times,
    ),
    `Time a row at 100 000 rows against 20 000: ${growth('wall')} by the clock, ${growth('cpu')} by processor (1 is linear).`,
    'Peak memory in a process of its own, MB above the baseline (the same program with the file in memory):',
    table(['rows', 'baseline', 'check', 'exceljs loads', 'check : exceljs (goal ≤ 0.33)'], memory),
  ].join('\n\n');
}
