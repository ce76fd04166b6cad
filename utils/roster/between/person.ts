import { mix } from '../chains';
import { COLUMN_INDEX } from '../columns';
import type { BookView, RosterRow, Students } from '../model';
import type { NameIds } from '../name-ids';

const { surname: SURNAME, name: NAME, patronymic: PATRONYMIC, gender: GENDER, inn: INN } = COLUMN_INDEX;

/** A name that can identify: surname and name are both there. */
export function hasName(row: RosterRow): boolean {
  return row.says(NAME) && row.says(SURNAME);
}

/** The same full name, ё taken for е. */
export function sameName(a: RosterRow, b: RosterRow, names: NameIds): boolean {
  return (
    names.loose(a.id(SURNAME)) === names.loose(b.id(SURNAME)) &&
    names.loose(a.id(NAME)) === names.loose(b.id(NAME)) &&
    names.loose(a.id(PATRONYMIC)) === names.loose(b.id(PATRONYMIC))
  );
}

export function genderOf(row: RosterRow): string {
  return row.mended(COLUMN_INDEX.gender);
}

/** A row of unclear role with an address of its own: most likely the teacher of those below. */
export function mayBeTeacher(row: RosterRow): boolean {
  return row.role === null && row.says(COLUMN_INDEX.email);
}

/** All data rows of the file in order. */
export function allRows({ tables }: BookView): readonly RosterRow[] {
  const [only] = tables;
  return tables.length === 1 && only ? only.rows : tables.flatMap(({ rows }) => rows);
}

/** The students that can be told apart: with a name and a birth date. */
export function knownStudents(book: BookView): Students {
  return (book.students ??= learnStudents(book));
}

function learnStudents(book: BookView): Students {
  const rows: RosterRow[] = [];
  for (const table of book.tables) {
    for (const row of table.rows) if (row.role === 'student' && row.day !== 0 && hasName(row)) rows.push(row);
  }
  const numbers = (): Int32Array => new Int32Array(rows.length);
  const students = {
    rows,
    inn: numbers(),
    surname: numbers(),
    name: numbers(),
    patronymic: numbers(),
    gender: numbers(),
    day: numbers(),
  };
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined) continue;
    students.inn[place] = row.id(INN);
    students.surname[place] = row.id(SURNAME);
    students.name[place] = row.id(NAME);
    students.patronymic[place] = row.id(PATRONYMIC);
    students.gender[place] = row.id(GENDER);
    students.day[place] = row.day;
  }
  return students;
}

/** The platform's key: ФИО, birth date and gender within one school. */
export function sameStudent(students: Students, a: number, b: number): boolean {
  const { surname, name, patronymic, day, gender, inn } = students;
  return (
    surname[a] === surname[b] &&
    name[a] === name[b] &&
    patronymic[a] === patronymic[b] &&
    day[a] === day[b] &&
    gender[a] === gender[b] &&
    inn[a] === inn[b]
  );
}

/** One number for all rows of one student. */
export function studentHash(students: Students, place: number): number {
  const { surname, name, patronymic, day, gender, inn } = students;
  return mix(
    surname[place] ?? 0,
    name[place] ?? 0,
    patronymic[place] ?? 0,
    day[place] ?? 0,
    (inn[place] ?? 0) * 31 + (gender[place] ?? 0),
  );
}
