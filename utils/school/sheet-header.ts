import { formatDay, makeDay } from '@/utils/text';
import type { Row, Sheet } from '@/utils/workbook';
import { type Column, columnOfTitle, periodOfTitle } from './header';

export interface HeaderColumn {
  column: number;
  title: string;
  /** Null: not understood; its values are kept as they stand. */
  meaning: Column | null;
}

export interface SheetHeader {
  /** Place of the header among the sheet's rows. */
  at: number;
  /** Excel's number. */
  row: number;
  columns: HeaderColumn[];
  has: ReadonlySet<Column>;
  /** Texts above the header. */
  above: string[];
}

const HEADER_ROWS = 20;

function titleOf(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

function columnsOf(row: Row): HeaderColumn[] {
  const taken = new Map<Column, HeaderColumn>();
  return row.cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => {
      const title = titleOf(cell.text);
      const found: HeaderColumn = {
        column: cell.column,
        title,
        meaning: cell.kind === 'text' ? columnOfTitle(title) : null,
      };
      if (found.meaning === null) return found;
      const before = taken.get(found.meaning);
      if (!before) {
        taken.set(found.meaning, found);
        return found;
      }
      // The same count over two periods: the calendar year is what the platform's report speaks of.
      if (/календарн/iu.test(periodOfTitle(title)) && !/календарн/iu.test(periodOfTitle(before.title))) {
        before.meaning = null;
        taken.set(columnOfTitle(title) ?? 'id', found);
      } else found.meaning = null;
      return found;
    });
}

/** The row of a sheet's first 20 that names most columns, at least `least` of them; null when none does. */
export function findSheetHeader(sheet: Sheet, least = 2): SheetHeader | null {
  let best: SheetHeader | null = null;
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const row = sheet.rows[at];
    if (!row || row.number > HEADER_ROWS) break;
    const columns = columnsOf(row);
    const has = new Set(columns.flatMap(({ meaning }) => meaning ?? []));
    if (has.size < least || has.size <= (best?.has.size ?? 0)) continue;
    best = { at, row: row.number, columns, has, above: [] };
  }
  if (!best) return null;
  best.above = sheet.rows
    .slice(0, best.at)
    .flatMap((row) => row.cells.map((cell) => titleOf(cell.text)).filter(Boolean));
  return best;
}

/** «students_2025-12-01.xlsx», «Отчёт 01.12.2025.xlsx» → 01.12.2025; null when the name tells no day or several. */
export function dateInName(file: string): string | null {
  const days = [
    ...[...file.matchAll(/(?<!\d)(\d{2})[._-](\d{2})[._-](20\d{2})(?!\d)/gu)].map(([, d, m, y]) => [d, m, y]),
    ...[...file.matchAll(/(?<!\d)(20\d{2})[._-]?(\d{2})[._-]?(\d{2})(?!\d)/gu)].map(([, y, m, d]) => [
      d,
      m,
      y,
    ]),
  ].flatMap((parts) => {
    const [d = 0, m = 0, y = 0] = parts.map(Number);
    const day = makeDay(d, m, y);
    return day === 0 ? [] : [formatDay(day)];
  });
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

/** «Дата формирования: 01.12.2025» above the header → 01.12.2025; null when no line tells one day. */
export function dateAbove(above: readonly string[]): string | null {
  const days = new Set(above.flatMap((text) => text.match(/(?<!\d)\d{2}\.\d{2}\.\d{4}(?!\d)/gu) ?? []));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
