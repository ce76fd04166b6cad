import {
  type ReadStudents,
  type SchoolTable,
  compareExports,
  readExport,
  select,
  sortByName,
  sumsBy,
  sumsOf,
} from '@/utils/school';
import { readWorkbook } from '@/utils/workbook';
import { type CellSpec, makeXlsx } from '../fixtures/workbook';
import { SUMMARY_HEADER } from '../fixtures/export-header';

const SYLLABLES = 'ба ве го ду жи за ки ле мо ну пе ра си ти фу ха ци че шо ща эк юл яр ин ор ал ев'.split(
  ' ',
);
const NAMES = 'Иван Пётр Артём Мария Дарья Ольга Алёна Анна Илья Лев Савва Полина Кирилл Тимур Ева'.split(
  ' ',
);

/** Small seeded generator, so that every run measures the same rows. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** «Сводный отчет по ученикам» of `rows` generated students in some hundred schools. */
export function makeExportFile(rows: number, seed = 11): Uint8Array {
  const next = seeded(seed);
  const word = (): string => {
    const text = Array.from({ length: 3 }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const table: CellSpec[][] = [
    ['Сводный отчет по ученикам'],
    ['Дата формирования: 01.12.2025'],
    SUMMARY_HEADER,
  ];
  for (let i = 0; i < rows; i += 1) {
    const place = Math.floor(i / 26);
    const school = Math.floor(place / 36);
    table.push([
      `${word()}ов ${NAMES[next(NAMES.length)] ?? ''} ${word()}ович`,
      `Муниципалитет ${Math.floor(school / 12) + 1}`,
      `МБОУ СОШ № ${school + 1}`,
      6 + (place % 6),
      'АБВГДЕ'.charAt(Math.floor(place / 6) % 6),
      next(4) === 0 ? 'Не верифицирован' : 'Верифицирован',
      next(20) === 0 ? '01.09.2025' : 'Нет',
      next(5) === 0
        ? 'Нет'
        : `${String(1 + next(28)).padStart(2, '0')}.11.2025 10:${String(next(60)).padStart(2, '0')}`,
      next(4),
      next(3),
      next(2),
      next(2),
      next(3),
    ]);
  }
  return makeXlsx({ sheets: [{ name: 'Отчёт', rows: table }] });
}

/** Bytes → table. */
export async function readStudents(bytes: Uint8Array): Promise<ReadStudents> {
  const reading = readExport(await readWorkbook(bytes), { file: 'students.xlsx', today: '2025-12-05' });
  if (reading.kind !== 'students') throw new Error(`read as ${reading.kind}`);
  return reading;
}

/** What the audit does before it draws: reads, sums and groups by all that it shows. Gives the number of groups. */
export async function readAndGroup(bytes: Uint8Array): Promise<number> {
  const { table } = await readStudents(bytes);
  const rows = select(table, {});
  sumsOf(table, rows);
  return (['municipality', 'school', 'class'] as const).reduce(
    (sum, by) => sum + sumsBy(table, rows, by).length,
    0,
  );
}

/** The filters that a user changes most, each with its sums and groups: name → what to measure. */
export function filterPieces(table: SchoolTable): Record<string, () => number> {
  const answer = (rows: Uint32Array): number => {
    sumsOf(table, rows);
    return sumsBy(table, rows, 'class').length;
  };
  return {
    'all students': () => answer(select(table, {})),
    'one school': () => answer(select(table, { school: 3 })),
    'not verified': () => answer(select(table, { measure: { id: 'verified', is: 'no' } })),
    'part of a name': () => answer(select(table, { text: 'иван' })),
    'names of one school': () => sortByName(table, select(table, { school: 3 })).length,
    'names of all': () => sortByName(table, select(table, {})).length,
  };
}

/** Two exports of which the second lacks some and has some changed. Gives how many pairs were found. */
export function compareTwo(before: SchoolTable, after: SchoolTable): number {
  return compareExports(before, after).common;
}
