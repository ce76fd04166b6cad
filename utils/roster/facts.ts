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

/** What is known of one cell by itself: worked out once for all cells of a column that say the same. */
export interface Facts {
  /** For `FactsBook.at`. */
  number: number;
  /** A cell that says this; undefined for nothing there. */
  cell: Cell | undefined;
  tidy: string;
  /** With everything safe mended that needs no other cell: all but the two class columns. */
  mended: string;
  /** Number of the folded mended text, for the columns that tell who a row is; else 0. Below 0 until somebody asks. */
  id: number;
  birth: DateReading | null;
  /** The birth date that it stands for after safe mending; 0 when none. */
  day: Day;
  role: Role | null;
  /** Kept for all cells that say this. */
  shared: boolean;
}

/** Whether the rules that look at nothing else have looked, and whether they were silent. */
export type Judged = 'not yet' | 'clean' | 'not clean';

/** Flags of facts: something stands there (more than blanks, or a formula); the rules that look at the cell alone were silent, or not. */
const FILLED = 1;
const CLEAN = 2;
const NOT_CLEAN = 4;
/** The rules that look at the row have nothing to say of such a cell either. */
const QUIET = 8;
/** Nothing is to be seen but a formula that came to an empty text. */
const HOLLOW = 16;

/** Different values of a column that are remembered; further ones are worked out each time. */
const REMEMBERED = 65_536;
const PLAIN_DIGITS = /^\d+$/u;

/** Remembers facts by column, kind of cell and text. */
export class FactsBook {
  private readonly texts = COLUMN_KEYS.map(() => new Map<string, Facts>());
  private readonly formulas = COLUMN_KEYS.map(() => new Map<string, Facts>());
  private readonly numbers = COLUMN_KEYS.map(() => new Map<number, Facts>());
  private readonly list: Facts[] = [];
  private absent: readonly Facts[] | null = null;

  /** Flags by number: looked at for every cell, so kept close together. */
  private flags = new Uint8Array(4_096);
  /** Numbers of facts, plus one, by what the reader says of equal cells. */
  private bySameness = new Int32Array(4_096);

  /** Facts of a row in which nothing stands, by column index. */
  blank(setting: Inputs): readonly Facts[] {
    return (this.absent ??= COLUMN_KEYS.map((_, index) => this.learn(undefined, index, setting, true)));
  }

  at(number: number): Facts | undefined {
    return this.list[number];
  }

  /** Number of the facts of what stands in a column. */
  numberOf(cell: Cell, index: number, setting: Inputs): number {
    const same = sameness(cell);
    if (same === 0) return this.look(cell, index, setting).number;
    const known = this.bySameness[same] ?? 0;
    if (known > 0) return known - 1;
    const { number } = this.learn(cell, index, setting, true);
    if (same >= this.bySameness.length) {
      const longer = new Int32Array(Math.max(same + 1, this.bySameness.length * 2));
      longer.set(this.bySameness);
      this.bySameness = longer;
    }
    this.bySameness[same] = number + 1;
    return number;
  }

  filled(number: number): boolean {
    return ((this.flags[number] ?? 0) & FILLED) !== 0;
  }

  hollow(number: number): boolean {
    return ((this.flags[number] ?? 0) & HOLLOW) !== 0;
  }

  judged(number: number): Judged {
    const flags = this.flags[number] ?? 0;
    return flags & CLEAN ? 'clean' : flags & NOT_CLEAN ? 'not clean' : 'not yet';
  }

  quiet(number: number): boolean {
    return ((this.flags[number] ?? 0) & QUIET) !== 0;
  }

  judge(number: number, judged: 'clean' | 'not clean', quiet: boolean): void {
    const flags = (judged === 'clean' ? CLEAN : NOT_CLEAN) | (quiet ? QUIET : 0);
    this.flags[number] = (this.flags[number] ?? 0) | flags;
  }

  private look(cell: Cell, index: number, setting: Inputs): Facts {
    if (cell.kind === 'text' && cell.valueless !== true) {
      const texts = (cell.formula ? this.formulas : this.texts)[index];
      const known = texts?.get(cell.text);
      if (known) return known;
      const keep = texts !== undefined && texts.size < REMEMBERED && cell.text.length <= 200;
      const facts = this.learn(cell, index, setting, keep);
      if (keep) texts.set(cell.text, facts);
      return facts;
    }
    const { number } = cell;
    // Only whole numbers that show as such: others may look alike and differ.
    if (!cell.formula && cell.kind === 'number' && number !== null && String(number) === cell.text) {
      const numbers = this.numbers[index];
      const known = numbers?.get(number);
      if (known) return known;
      const keep = numbers !== undefined && numbers.size < REMEMBERED;
      const facts = this.learn(cell, index, setting, keep);
      if (keep) numbers.set(number, facts);
      return facts;
    }
    return this.learn(cell, index, setting, false);
  }

  private learn(cell: Cell | undefined, index: number, setting: Inputs, shared: boolean): Facts {
    const facts = learn(cell, index, setting, shared, this.list.length);
    this.list.push(facts);
    if (facts.number >= this.flags.length) {
      const longer = new Uint8Array(this.flags.length * 2);
      longer.set(this.flags);
      this.flags = longer;
    }
    const shown = facts.tidy !== '' || holdsError(cell);
    const formula = cell?.formula === true;
    this.flags[facts.number] =
      (shown || formula ? FILLED : 0) | (!shown && formula && cell.valueless !== true ? HOLLOW : 0);
    return facts;
  }
}

function learn(
  cell: Cell | undefined,
  index: number,
  setting: Inputs,
  shared: boolean,
  number: number,
): Facts {
  const tidy = cell === undefined ? '' : tidyCell(cell, index);
  const birth = index === COLUMN_INDEX.birthDate ? readBirth(tidy, cell, setting) : null;
  const mended = mend(tidy, cell, index, birth, setting);
  return {
    number,
    cell,
    tidy,
    mended,
    id: mended === '' ? 0 : -1,
    birth,
    day: birth?.state === 'exact' || birth?.state === 'readable' ? birth.day : 0,
    role: index === COLUMN_INDEX.role ? (readRole(tidy) ?? guessRole(tidy)) : null,
    shared,
  };
}

/**
 * Number of a cell's folded text, found when first asked for: in a list of what are no names nobody asks.
 * @param index the column's
 */
export function idOf(facts: Facts, index: number, names: NameIds): number {
  if (facts.id < 0) facts.id = foldedId(facts.mended, index, names);
  return facts.id;
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
      return tidy.includes('@') ? tidy.toLowerCase() : tidy;
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
