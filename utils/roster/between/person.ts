import { foldName } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { isNoPatronymic } from '../mend/values';
import type { BookView, RosterRow } from '../model';

const folds = new Map<string, string>();

function fold(text: string): string {
  let folded = folds.get(text);
  if (folded === undefined) {
    folded = foldName(text.slice(0, 200), { yo: false });
    if (folds.size > 100_000) folds.clear();
    if (text.length <= 60) folds.set(text, folded);
  }
  return folded;
}

/** «иванов|иван|иванович»: the mended full name without case and spaces, ё kept; no patronymic is ''. */
export function nameKey(row: RosterRow): string {
  if (row.nameKey !== null) return row.nameKey;
  const patronymic = row.mended[COLUMN_INDEX.patronymic] ?? '';
  const last = isNoPatronymic(patronymic) ? '' : fold(patronymic);
  row.nameKey = `${fold(row.mended[COLUMN_INDEX.surname] ?? '')}|${fold(row.mended[COLUMN_INDEX.name] ?? '')}|${last}`;
  return row.nameKey;
}

/** A name that can identify: surname and name are both there. */
export function hasName(row: RosterRow): boolean {
  return row.mended[COLUMN_INDEX.surname] !== '' && row.mended[COLUMN_INDEX.name] !== '';
}

/** The name with ё as е. */
export function looseName(row: RosterRow): string {
  return nameKey(row).replaceAll('ё', 'е');
}

export function genderOf(row: RosterRow): string {
  return row.mended[COLUMN_INDEX.gender] ?? '';
}

export function innOf(row: RosterRow): string {
  return row.mended[COLUMN_INDEX.inn] ?? '';
}

/** All data rows of the file in order. */
export function* allRows(book: BookView): Generator<RosterRow, void, void> {
  for (const table of book.tables) yield* table.rows;
}
