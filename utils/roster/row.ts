import type { Cell, Row } from '@/utils/workbook';
import { cellAddress } from './address';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { type Facts, tidyText } from './facts';
import { mendClass } from './mend/class';
import { guessRole, readRole } from './mend/values';
import type { Setting } from './setting';
import type { ClassFacts, RosterRow, Table } from './model';
import type { ColumnKey } from './types';

const NO_CELLS = COLUMN_KEYS.map((): Cell | undefined => undefined);
/** Of the row in hand. */
const facts: Facts[] = [];
const NO_TEXTS = COLUMN_KEYS.map(() => '');

/** Whether a cell shows nothing but blanks. Cheap for the ordinary cell. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 32 && first < 127) || (first >= 0x400 && first < 0x500)) return false;
  return tidyText(text.slice(0, 1_000)) === '' && tidyText(text) === '';
}

/** Tells which cells of a fresh row need not be looked at again; gives the bits for `RosterRow.clean`. */
export type Judge = (row: RosterRow, facts: readonly Facts[], pair: ClassFacts, setting: Setting) => number;

/**
 * Reads a sheet's row into the twelve columns and works out what it would be once mended.
 * @param judge without it nothing is taken for clean
 */
export function makeRow(row: Row, table: Table, setting: Setting, judge?: Judge): RosterRow {
  const cells = NO_CELLS.slice();
  const raw = NO_TEXTS.slice();
  for (const cell of row.cells) {
    const index = table.indexOf[cell.column] ?? -1;
    if (index < 0) continue;
    cells[index] = cell;
    raw[index] = cell.text;
  }
  // The three lists are one and the same for a row that has nothing to mend: most rows.
  let tidy = raw;
  for (let index = 0; index < raw.length; index += 1) {
    const known = setting.facts.of(cells[index], index, setting);
    facts[index] = known;
    if (known.tidy === raw[index]) continue;
    if (tidy === raw) tidy = raw.slice();
    tidy[index] = known.tidy;
  }
  const classes = classOf(table, facts[COLUMN_INDEX.grade], facts[COLUMN_INDEX.letter], cells);
  let mended = tidy;
  for (let index = 0; index < raw.length; index += 1) {
    const value =
      index === COLUMN_INDEX.grade
        ? classes.class.grade
        : index === COLUMN_INDEX.letter
          ? classes.class.letter
          : (facts[index]?.mended ?? '');
    if (tidy[index] === value) continue;
    if (mended === tidy) mended = tidy.slice();
    mended[index] = value;
  }
  const role = tidy[COLUMN_INDEX.role] ?? '';
  const birth = facts[COLUMN_INDEX.birthDate]?.birth ?? null;
  const made: RosterRow = {
    table,
    number: row.number,
    hidden: row.hidden,
    cells,
    raw,
    tidy,
    mended,
    clean: 0,
    role: readRole(role) ?? guessRole(role),
    birth,
    day: birth?.state === 'exact' || birth?.state === 'readable' ? birth.day : 0,
    class: classes.class,
    ids: {
      surname: facts[COLUMN_INDEX.surname]?.id ?? 0,
      name: facts[COLUMN_INDEX.name]?.id ?? 0,
      patronymic: facts[COLUMN_INDEX.patronymic]?.id ?? 0,
      inn: facts[COLUMN_INDEX.inn]?.id ?? 0,
      gender: facts[COLUMN_INDEX.gender]?.id ?? 0,
    },
  };
  if (judge) made.clean = judge(made, facts, classes, setting);
  return made;
}

/** The class that a row's two cells name, worked out once for each pair of values. */
function classOf(
  table: Table,
  grade: Facts | undefined,
  letter: Facts | undefined,
  cells: readonly (Cell | undefined)[],
): ClassFacts {
  const known = grade && letter ? table.classes.get(grade)?.get(letter) : undefined;
  if (known) return known;
  const made: ClassFacts = {
    class: mendClass(
      grade?.tidy ?? '',
      letter?.tidy ?? '',
      writable(table, cells, 'grade'),
      writable(table, cells, 'letter'),
    ),
    grade: 'not yet',
    letter: 'not yet',
  };
  if (grade?.shared && letter?.shared) {
    const letters = table.classes.get(grade) ?? new Map<Facts, ClassFacts>();
    table.classes.set(grade, letters.set(letter, made));
  }
  return made;
}

function writable(table: Table, cells: readonly (Cell | undefined)[], key: ColumnKey): boolean {
  return table.header.columns.has(key) && cells[COLUMN_INDEX[key]]?.kind !== 'error';
}

/** "I14" of a row's cell; "" when the sheet lacks the column. */
export function addressOf(row: RosterRow, key: ColumnKey): string {
  const column = row.table.header.columns.get(key)?.column;
  return column === undefined ? '' : cellAddress(column, row.number);
}
