import type { ByteSink } from './byte-feed';
import { literal, SpanDecoder, standsAt } from './byte-text';
import { decodeText, torn } from './xml-text';
import { type Name, XmlScanner } from './xml';
import { isMain } from './names';
import { WorkbookError } from './types';

/** No honest cell is longer: Excel's own limit is 32 767. */
export const MAX_TEXT = 262_144;
const MAX_STRINGS = 3_000_000;
/**
 * Signs of all shared strings together, and of all other texts: two bytes each in memory at most. 200 000 people with names
 * and addresses all of their own have half as many.
 */
const MAX_TOTAL = 24 * 1024 * 1024;

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

/** @throws WorkbookError `too-large-unpacked` when all texts together are longer than any honest file's */
export function checkTotal(length: number): number {
  if (length > MAX_TOTAL) throw new WorkbookError('too-large-unpacked', 'too much text');
  return length;
}

const SI = 1;
const T = 2;
const R = 3;
const SST = 9;
/** Longer strings are left to the strict path, which counts them. */
const MAX_PLAIN = 32 * 1024;

function literals(prefix: string, root: Name) {
  return {
    root,
    opening: literal(`<${prefix}si><${prefix}t>`),
    kept: literal(`<${prefix}si><${prefix}t xml:space="preserve">`),
    closing: literal(`</${prefix}t></${prefix}si>`),
    end: literal(`</${prefix}si>`),
  };
}

/**
 * Reads the shared strings: plain and rich text; phonetic runs are no part of the text. Plain ones are recognised in the
 * bytes, to the letter.
 */
export class SharedStrings extends XmlScanner implements ByteSink {
  readonly strings: string[] = [];
  private value = '';
  private inText = false;
  private total = 0;
  private known: ReturnType<typeof literals> | null = null;
  private readonly decoder = new SpanDecoder();

  usual(): Uint8Array | null {
    const [root] = this.stack;
    if (this.stack.length !== 1 || root?.code !== SST || !this.atRest()) return null;
    if (this.known?.root !== root) this.known = literals(root.qualified.slice(0, -3), root);
    return this.known.end;
  }

  take(bytes: Uint8Array, from: number): number {
    const { known } = this;
    if (!known) return from;
    const { opening, kept, closing } = known;
    for (let at = from; ;) {
      let c = bytes[at] ?? 0;
      while (c === 10 || c === 32 || c === 13 || c === 9) c = bytes[++at] ?? 0;
      let start = at;
      if (standsAt(bytes, at, opening)) start += opening.length;
      else if (standsAt(bytes, at, kept)) start += kept.length;
      else return at;
      let end = start;
      let escaped = false;
      c = bytes[end] ?? 0;
      // Left to the strict path: references, brackets, controls, and signs of three bytes that XML may forbid.
      while (c !== 60 && c !== 38 && c !== 93 && c !== 0xef && (c > 31 || c === 10 || c === 9)) {
        if (c === 95) escaped = true;
        c = bytes[++end] ?? 0;
      }
      if (end - start > MAX_PLAIN || !standsAt(bytes, end, closing)) return at;
      const text = this.decoder.decode(bytes, start, end);
      if (text === null) return at;
      this.keep(escaped ? unescapeOoxml(text) : text);
      at = end + closing.length;
    }
  }

  private keep(text: string): void {
    if (this.strings.length >= MAX_STRINGS) throw new WorkbookError('too-large-unpacked', 'too many strings');
    this.total = checkTotal(this.total + text.length);
    this.strings.push(text);
  }

  protected override classify(uri: string, local: string): number {
    if (!isMain(uri)) return 0;
    return local === 'si' ? SI : local === 't' ? T : local === 'r' ? R : local === 'sst' ? SST : 0;
  }

  protected override onOpen({ code }: Name): void {
    const depth = this.stack.length;
    if (depth === 1 && code !== SST) throw torn('root of the shared strings');
    if (code === SI && depth === 2) this.value = '';
    else if (code === T) {
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
      this.keep(detach(unescapeOoxml(this.value)));
    }
  }
}
