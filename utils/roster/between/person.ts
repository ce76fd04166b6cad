import { COLUMN_INDEX } from '../columns';
import type { BookView, RosterRow } from '../model';
import type { NameIds } from '../name-ids';

/** A name that can identify: surname and name are both there. */
export function hasName(row: RosterRow): boolean {
  return row.ids.surname !== 0 && row.ids.name !== 0;
}

/** The same full name, ё taken for е. */
export function sameName(a: RosterRow, b: RosterRow, names: NameIds): boolean {
  return (
    names.loose(a.ids.surname) === names.loose(b.ids.surname) &&
    names.loose(a.ids.name) === names.loose(b.ids.name) &&
    names.loose(a.ids.patronymic) === names.loose(b.ids.patronymic)
  );
}

/** The same full name to the letter, case and spaces aside. */
export function exactName(a: RosterRow, b: RosterRow): boolean {
  const [x, y] = [a.ids, b.ids];
  return x.surname === y.surname && x.name === y.name && x.patronymic === y.patronymic;
}

export function genderOf(row: RosterRow): string {
  return row.mended[COLUMN_INDEX.gender] ?? '';
}

/** All data rows of the file in order. */
export function* allRows(book: BookView): Generator<RosterRow, void, void> {
  for (const table of book.tables) yield* table.rows;
}

/** The students that can be told apart: with a name and a birth date. */
export function knownStudents(book: BookView): RosterRow[] {
  const out: RosterRow[] = [];
  for (const { rows } of book.tables) {
    for (const row of rows) if (row.role === 'student' && row.day !== 0 && hasName(row)) out.push(row);
  }
  return out;
}
