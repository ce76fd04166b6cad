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

/** Only letters, digits and signs of plain Russian and Latin text, single spaces inside: nothing to tidy. */
function isPlain(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (space) return false;
      space = true;
    } else {
      if (!(
        (code > 32 && code < 127) ||
        (code >= 0x410 && code <= 0x44f) ||
        code === 0x401 ||
        code === 0x451
      ))
        return false;
      space = false;
    }
  }
  return !space;
}

/** Spaces folded and letters composed. Idempotent. */
export function tidyText(text: string): string {
  if (isPlain(text)) return text;
  const composed = compose(text);
  return hasStraySpaces(composed) ? tidySpaces(composed) : composed;
}

/** Whether a cell shows nothing but blanks. Cheap for the ordinary cell. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 32 && first < 127) || (first >= 0x400 && first < 0x500)) return false;
  return tidyText(text.slice(0, 1_000)) === '' && tidyText(text) === '';
}

/** A code of `width` digits that lost its leading zero in a number cell. */
function mendCode(tidy: string, cell: Cell | undefined, width: number): string {
  return cell?.kind === 'number' && tidy.length === width - 1 && PLAIN_DIGITS.test(tidy) ? `0${tidy}` : tidy;
}

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
  let reading = setting.dates.get(tidy);
  if (reading === undefined) {
    reading = readDate(tidy, setting.thisYear);
    if (tidy.length < 40 && setting.dates.size < 50_000) setting.dates.set(tidy, reading);
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
  // The three lists are one and the same for a row that has nothing to mend: most rows.
  let tidy = raw;
  for (const cell of row.cells) {
    const index = table.indexOf[cell.column] ?? -1;
    if (index < 0) continue;
    cells[index] = cell;
    const text = tidyCell(cell, index);
    if (text !== cell.text && tidy === raw) tidy = raw.slice();
    raw[index] = cell.text;
    tidy[index] = text;
  }
  const at = (index: number): string => tidy[index] ?? '';
  const birth = readBirth(at(8), cells[8], setting);
  const classes = mendClass(at(9), at(10), writable(table, cells, 'grade'), writable(table, cells, 'letter'));
  const role = readRole(at(2));
  const { names } = setting;
  let mended = tidy;
  const put = (index: number, value: string): void => {
    if (tidy[index] === value) return;
    if (mended === tidy) mended = tidy.slice();
    mended[index] = value;
  };
  put(0, mendCode(at(0), cells[0], 10));
  put(1, mendCode(at(1), cells[1], 9));
  if (role) put(2, ROLE_WORDS[role]);
  if (at(3) !== '') put(3, at(3).toLowerCase());
  put(4, mendMixedWords(at(4)));
  put(5, mendMixedWords(at(5)));
  put(6, mendPatronymic(at(6)));
  put(7, readGender(at(7)) ?? at(7));
  put(8, mendBirth(at(8), birth));
  put(9, classes.grade);
  put(10, classes.letter);
  put(11, mendYear(at(11), cells[11], setting));
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
    ids: {
      surname: names.id(mended[4] ?? ''),
      name: names.id(mended[5] ?? ''),
      patronymic: names.patronymic(mended[6] ?? ''),
      inn: names.id(mended[0] ?? ''),
      gender: names.id(mended[7] ?? ''),
    },
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
