import {
  compose,
  type DateReading,
  dayFromSerial,
  formatDay,
  hasStraySpaces,
  mendMixedWords,
  readDate,
  tidySpaces,
} from '@/utils/text';
import type { Cell, Row } from '@/utils/workbook';
import { cellAddress } from './address';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { mendClass } from './mend/class';
import { isYearText, readYear } from './mend/year';
import { guessRole, mendPatronymic, readGender, readRole, ROLE_WORDS } from './mend/values';
import type { Setting } from './setting';
import type { RosterRow, Table } from './model';
import type { ColumnKey } from './types';

const WIDTH = COLUMN_KEYS.length;
const PLAIN_DIGITS = /^\d+$/u;

function tidyCell(cell: Cell, index: number): string {
  if (cell.kind === 'number' && cell.number !== null && Number.isSafeInteger(cell.number)) {
    // «0000000000» formats show zeros that belong to codes; elsewhere the number itself counts.
    if (index <= COLUMN_INDEX.kpp && PLAIN_DIGITS.test(cell.text)) return cell.text;
    return String(cell.number);
  }
  if (cell.kind === 'error') return '';
  const { text } = cell;
  return tidyText(text);
}

const ASCII_OR_PLAIN = /^[!-~А-яЁё](?:[ !-~А-яЁё]*[!-~А-яЁё])?$/u;

/** Spaces folded and letters composed. Idempotent. */
export function tidyText(text: string): string {
  if (ASCII_OR_PLAIN.test(text) && !text.includes('  ')) return text;
  const composed = compose(text);
  return hasStraySpaces(composed) ? tidySpaces(composed) : composed;
}

/** A code of `width` digits that lost its leading zero in a number cell. */
function mendCode(tidy: string, cell: Cell | undefined, width: number): string {
  return cell?.kind === 'number' && tidy.length === width - 1 && PLAIN_DIGITS.test(tidy) ? `0${tidy}` : tidy;
}

const dateCache = new Map<string, DateReading>();

function readBirth(tidy: string, cell: Cell | undefined, setting: Setting): DateReading | null {
  if (tidy === '' || cell === undefined) return null;
  if (cell.kind === 'date' && cell.number !== null) {
    const day = dayFromSerial(cell.number, setting.date1904);
    if (day !== 0) return { state: 'readable', day, certain: true };
  }
  if (cell.kind === 'number' && cell.number !== null && cell.number > 7_000 && cell.number < 80_000) {
    const day = dayFromSerial(cell.number, setting.date1904);
    if (day !== 0) return { state: 'readable', day, certain: false };
  }
  const key = `${setting.thisYear}${tidy}`;
  let reading = dateCache.get(key);
  if (reading === undefined) {
    reading = readDate(tidy, setting.thisYear);
    if (dateCache.size > 20_000) dateCache.clear();
    if (tidy.length < 40) dateCache.set(key, reading);
  }
  return reading;
}

function mendBirth(tidy: string, birth: DateReading | null): string {
  return birth?.state === 'readable' && birth.certain ? formatDay(birth.day) : tidy;
}

function mendYear(tidy: string, cell: Cell | undefined, setting: Setting): string {
  if (tidy === '') return setting.summer || cell?.kind === 'error' ? '' : setting.offeredYear;
  if (isYearText(tidy)) return tidy;
  const read = readYear(tidy);
  return read?.certain ? read.value : tidy;
}

/** Reads a sheet's row into the twelve columns and works out what it would be once mended. */
export function makeRow(row: Row, table: Table, setting: Setting): RosterRow {
  const cells = new Array<Cell | undefined>(WIDTH).fill(undefined);
  const raw = new Array<string>(WIDTH).fill('');
  const tidy = new Array<string>(WIDTH).fill('');
  for (const cell of row.cells) {
    const index = table.indexOf[cell.column] ?? -1;
    if (index < 0) continue;
    cells[index] = cell;
    raw[index] = cell.text;
    tidy[index] = tidyCell(cell, index);
  }
  const at = (index: number): string => tidy[index] ?? '';
  const birth = readBirth(at(8), cells[8], setting);
  const classes = mendClass(at(9), at(10), writable(table, cells, 'grade'), writable(table, cells, 'letter'));
  const role = readRole(at(2));
  const mended = [
    mendCode(at(0), cells[0], 10),
    mendCode(at(1), cells[1], 9),
    role ? ROLE_WORDS[role] : at(2),
    at(3).toLowerCase(),
    mendMixedWords(at(4)),
    mendMixedWords(at(5)),
    mendPatronymic(at(6)),
    readGender(at(7)) ?? at(7),
    mendBirth(at(8), birth),
    classes.grade,
    classes.letter,
    mendYear(at(11), cells[11], setting),
  ];
  return {
    table,
    number: row.number,
    hidden: row.hidden,
    cells,
    raw,
    tidy,
    mended,
    role: role ?? guessRole(at(2)),
    birth,
    day: birth?.state === 'exact' || birth?.state === 'readable' ? birth.day : 0,
    class: classes,
    nameKey: null,
  };
}

function writable(table: Table, cells: readonly (Cell | undefined)[], key: ColumnKey): boolean {
  return table.header.columns.has(key) && cells[COLUMN_INDEX[key]]?.kind !== 'error';
}

/** "I14" of a row's cell; "" when the sheet lacks the column. */
export function addressOf(row: RosterRow, key: ColumnKey): string {
  const column = row.table.header.columns.get(key)?.column;
  return column === undefined ? '' : cellAddress(column, row.number);
}
