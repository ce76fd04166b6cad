import { foldName, isNameParticle, patronymicGender } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import { addressOf } from '../row';
import { holdsError } from './values';
import type { Fix } from '../types';

const KEYS = ['surname', 'name', 'patronymic'] as const;
type NameKey = (typeof KEYS)[number];

export interface FullName {
  /** Where the whole name stands. */
  key: NameKey;
  surname: string;
  name: string;
  /** '' when the text has none. */
  patronymic: string;
}

/** Parts «Иванов Иван Иванович», «Иван Иванович Иванов», «Мамедов Али Гасан оглы», «де ла Крус Мария». Null for a single word. */
export function splitFullName(text: string): Omit<FullName, 'key'> | null {
  const words = text.split(' ').filter((word) => word !== '' && word !== '-');
  let lead = 0;
  // Small words in front belong to the surname.
  while (
    lead < words.length - 1 &&
    isNameParticle(words[lead] ?? '') &&
    words[lead] === words[lead]?.toLowerCase()
  )
    lead += 1;
  const surname = words.slice(0, lead + 1).join(' ');
  const rest = words.slice(lead + 1);
  if (rest.length === 0) return null;
  // «Иван Иванович Иванов»: the patronymic stands in the middle.
  if (
    rest.length === 2 &&
    patronymicGender(rest[0] ?? '') !== null &&
    patronymicGender(rest[1] ?? '') === null &&
    !isNameParticle(rest[1] ?? '')
  ) {
    return { surname: rest[1] ?? '', name: surname, patronymic: rest[0] ?? '' };
  }
  return { surname, name: rest[0] ?? '', patronymic: rest.slice(1).join(' ') };
}

/** A full name in one of the three cells of a row while the other two are empty; null when the row is not so. */
export function splitCombined(row: RosterRow): FullName | null {
  // Most rows have both.
  if (row.says(COLUMN_INDEX.surname) && row.says(COLUMN_INDEX.name)) return null;
  let filled: NameKey | null = null;
  for (const key of KEYS) {
    const value = row.mended(COLUMN_INDEX[key]);
    // A column that the sheet lacks cannot take its part.
    if (!row.table.header.columns.has(key) || holdsError(row.cell(COLUMN_INDEX[key]))) return null;
    if (value === '' || (key === 'patronymic' && value === '—')) continue;
    if (filled !== null) return null;
    filled = key;
  }
  if (filled === null) return null;
  const text = row.mended(COLUMN_INDEX[filled]);
  const parts = text.length <= 200 && text.includes(' ') ? splitFullName(text) : null;
  // Words of a long surname («де ла Крус») or of a patronymic («Гасан оглы») are no full name.
  if (!parts || (filled === 'patronymic' && isNameParticle(parts.name) && parts.patronymic === ''))
    return null;
  return { key: filled, ...parts };
}

/** A full name shifted over two of the three cells: «Волков | Иван Артёмович |». Told by the patronymic at its end. */
export function splitSpread(row: RosterRow): FullName | null {
  const values = KEYS.map((key) => row.mended(COLUMN_INDEX[key]));
  const fits = KEYS.every(
    (key) => row.table.header.columns.has(key) && !holdsError(row.cell(COLUMN_INDEX[key])),
  );
  const filled = values.filter((value) => value !== '');
  if (!fits || filled.length !== 2 || values.some((value) => value.length > 100)) return null;
  const [surname = '', name = '', patronymic = '', ...more] = filled.join(' ').split(' ');
  return more.length === 0 && patronymicGender(patronymic) !== null
    ? { key: 'patronymic', surname, name, patronymic }
    : null;
}

/** A cell that holds more than its own part of the name while the other parts stand in their cells as well. */
export interface Repeated {
  key: 'surname' | 'name';
  /** What is left without the others' parts; null where the cells do not agree. */
  rest: string | null;
}

/** Shorter ones may well be the second word of a foreign name: Нгуен Ван, Юн Со. */
const TELLING = 4;

function withoutEnd(text: string, end: string): string | null {
  if (end.length < TELLING || text.length < end.length + 2) return null;
  const cut = text.length - end.length;
  return text[cut - 1] === ' ' && sameLoosely(text.slice(cut), end) ? text.slice(0, cut - 1) : null;
}

/** No surname of three words and no given name of two has such a last word. */
function endsInPatronymic(text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return !isNameParticle(last) && patronymicGender(last) !== null;
}

function sameLoosely(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** «Волков Иван Артёмович» for a surname, «Иван Артёмович» for a name, while name and patronymic have cells of their own. */
export function repeatedName(row: RosterRow): Repeated | null {
  // Nearly every name is one word.
  const [longSurname, longName] = [row.spaced(COLUMN_INDEX.surname), row.spaced(COLUMN_INDEX.name)];
  if (!longSurname && !longName) return null;
  const [surname, name] = [row.mended(COLUMN_INDEX.surname), row.mended(COLUMN_INDEX.name)];
  const patronymic = row.mended(COLUMN_INDEX.patronymic);
  if (surname === '' || name === '' || patronymic === '' || surname.length > 200 || name.length > 200)
    return null;
  if (longSurname) {
    const short = withoutEnd(surname, patronymic);
    const rest = withoutEnd(short ?? surname, name) ?? (short?.includes(' ') ? null : short);
    if (rest !== null) return { key: 'surname', rest };
    if (short !== null || (surname.split(' ').length > 2 && endsInPatronymic(surname)))
      return { key: 'surname', rest: null };
  }
  if (longName) {
    const short = withoutEnd(name, patronymic);
    const [lead = '', ...more] = (short ?? name).split(' ');
    const repeats = more.length > 0 && lead.length >= TELLING && sameLoosely(lead, surname);
    const rest = repeats ? more.join(' ') : short;
    if (rest !== null) return { key: 'name', rest };
    if (endsInPatronymic(name)) return { key: 'name', rest: null };
  }
  return null;
}

/** The fix of one of the three cells, together with the other two. */
export function splitFix(row: RosterRow, split: FullName, key: NameKey): Fix | undefined {
  const patronymic = split.patronymic === '' ? row.mended(COLUMN_INDEX.patronymic) : split.patronymic;
  const values = {
    surname: split.surname,
    name: split.name,
    patronymic: split.key === 'patronymic' ? split.patronymic : patronymic,
  };
  if (values[key] === '' && key !== split.key) return undefined;
  const also = KEYS.filter((other) => other !== key && values[other] !== row.mended(COLUMN_INDEX[other])).map(
    (other) => ({ cell: addressOf(row, other), value: values[other] }),
  );
  return { value: values[key], safe: false, also };
}
