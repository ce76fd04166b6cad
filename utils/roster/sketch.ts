import { dayFromIso, daysBetween, formatDay } from '@/utils/text';
import type { Cell, Row, Sheet, Workbook } from '@/utils/workbook';
import { COLUMN_KEYS, TEMPLATE_HEADER } from './columns';
import type { BookExample, CellExample, SketchCell } from './rule';
import type { ColumnKey } from './types';

/** The day on which examples are right, unless they name another. */
export const EXAMPLE_TODAY = '2026-11-20';

const TEACHER: Readonly<Record<ColumnKey, string>> = {
  inn: '6600000003',
  kpp: '660001001',
  role: 'учитель',
  email: 'navigator@yandex.ru',
  surname: 'Иванова',
  name: 'Ксения',
  patronymic: 'Юрьевна',
  gender: 'Ж',
  birthDate: '20.01.1985',
  grade: '9',
  letter: 'А',
  year: '2026-2027',
};

const STUDENT: Readonly<Record<ColumnKey, string>> = {
  ...TEACHER,
  role: 'ученик',
  email: '',
  surname: 'Волков',
  name: 'Иван',
  patronymic: 'Артёмович',
  gender: 'М',
  birthDate: '20.01.2011',
};

/** Turns an example into a workbook as if it had been read from a file. */
export function sketchWorkbook(example: BookExample): Workbook {
  const sheets = [sketchSheet('Лист1', example)];
  if (example.second) sheets.push(sketchSheet('Лист2', example.second));
  return { sheets, date1904: false };
}

function sketchSheet(name: string, example: BookExample): Sheet {
  const top = example.headerRow ?? 1;
  const rows: Row[] = [];
  const add = (number: number, cells: Cell[]): void => {
    if (cells.length > 0) rows.push({ number, hidden: example.hiddenRows?.includes(number) ?? false, cells });
  };
  add(top, textCells(example.header ?? TEMPLATE_HEADER));
  const body = example.rows ?? [{ who: 'teacher', cells: {} }, { cells: {} }];
  for (const [index, row] of body.entries()) {
    if (row === null) continue;
    add(top + 1 + index, 'cells' in row ? personCells(row) : textCells(row));
  }
  return {
    name,
    hidden: false,
    rows,
    merges: [...(example.merges ?? [])],
    hiddenColumns: [...(example.hiddenColumns ?? [])],
  };
}

function textCells(texts: readonly string[]): Cell[] {
  return texts.flatMap((text, i) => (text === '' ? [] : [sketchCell(i + 1, text)]));
}

function personCells(row: CellExample): Cell[] {
  const base = row.who === 'teacher' ? TEACHER : STUDENT;
  return COLUMN_KEYS.flatMap((key, i) => {
    const value = row.cells[key] ?? base[key];
    return value === '' ? [] : [sketchCell(i + 1, value)];
  });
}

function sketchCell(column: number, value: SketchCell): Cell {
  const cell: Cell = { column, kind: 'text', text: '', number: null, formula: false };
  if (typeof value === 'string') return { ...cell, text: value };
  if (typeof value === 'number') return { ...cell, kind: 'number', text: String(value), number: value };
  if ('formula' in value && value.formula === null) return { ...cell, formula: true, valueless: true };
  if ('formula' in value) return { ...cell, text: value.formula ?? '', formula: true };
  if ('error' in value) return { ...cell, kind: 'error', text: value.error };
  if ('shown' in value) return { ...cell, kind: 'number', text: value.shown, number: value.number };
  const day = dayFromIso(value.date);
  return { ...cell, kind: 'date', text: formatDay(day), number: daysBetween(19_000_101, day) + 2 };
}
