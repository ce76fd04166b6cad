import { COLUMN_INDEX } from '../columns';
import type { BookView, RosterRow } from '../model';
import type { NameIds } from '../name-ids';

const { surname: SURNAME, name: NAME, patronymic: PATRONYMIC } = COLUMN_INDEX;

/** A name that can identify: surname and name are both there. */
export function hasName(row: RosterRow): boolean {
  return row.mended(NAME) !== '' && row.mended(SURNAME) !== '';
}

/** The same full name, ё taken for е. */
export function sameName(a: RosterRow, b: RosterRow, names: NameIds): boolean {
  return (
    names.loose(a.id(SURNAME)) === names.loose(b.id(SURNAME)) &&
    names.loose(a.id(NAME)) === names.loose(b.id(NAME)) &&
    names.loose(a.id(PATRONYMIC)) === names.loose(b.id(PATRONYMIC))
  );
}

/** The same full name to the letter, case and spaces aside. */
export function exactName(a: RosterRow, b: RosterRow): boolean {
  return (
    a.id(SURNAME) === b.id(SURNAME) && a.id(NAME) === b.id(NAME) && a.id(PATRONYMIC) === b.id(PATRONYMIC)
  );
}

export function genderOf(row: RosterRow): string {
  return row.mended(COLUMN_INDEX.gender);
}

/** A row of unclear role with an address of its own: most likely the teacher of those below. */
export function mayBeTeacher(row: RosterRow): boolean {
  return row.role === null && row.mended(COLUMN_INDEX.email) !== '';
}

/** All data rows of the file in order. */
export function allRows({ tables }: BookView): readonly RosterRow[] {
  const [only] = tables;
  return tables.length === 1 && only ? only.rows : tables.flatMap(({ rows }) => rows);
}

/** The students that can be told apart: with a name and a birth date. */
export function knownStudents(book: BookView): readonly RosterRow[] {
  if (book.students) return book.students;
  const out: RosterRow[] = [];
  for (const { rows } of book.tables) {
    for (const row of rows) if (row.role === 'student' && row.day !== 0 && hasName(row)) out.push(row);
  }
  book.students = out;
  return out;
}
