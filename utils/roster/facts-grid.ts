import type { Day } from '@/utils/text';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import type { Facts, FactsBook } from './facts';
import { IntList } from './int-list';
import type { Role } from './mend/values';
import type { NameIds } from './name-ids';
import type { Setting } from './setting';

const WIDTH = COLUMN_KEYS.length;

/**
 * What is known of the cells of a table's rows: the numbers of their facts, twelve a row, in one flat array. A row costs
 * 48 bytes that way, and nothing that has to be collected.
 */
export class FactsGrid {
  private readonly book: FactsBook;
  private readonly names: NameIds;
  private readonly blank: Int32Array;
  private readonly numbers: IntList;
  private used = 0;

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

  at(place: number, index: number): Facts | undefined {
    return this.book.at(this.numberAt(place, index));
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
    return this.book.says(this.numberAt(place, index));
  }

  filled(place: number, index: number): boolean {
    return this.book.filled(this.numberAt(place, index));
  }

  /** In how many columns something stands. */
  countFilled(place: number): number {
    let filled = 0;
    for (let index = 0; index < WIDTH; index += 1) {
      if (this.filled(place, index)) filled += 1;
    }
    return filled;
  }

  /** In how many of them nothing is to be seen but a formula that came to an empty text. */
  countHollow(place: number): number {
    let hollow = 0;
    for (let index = 0; index < WIDTH; index += 1) {
      if (this.book.hollow(this.numberAt(place, index))) hollow += 1;
    }
    return hollow;
  }

  /** Whether something stands in one of the columns that is no title, whatever the column: a number, a date. */
  holdsValue(place: number): boolean {
    for (let index = 0; index < WIDTH; index += 1) {
      if (this.book.isValue(this.numberAt(place, index))) return true;
    }
    return false;
  }
}
