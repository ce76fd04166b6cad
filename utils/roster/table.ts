import type { Row, Sheet } from '@/utils/workbook';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { type Header, repeatsHeader } from './header';
import type { RosterRow, StrayRow, Table } from './model';
import { tidyText } from './facts';
import { FactsGrid } from './facts-grid';
import { makeRow, noteFacts } from './row';
import type { Setting } from './setting';
import type { ColumnKey } from './types';

const TOTAL = /^(?:итого|всего|итог|общее количество|кол-?во)(?![а-яё])/iu;
const FOOTER =
  /^(?:исполнитель|директор|подпись|ответственный|примечани[ея]|дата составления|составил)(?![а-яё])/iu;
const MANY_DIGITS = /\d{5}/u;
const LETTERS = /\p{L}[\s\S]*\p{L}/u;
/** A lone text in one of these is a heading or a note, not a person's value. */
const STRICT: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['inn', 'kpp', 'birthDate', 'year', 'gender']);

export function makeTable(sheet: Sheet, order: number, header: Header, setting: Setting): Table {
  const widest = Math.max(...[...header.columns.values()].map((cell) => cell.column));
  const indexOf = new Int8Array(widest + 1).fill(-1);
  for (const [key, cell] of header.columns) indexOf[cell.column] = COLUMN_INDEX[key];
  const present = [...header.columns]
    .map(([key, cell]) => ({ key, index: COLUMN_INDEX[key], column: cell.column }))
    .sort((a, b) => a.column - b.column);
  return {
    sheet,
    order,
    header,
    indexOf,
    present,
    grid: new FactsGrid(setting, sheet.rows.length),
    rows: [],
    suspects: [],
    stray: [],
    hollow: [],
    classes: new Map(),
    common: new Map(),
  };
}

export type RowKind =
  { kind: 'data' } | { kind: 'blank' } | { kind: 'hollow' } | { kind: 'stray'; stray: StrayRow };

const DATA: RowKind = { kind: 'data' };
const BLANK: RowKind = { kind: 'blank' };
const HOLLOW: RowKind = { kind: 'hollow' };

/**
 * What a row under the header is: a person, nothing at all in the template's columns, formulas that show nothing (as forms
 * filled in advance have), or a stray line.
 * @param place in the table's grid
 */
export function kindOfRow(row: Row, table: Table, place: number): RowKind {
  const { grid } = table;
  const { filled, hollow, holdsValue } = grid.survey(place);
  if (filled === 0) return BLANK;
  if (hollow === filled) return HOLLOW;
  const keyOf = (column: number): ColumnKey | undefined => COLUMN_KEYS[table.indexOf[column] ?? -1];
  // Nearly every row of a person has a number somewhere, so it leaves before any title is looked at.
  const header = filled >= 3 && !holdsValue && repeatsHeader(row, keyOf);
  const numbers = numbersColumns(row);
  // A person's row has most of its cells; only thin rows may be totals or notes.
  if (filled > 5 && !header && !numbers) return DATA;
  const lead = row.cells.find(({ column }) => {
    const index = table.indexOf[column] ?? -1;
    return index >= 0 && grid.filled(place, index);
  });
  if (lead === undefined) return BLANK;
  const stray = (why: StrayRow['why'], cell = lead): RowKind => ({
    kind: 'stray',
    stray: { number: row.number, column: cell.column, text: cell.text, why },
  });
  if (header) return stray('header');
  if (numbers) return stray('numbers');
  for (const cell of row.cells) {
    if (cell.kind !== 'text' || cell.text.length > 200) continue;
    const text = tidyText(cell.text);
    if (TOTAL.test(text)) return stray('total', cell);
    if (filled <= 2 && FOOTER.test(text)) return stray('note', cell);
  }
  const key = keyOf(lead.column);
  if (filled === 1 && lead.kind === 'text' && key !== undefined && STRICT.has(key)) {
    // «9Б», «20.11.2026» above or below the list: nothing like a code.
    if ((key === 'inn' || key === 'kpp') && !MANY_DIGITS.test(lead.text.slice(0, 200))) return stray('note');
    if (LETTERS.test(lead.text.slice(0, 200)) && tidyText(lead.text.slice(0, 200)).includes(' '))
      return stray('note');
  }
  return DATA;
}

/** «1 2 3 …» under the titles, as printed forms have. */
function numbersColumns({ cells }: Row): boolean {
  // Nearly every row leaves here: its first cell is longer.
  if ((cells[0]?.text.length ?? 9) > 4) return false;
  const first = Number(cells[0]?.text);
  if (cells.length < 4 || (first !== 1 && first !== 2)) return false;
  return cells.every(({ text }, i) => text.length <= 4 && Number.parseInt(text, 10) === first + i);
}

/** Looks at a fresh row for the first time; says whether a rule has something to say of it. */
export type Judge = (row: RosterRow, setting: Setting) => boolean;

/** Puts one sheet row where it belongs. */
export function addRow(table: Table, row: Row, setting: Setting, judge: Judge): void {
  if (row.number <= table.header.bottom) return;
  const place = noteFacts(row, table, setting);
  const what = kindOfRow(row, table, place);
  if (what.kind === 'stray') table.stray.push(what.stray);
  if (what.kind === 'hollow') table.hollow.push(makeRow(row, table, place));
  if (what.kind !== 'data') return;
  const made = makeRow(row, table, place);
  table.rows.push(made);
  if (judge(made, setting)) table.suspects.push(made);
}

/** The one value that all filled cells of a column have after mending; '' when they differ. */
export function commonValue(table: Table, index: number): string {
  let known = table.common.get(index);
  if (known !== undefined) return known;
  known = '';
  let seen = 0;
  for (const row of table.rows) {
    const value = row.mended(index);
    if (value === '') continue;
    seen += 1;
    if (known !== '' && known !== value) {
      seen = 0;
      break;
    }
    known = value;
  }
  known = seen > 0 ? known : '';
  table.common.set(index, known);
  return known;
}
