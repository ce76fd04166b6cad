import { isoToSerial, serialToDate, serialToTime } from './dates';
import type { NumberFormat } from './number-format';
import { checkTotal, unescapeOoxml } from './shared-strings';
import { CellNumbers } from './shared-cell';
import type { Styles } from './styles';
import { type CellKind, WorkbookError } from './types';
import { torn } from './xml-text';

export interface CellValue {
  kind: CellKind;
  text: string;
  number: number | null;
}

/** How a cell's content is to be understood, by what its `t` says. */
export const TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const;

const POOL = 50_000;
/** Texts outside the shared strings that were not seen before: 200 000 rows have eight columns of them at most. */
const MAX_TEXTS = 1_600_000;
/** Numbers and dates that were not seen among the first many: codes, classes and dates of a list are few. */
const MAX_NUMBERS = 800_000;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Turns what stands in `<v>` or `<is>` into what a person sees. Texts that repeat are kept once. */
export class CellValues {
  readonly numbers = new CellNumbers();
  private readonly pool = new Map<string, string>();
  private readonly dates = new Map<number, string | null>();
  private length = 0;
  private texts = 0;
  private numbersKept = 0;
  private numbersSeen = 0;
  private readonly shown = new Map<NumberFormat, Map<number, string>>();

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: Styles,
    private readonly date1904: boolean,
  ) {}

  get sharedCount(): number {
    return this.strings.length;
  }

  sharedText(index: number): string | undefined {
    return this.strings[index];
  }

  /** @param raw a string of its own, no slice of a longer one; null: there is no `<v>` and no `<is>` */
  value(type: string, raw: string | null, style: number): CellValue | null {
    if (raw === null) return null;
    switch (type) {
      case 'n':
        return raw.trim() === '' ? null : this.number(raw.trim(), style);
      case 's':
        return raw.trim() === '' ? null : this.shared(raw.trim());
      case 'str':
      case 'inlineStr':
        return { kind: 'text', text: this.keep(unescapeOoxml(raw)), number: null };
      case 'b':
        return { kind: 'boolean', text: /^\s*(1|true)\s*$/i.test(raw) ? 'ИСТИНА' : 'ЛОЖЬ', number: null };
      case 'e':
        return { kind: 'error', text: this.keep(raw.trim()), number: null };
      case 'd': {
        const serial = isoToSerial(raw, this.date1904);
        if (serial === null) return { kind: 'text', text: this.keep(raw), number: null };
        return this.date(serial, false) ?? { kind: 'text', text: this.keep(raw), number: null };
      }
      default:
        throw torn(`cell type ${type}`);
    }
  }

  private shared(raw: string): CellValue {
    const text = /^\d+$/.test(raw) ? this.strings[Number(raw)] : undefined;
    if (text === undefined) throw torn('shared string that is not there');
    return { kind: 'text', text, number: null };
  }

  private number(raw: string, style: number): CellValue {
    const number = Number(raw);
    // Nobody's number: shown as it stands, so that the checks can speak of it.
    if (!NUMBER.test(raw) || !Number.isFinite(number))
      return { kind: 'text', text: this.keep(raw), number: null };
    const format = this.styles.format(style);
    if (format.kind === 'date' || format.kind === 'time') {
      const date = this.date(number, format.kind === 'time');
      if (date) return date;
    }
    let shown = this.shown.get(format);
    if (!shown) {
      shown = new Map<number, string>();
      this.shown.set(format, shown);
    }
    let text = shown.get(number);
    if (text === undefined) {
      text = format.show(number);
      // One bound for all formats: a file may have thousands of them.
      if (this.numbersKept < POOL) {
        this.numbersKept += 1;
        shown.set(number, text);
      } else this.countNumber();
    }
    return { kind: 'number', text, number };
  }

  private date(number: number, timeOnly: boolean): CellValue | null {
    if (timeOnly && number >= 0) return { kind: 'date', text: serialToTime(number), number };
    let text = this.dates.get(number);
    if (text === undefined) {
      text = serialToDate(number, this.date1904);
      if (this.dates.size < POOL) this.dates.set(number, text);
      else this.countNumber();
    }
    return text === null ? null : { kind: 'date', text, number };
  }

  private countNumber(): void {
    if (++this.numbersSeen > MAX_NUMBERS) throw new WorkbookError('too-large-unpacked', 'too many numbers');
  }

  private keep(text: string): string {
    const known = this.pool.get(text);
    if (known !== undefined) return known;
    this.length = checkTotal(this.length + text.length);
    if (++this.texts > MAX_TEXTS) throw new WorkbookError('too-large-unpacked', 'too many texts');
    if (this.pool.size < POOL) this.pool.set(text, text);
    return text;
  }
}
