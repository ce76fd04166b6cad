import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, number, table } from './report.mjs';

export const title = 'Exports of a school, Node';

const ROWS = 100_000;
const TIMES = 5;

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function medianOf(work, times = TIMES) {
  const all = [];
  for (let i = 0; i < times; i += 1) all.push(await timed(work));
  return median(all);
}

export async function measure({ cache }) {
  const script = join(cache, 'node', 'school.mjs');
  if (!existsSync(script)) return 'Not measured.';
  const pieces = await import(pathToFileURL(script).href);
  const { default: ExcelJS } = await import('exceljs');
  const bytes = pieces.makeExportFile(ROWS);
  const group = [];
  const theirs = [];
  for (let i = 0; i < 3; i += 1) {
    group.push(await timed(() => pieces.readAndGroup(bytes)));
    theirs.push(await timed(() => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)));
  }
  const { table: students } = await pieces.readStudents(bytes);
  const rows = [];
  for (const [name, piece] of Object.entries(pieces.filterPieces(students)))
    rows.push([name, number(await medianOf(piece), 1)]);
  const { table: later } = await pieces.readStudents(pieces.makeExportFile(ROWS, 12));
  rows.push(['two exports compared', number(await medianOf(() => pieces.compareTwo(students, later), 3), 1)]);
  const [own, other] = [median(group), median(theirs)];
  return [
    `An export of ${ROWS} students read and grouped: ${number(own)} ms; exceljs merely loading it: ${number(other)} ms; ratio ${number(own / other, 2)} (goal ≤ 0.5).`,
    table(['answer', 'ms (goal ≤ 100 for filters)'], rows),
  ].join('\n\n');
}
