import { decodeText, torn } from './xml-text';
import { type Name, XmlScanner } from './xml';
import { isMain } from './names';
import { WorkbookError } from './types';

/** No honest cell is longer: Excel's own limit is 32 767. */
export const MAX_TEXT = 262_144;
const MAX_STRINGS = 3_000_000;
/** Over all strings: two bytes each in memory. */
const MAX_TOTAL = 64 * 1024 * 1024;

/**
 * Text as the writer meant it: `_x000D_` and its kind stand for signs that XML cannot hold.
 */
export function unescapeOoxml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A copy that does not keep the long source text alive, which a slice would. */
export function detach(text: string): string {
  return text.length < 13 ? text : (' ' + text).slice(1);
}

export function checkLength(text: string): string {
  if (text.length > MAX_TEXT) throw new WorkbookError('too-large-unpacked', 'cell text too long');
  return text;
}

const SI = 1;
const T = 2;
const R = 3;

/** Reads the shared strings: plain and rich text; phonetic runs are no part of the text. */
export class SharedStrings extends XmlScanner {
  readonly strings: string[] = [];
  private value = '';
  private inText = false;
  private total = 0;

  protected override classify(uri: string, local: string): number {
    if (!isMain(uri)) return 0;
    return local === 'si' ? SI : local === 't' ? T : local === 'r' ? R : local === 'sst' ? 9 : 0;
  }

  protected override onOpen({ code }: Name): void {
    const depth = this.stack.length;
    if (depth === 1 && code !== 9) throw torn('root of the shared strings');
    if (code === SI && depth === 2) {
      if (this.strings.length >= MAX_STRINGS)
        throw new WorkbookError('too-large-unpacked', 'too many strings');
      this.value = '';
    } else if (code === T) {
      const around = this.stack[depth - 2]?.code;
      this.inText = (depth === 3 && around === SI) || (depth === 4 && around === R);
    }
  }

  protected override onText(source: string, from: number, to: number, clean: boolean): void {
    if (!this.inText || this.stack[this.stack.length - 1]?.code !== T) return;
    const raw = source.slice(from, to);
    const text = clean ? raw : decodeText(raw);
    this.value = checkLength(this.value === '' ? text : this.value + text);
  }

  protected override onClose({ code }: Name): void {
    if (code === T) this.inText = false;
    else if (code === SI && this.stack.length === 1) {
      this.total += this.value.length;
      if (this.total > MAX_TOTAL) throw new WorkbookError('too-large-unpacked', 'too much text');
      this.strings.push(detach(unescapeOoxml(this.value)));
    }
  }
}
