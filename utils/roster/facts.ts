import {
  compose,
  type Day,
  type DateReading,
  dayFromSerial,
  formatDay,
  hasStraySpaces,
  mendMixedWords,
  readDate,
  tidySpaces,
} from '@/utils/text';
import { type Cell, sameness } from '@/utils/workbook';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { isNoTitle } from './header';
import { IntList } from './int-list';
import {
  guessRole,
  holdsError,
  mendPatronymic,
  readGender,
  readRole,
  type Role,
  ROLE_WORDS,
} from './mend/values';
import { isYearText, readYear } from './mend/year';
import type { Inputs } from './inputs';
import type { NameIds } from './name-ids';

/** Whether the rules that look at nothing else have looked, and whether they were silent. */
export type Judged = 'not yet' | 'clean' | 'not clean';

/** What is known of a cell by itself, as bits: they are looked at for every cell of the file. */
export const FACT = {
  /** Something stands there: more than blanks, or a formula. */
  filled: 1,
  /** What no title of a column is. */
  value: 2,
  /** Something is left after mending. */
  says: 4,
  /** Nothing is to be seen but a formula that came to an empty text. */
  hollow: 8,
  /** More than one word is left. */
  spaced: 16,
  teacher: 32,
  student: 64,
  /** Kept for all cells that say this. */
  shared: 128,
  /** The rules that look at the whole row have nothing to say of such a cell. */
  quiet: 256,
  /** The rules that look at the cell and the row's role have looked, by role, and were silent: see `roleBit`. */
  judged: 512,
  clean: 4_096,
} as const;

const ROLES = [null, 'teacher', 'student'] as const;

/** `FACT.judged` or `FACT.clean` of a cell in the row of somebody. */
export function roleBit(bit: number, role: Role | null): number {
  return bit << ROLES.indexOf(role);
}

/** What is read of a cell, and what that is once mended. */
interface Mending {
  tidy: string;
  mended: string;
}

/** Different values of a column that are remembered; further ones are worked out each time. */
const REMEMBERED = 65_536;
const PLAIN_DIGITS = /^\d+$/u;

/** Remembers what is known of a cell by itself, by column, kind of cell and text: once for all cells of a column that say the same. */
export class FactsBook {
  private readonly plain = COLUMN_KEYS.map(() => new Map<string, number>());
  private readonly formulas = COLUMN_KEYS.map(() => new Map<string, number>());
  private readonly numbers = COLUMN_KEYS.map(() => new Map<number, number>());
  /** A cell that says this; undefined for nothing there. */
  private readonly cells: (Cell | undefined)[] = [];
  /** What is read of it; one text where mending changes nothing, as nearly everywhere. */
  private readonly texts: (string | Mending)[] = [];
  private readonly births = new Map<number, DateReading>();
  private absent: Int32Array | null = null;

  /** By number, kept close together: flags are looked at for every cell. */
  private readonly flags = new IntList();
  /** Numbers of folded mended texts, for the columns that tell who a row is; below 0 until somebody asks. */
  private readonly ids = new IntList();
  /** Birth dates. */
  private readonly days = new IntList();
  /** Numbers of facts, plus one, by what the reader says of equal cells. */
  private readonly bySameness = new IntList();

  /** Numbers of the facts of a row in which nothing stands, by column index. */
  blank(setting: Inputs): Int32Array {
    return (this.absent ??= Int32Array.from(COLUMN_KEYS, (_, index) =>
      this.learn(undefined, index, setting, true),
    ));
  }

  cell(number: number): Cell | undefined {
    return this.cells[number];
  }

  /** Without stray spaces, letters composed; whole numbers as digits. */
  tidy(number: number): string {
    const text = this.texts[number];
    return typeof text === 'string' ? text : (text?.tidy ?? '');
  }

  /** With everything safe mended that needs no other cell: all but the two class columns. */
  mended(number: number): string {
    const text = this.texts[number];
    return typeof text === 'string' ? text : (text?.mended ?? '');
  }

  /** Of facts of the birth date's column. */
  birth(number: number): DateReading | null {
    return this.births.get(number) ?? null;
  }

  /** All bits of `FACT` that are known so far. */
  flagsOf(number: number): number {
    return this.flags.at(number);
  }

  addFlags(number: number, flags: number): void {
    this.flags.set(number, this.flags.at(number) | flags);
  }

  /** Number of the facts of what stands in a column. */
  numberOf(cell: Cell, index: number, setting: Inputs): number {
    const same = sameness(cell);
    if (same === 0) return this.look(cell, index, setting);
    const known = this.bySameness.at(same);
    if (known > 0) return known - 1;
    const number = this.learn(cell, index, setting, true);
    this.bySameness.set(same, number + 1);
    return number;
  }

  /** Of facts of the role's column. */
  role(number: number): Role | null {
    const flags = this.flags.at(number);
    return flags & FACT.student ? 'student' : flags & FACT.teacher ? 'teacher' : null;
  }

  /** The birth date that a cell stands for after safe mending; 0 when none. */
  day(number: number): Day {
    return this.days.at(number);
  }

  /**
   * Number of a cell's folded text, found when first asked for: in a list of what are no names nobody asks. 0 when nothing
   * stands there, and in the columns that do not tell who a row is.
   * @param index the column's
   */
  id(number: number, index: number, names: NameIds): number {
    const known = this.ids.at(number);
    if (known >= 0) return known;
    const id = foldedId(this.mended(number), index, names);
    this.ids.set(number, id);
    return id;
  }

  private look(cell: Cell, index: number, setting: Inputs): number {
    if (cell.kind === 'text' && cell.valueless !== true) {
      const texts = (cell.formula ? this.formulas : this.plain)[index];
      const known = texts?.get(cell.text);
      if (known !== undefined) return known;
      const keep = texts !== undefined && texts.size < REMEMBERED && cell.text.length <= 200;
      const made = this.learn(cell, index, setting, keep);
      if (keep) texts.set(cell.text, made);
      return made;
    }
    const { number } = cell;
    // Only whole numbers that show as such: others may look alike and differ.
    if (!cell.formula && cell.kind === 'number' && number !== null && String(number) === cell.text) {
      const numbers = this.numbers[index];
      const known = numbers?.get(number);
      if (known !== undefined) return known;
      const keep = numbers !== undefined && numbers.size < REMEMBERED;
      const made = this.learn(cell, index, setting, keep);
      if (keep) numbers.set(number, made);
      return made;
    }
    return this.learn(cell, index, setting, false);
  }

  private learn(cell: Cell | undefined, index: number, setting: Inputs, shared: boolean): number {
    const number = this.cells.length;
    const tidy = cell === undefined ? '' : tidyCell(cell, index);
    const birth = index === COLUMN_INDEX.birthDate ? readBirth(tidy, cell, setting) : null;
    const mended = mend(tidy, cell, index, birth, setting);
    this.cells.push(cell);
    this.texts.push(tidy === mended ? tidy : { tidy, mended });
    if (birth !== null) this.births.set(number, birth);
    const shown = tidy !== '' || holdsError(cell);
    const formula = cell?.formula === true;
    const role = index === COLUMN_INDEX.role ? (readRole(tidy) ?? guessRole(tidy)) : null;
    this.flags.set(
      number,
      (shown || formula ? FACT.filled : 0) |
        (!shown && formula && cell.valueless !== true ? FACT.hollow : 0) |
        (cell && isNoTitle(cell) ? FACT.value : 0) |
        (mended === '' ? 0 : FACT.says) |
        (mended.includes(' ') ? FACT.spaced : 0) |
        (role === null ? 0 : role === 'teacher' ? FACT.teacher : FACT.student) |
        (shared ? FACT.shared : 0),
    );
    if (mended !== '') this.ids.set(number, -1);
    if (birth?.state === 'exact' || birth?.state === 'readable') this.days.set(number, birth.day);
    return number;
  }
}

function foldedId(mended: string, index: number, names: NameIds): number {
  switch (index) {
    case COLUMN_INDEX.inn:
    case COLUMN_INDEX.surname:
    case COLUMN_INDEX.name:
    case COLUMN_INDEX.gender:
      return names.id(mended);
    case COLUMN_INDEX.patronymic:
      return names.patronymic(mended);
    default:
      return 0;
  }
}

/** One address and nothing beside it: «Волков <VOLKOV@mail.ru>» is more than capitals away from right. */
const LOOKS_LIKE_ADDRESS = /^[^\s<>@]+@+[^\s<>@]+$/u;

function mend(
  tidy: string,
  cell: Cell | undefined,
  index: number,
  birth: DateReading | null,
  setting: Inputs,
): string {
  switch (index) {
    case COLUMN_INDEX.inn:
      return mendCode(tidy, cell, 10);
    case COLUMN_INDEX.kpp:
      return mendCode(tidy, cell, 9);
    case COLUMN_INDEX.role: {
      const role = readRole(tidy);
      return role ? ROLE_WORDS[role] : tidy;
    }
    case COLUMN_INDEX.email:
      return LOOKS_LIKE_ADDRESS.test(tidy) ? tidy.toLowerCase() : tidy;
    case COLUMN_INDEX.surname:
    case COLUMN_INDEX.name:
      return mendMixedWords(tidy);
    case COLUMN_INDEX.patronymic:
      return mendPatronymic(tidy);
    case COLUMN_INDEX.gender:
      return readGender(tidy) ?? tidy;
    case COLUMN_INDEX.birthDate:
      return birth?.state === 'readable' && birth.certain ? formatDay(birth.day) : tidy;
    case COLUMN_INDEX.year:
      return mendYear(tidy, cell, setting);
    default:
      return tidy;
  }
}

function tidyCell(cell: Cell, index: number): string {
  if (cell.kind === 'number' && cell.number !== null && Number.isSafeInteger(cell.number)) {
    // «0000000000» formats show zeros that belong to codes; elsewhere the number itself counts.
    if (index <= COLUMN_INDEX.kpp && PLAIN_DIGITS.test(cell.text)) return cell.text;
    return String(cell.number);
  }
  // A format may hide what an import would read: 9.4 is shown as 9.
  if (cell.kind === 'number' && cell.number !== null && !Number.isInteger(cell.number))
    return String(cell.number);
  if (holdsError(cell)) return '';
  const tidy = tidyText(cell.text);
  return isNameColumn(index) && SPACED_HYPHEN.test(tidy) ? tidy.replace(SPACED_HYPHENS, '-') : tidy;
}

/** «Мамин - Сибиряк»: a hyphen between the letters of one name needs no spaces. */
const SPACED_HYPHEN = /\p{L}(?: -|- )/u;
const SPACED_HYPHENS = /(?<=\p{L}) ?- ?(?=\p{L})/gu;

function isNameColumn(index: number): boolean {
  return index >= COLUMN_INDEX.surname && index <= COLUMN_INDEX.patronymic;
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

/** A code of `width` digits that lost its leading zero in a number cell. */
function mendCode(tidy: string, cell: Cell | undefined, width: number): string {
  return cell?.kind === 'number' && tidy.length === width - 1 && PLAIN_DIGITS.test(tidy) ? `0${tidy}` : tidy;
}

function readBirth(tidy: string, cell: Cell | undefined, setting: Inputs): DateReading | null {
  if (tidy === '' || cell === undefined) return null;
  if (cell.kind === 'date' && cell.number !== null) {
    const day = dayFromSerial(cell.number, setting.date1904);
    if (day !== 0) return { state: 'readable', day, certain: true };
  }
  if (cell.kind === 'number' && cell.number !== null && cell.number > 7_000 && cell.number < 80_000) {
    const day = dayFromSerial(cell.number, setting.date1904);
    if (day !== 0) return { state: 'readable', day, certain: false };
  }
  return readDate(tidy, setting.thisYear);
}

function mendYear(tidy: string, cell: Cell | undefined, setting: Inputs): string {
  if (tidy === '') return setting.summer || holdsError(cell) ? '' : setting.offeredYear;
  if (isYearText(tidy)) return tidy;
  const read = readYear(tidy);
  return read?.certain ? read.value : tidy;
}
