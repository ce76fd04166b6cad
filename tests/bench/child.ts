import { readFileSync, writeFileSync } from 'node:fs';
import { checkRoster } from '@/utils/roster';
import { readWorkbook } from '@/utils/workbook';
import { makeXlsx } from '../fixtures/workbook';
import { HOSTILE } from './hostile';
import { rosterRows } from './roster';
import { inflateAndDecode, loadWithExceljs } from './workbook';

const TODAY = '2026-11-20';

/** What is set against each other on one file. */
const CONTENDERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  inflate: (bytes) => Promise.resolve(inflateAndDecode(bytes)),
  read: (bytes) => readWorkbook(bytes),
  check: (bytes) => checkRoster(bytes, { today: TODAY }),
  exceljs: loadWithExceljs,
  nothing: (bytes) => Promise.resolve(bytes.length),
};

interface Sample {
  wall: number;
  cpu: number;
}

async function once(name: string, bytes: Uint8Array): Promise<Sample> {
  globalThis.gc?.();
  const used = process.cpuUsage();
  const begun = performance.now();
  await CONTENDERS[name]?.(bytes);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1000 };
}

/** All contenders in turn, again and again, so that a slow spell of the machine meets all of them. */
async function race(file: string, times: number): Promise<Record<string, Sample[]>> {
  const bytes = new Uint8Array(readFileSync(file));
  const samples: Record<string, Sample[]> = { inflate: [], read: [], check: [], exceljs: [] };
  for (let i = 0; i < times; i += 1)
    for (const name of Object.keys(samples)) samples[name]?.push(await once(name, bytes));
  return samples;
}

/** Peak memory of one contender alone, in bytes. */
async function peak(name: string, file: string): Promise<number> {
  await CONTENDERS[name]?.(new Uint8Array(readFileSync(file)));
  return process.resourceUsage().maxRSS * 1024;
}

/** Checks a file that means harm. `cpu` is this thread's own time, which a busy machine does not stretch. */
async function hostile(file: string): Promise<{ wall: number; cpu: number; peak: number; answer: string }> {
  const bytes = new Uint8Array(readFileSync(file));
  const before = process.memoryUsage.rss();
  const used = process.threadCpuUsage();
  const begun = performance.now();
  const report = await checkRoster(bytes, { today: TODAY });
  const wall = performance.now() - begun;
  const { user, system } = process.threadCpuUsage(used);
  const [first] = report.findings;
  const answer = first?.message ?? 'nothing found';
  return { wall, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024 - before, answer };
}

const [task = '', first = '', second = ''] = process.argv.slice(2);
const tasks: Readonly<Record<string, () => unknown>> = {
  make: () => {
    writeFileSync(second, makeXlsx({ sheets: [{ name: 'Лист1', rows: rosterRows(Number(first)) }] }));
    return null;
  },
  race: () => race(first, Number(second)),
  peak: () => peak(first, second),
  hostile: () => hostile(first),
  hostileMake: () => {
    writeFileSync(second, HOSTILE[first]?.() ?? '');
    return null;
  },
  hostileNames: () => Object.keys(HOSTILE),
};
console.log(JSON.stringify(await tasks[task]?.()));
