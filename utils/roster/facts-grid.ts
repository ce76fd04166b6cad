import { COLUMN_KEYS } from './columns';
import { type Facts, type FactsBook, idOf } from './facts';
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
  private numbers: Int32Array;
  private used = 0;

  /** @param rows how many are expected; there may be more */
  constructor(setting: Setting, rows: number) {
    this.book = setting.facts;
    this.names = setting.names;
    this.blank = Int32Array.from(this.book.blank(setting), (facts) => facts.number);
    this.numbers = new Int32Array(Math.max(1, rows) * WIDTH);
  }

  /** A place for a row with nothing in it; the same again until it is kept. */
  open(): number {
    const from = this.used * WIDTH;
    if (from + WIDTH > this.numbers.length) {
      const longer = new Int32Array(this.numbers.length * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers.set(this.blank, from);
    return this.used;
  }

  keep(): void {
    this.used += 1;
  }

  set(place: number, index: number, number: number): void {
    this.numbers[place * WIDTH + index] = number;
  }

  numberAt(place: number, index: number): number {
    return this.numbers[place * WIDTH + index] ?? 0;
  }

  at(place: number, index: number): Facts | undefined {
    return this.book.at(this.numberAt(place, index));
  }

  /** Number of the folded text in one of the columns that tell who a row is; 0 when nothing stands there. */
  idAt(place: number, index: number): number {
    const facts = this.at(place, index);
    return facts === undefined ? 0 : idOf(facts, index, this.names);
  }

  filled(place: number, index: number): boolean {
    return this.book.filled(this.numberAt(place, index));
  }

  /** Filled, but only with a formula that came to an empty text. */
  hollow(place: number, index: number): boolean {
    return this.book.hollow(this.numberAt(place, index));
  }
}
