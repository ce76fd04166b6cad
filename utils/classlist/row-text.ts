import type { Cell, Sheet } from '@/utils/workbook';
import { looksLikeFullName } from './full-name';
import type { SourceCell, SourceRow } from './types';

const TEACHER =
  /(?:класс\p{L}*\s*рук\p{L}*|кл\.?\s*рук\p{L}*|педагог(?:-навигатор)?|куратор)\s*[:\-–—]?\s*(.+)$/iu;

/** The teacher's name in a line such as «Классный руководитель: Котова Анна Петровна», or null. */
export function teacherInside(text: string): string | null {
  const name =
    TEACHER.exec(text.replace(/\s+/gu, ' ').trim())?.[1]
      ?.replace(/[_/].*$/u, '')
      .trim() ?? '';
  return looksLikeFullName(name) ? name : null;
}

function sourceCell(cell: Cell): SourceCell {
  return { text: cell.text, number: cell.number, date: cell.kind === 'date' };
}

/** A row as the reading of lists sees it: only cells with something in them. */
export function sourceRow(row: Sheet['rows'][number]): SourceRow {
  const cells = new Map<number, SourceCell>();
  for (const cell of row.cells) if (cell.text.trim() !== '') cells.set(cell.column, sourceCell(cell));
  return { number: row.number, hidden: row.hidden, cells };
}

/** A row's cells side by side, clipped: for people to recognise it. */
export function rowText(row: SourceRow): string {
  const text = [...row.cells.values()].map((cell) => cell.text.replace(/\s+/gu, ' ').trim()).join(' · ');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
