import type { Day } from '@/utils/text';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { FACT, type FactsBook } from './facts';
import { IntList } from './int-list';
import type { Role } from './mend/values';
import type { NameIds } from './name-ids';
import type { Setting } from './setting';

const WIDTH = COLUMN_KEYS.length;

/** What a row's cells are, taken together. */
export interface Survey {
  filled: number;
  /** Of those: a formula that came to an empty text, and nothing else. */
  hollow: number;
  /** A number, a date: no title, whatever the column. */
  holdsValue: boolean;
}

/**
 * What is known of the cells of a table's rows: the numbers of their facts, twelve a row, in one flat array. A row costs
 * 48 bytes that way, and nothing that has to be collected.
 */
export class FactsGrid {
  readonly book: FactsBook;
  private readonly names: NameIds;
  private readonly blank: Int32Array;
  private readonly numbers: IntList;
  private used = 0;
  /** The latest survey: one object for all rows. */
  private readonly last: Survey = { filled: 0, hollow: 0, holdsValue: false };

  /** @param rows how many are expected; there may be more */
  constructor(setting: Setting, rows: number) {
    this.book = setting.facts;
    this.names = setting.names;
    this.blank = this.book.blank(setting);
    this.numbers = new IntList(rows * WIDTH);
  }

  /** A place for a row with nothing in it; the same again until it is kept. */
  open(): number {
    this.numbers.setAll(this.used * WIDTH, this.blank);
    return this.used;
  }

  keep(): void {
    this.used += 1;
  }

  set(place: number, index: number, number: number): void {
    this.numbers.set(place * WIDTH + index, number);
  }

  numberAt(place: number, index: number): number {
    return this.numbers.at(place * WIDTH + index);
  }

  /** All that is known of a cell so far: bits of `FACT`. */
  flagsAt(place: number, index: number): number {
    return this.book.flagsOf(this.numberAt(place, index));
  }

  /** Number of the folded text in one of the columns that tell who a row is; 0 when nothing stands there. */
  idAt(place: number, index: number): number {
    return this.book.id(this.numberAt(place, index), index, this.names);
  }

  /** The birth date that a row's cell stands for after safe mending; 0 when none. */
  dayAt(place: number): Day {
    return this.book.day(this.numberAt(place, COLUMN_INDEX.birthDate));
  }

  roleAt(place: number): Role | null {
    return this.book.role(this.numberAt(place, COLUMN_INDEX.role));
  }

  says(place: number, index: number): boolean {
    return (this.flagsAt(place, index) & FACT.says) !== 0;
  }

  filled(place: number, index: number): boolean {
    return (this.flagsAt(place, index) & FACT.filled) !== 0;
  }

  /** In how many columns something stands; in how many of them nothing is to be seen; whether one holds what is no title. */
  survey(place: number): Survey {
    let [filled, hollow, any] = [0, 0, 0];
    const from = place * WIDTH;
    for (let at = from; at < from + WIDTH; at += 1) {
      const flags = this.book.flagsOf(this.numbers.at(at));
      any |= flags;
      if (flags & FACT.filled) filled += 1;
      if (flags & FACT.hollow) hollow += 1;
    }
    this.last.filled = filled;
    this.last.hollow = hollow;
    this.last.holdsValue = (any & FACT.value) !== 0;
    return this.last;
  }
}
