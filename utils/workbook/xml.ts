import { WorkbookError } from './types';
import { Attributes, MAX_ATTRIBUTES } from './xml-attributes';
import { type Name, Namespaces } from './xml-names';
import { checkInstruction, decodeText, endsName, FORBIDDEN, isSpace, torn } from './xml-text';

export type { Name };

const MAX_DEPTH = 128;
const MAX_TOKEN = 8 * 1024 * 1024;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const AMP = 38;
const BRACKET = 93;
const CR = 13;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * A strict, namespace-aware XML scanner for the two parts that hold almost all of a workbook. It is several times as fast
 * as a general parser because it makes no object and no string that nobody asks for; it accepts and refuses the same
 * documents (a property test compares it with saxes). Document type declarations are refused outright.
 *
 * Feed text with `write`, in pieces of any size, then call `end`. Subclasses get `onOpen`, `onClose`, `onText`.
 */
export abstract class XmlScanner {
  /** Open elements, outermost first. */
  protected readonly stack: Name[] = [];
  /** Where the token in hand starts and ends, counted in UTF-16 units from the start of the document. */
  protected tokenStart = 0;
  protected tokenEnd = 0;

  private rest = '';
  private base = 0;
  private source = '';
  private started = false;
  private rootSeen = false;
  /** Amid a comment whose end has not come: what it says is dropped at once, however long it is. */
  private inComment = false;
  private readonly namespaces = new Namespaces((uri, local) => this.classify(uri, local));
  private readonly attributes = new Attributes(this.namespaces);

  /** Which of the names that matter this is; 0 for none. */
  protected abstract classify(uri: string, local: string): number;
  protected abstract onOpen(name: Name, empty: boolean): void;
  protected abstract onClose(name: Name): void;
  /** @param clean no reference and no carriage return inside: `source.slice(from, to)` is the text */
  protected abstract onText(source: string, from: number, to: number, clean: boolean): void;

  /**
   * A subclass may take in one go what it recognises whole at `lt`, to the letter, and say where that ends; else -1. It must
   * take nothing that the strict path would refuse.
   */
  protected shortcut(source: string, lt: number): number {
    return source.length > lt ? -1 : 0;
  }

  /** The value of an attribute without a prefix (or written with just this one), or null. */
  protected attribute(name: string): string | null {
    return this.attributes.value(name);
  }

  /** All attributes as written, `[name, raw value with its quotes]`. */
  protected rawAttributes(): [string, string][] {
    return this.attributes.raw();
  }

  /** Nothing begun is waiting for its end: the next sign is text or starts a token. */
  protected atRest(): boolean {
    return this.rest === '' && !this.inComment;
  }

  /** The token in hand as written. */
  protected tokenText(): string {
    return this.source.slice(this.tokenStart - this.base, this.tokenEnd - this.base);
  }

  /** Depth of the innermost open element that declares a namespace, 0 for the root. */
  protected innermostScope(): number {
    return this.namespaces.depth;
  }

  /** What an element of this name would be if it were opened here. */
  protected nameHere(qualified: string): Name {
    return this.namespaces.resolve(qualified);
  }

  write(text: string): void {
    if (FORBIDDEN.test(text)) throw torn('forbidden character');
    const source = this.rest === '' ? text : this.rest + text;
    this.source = source;
    const done = this.scan(source);
    this.rest = done === source.length ? '' : source.slice(done);
    if (this.rest.length > MAX_TOKEN) throw new WorkbookError('too-large-unpacked', 'endless token');
    this.base += done;
  }

  end(): void {
    if (this.inComment) throw torn('ends inside a comment');
    if (this.rest !== '') {
      // Only white space may stand after the root; anything else is a token that never ended.
      if (this.stack.length > 0 || this.rest.trim() !== '') throw torn('ends inside a token');
    }
    if (this.stack.length > 0 || !this.rootSeen) throw torn('ends too early');
  }

  /** Works off whole tokens; says how far it came. */
  private scan(source: string): number {
    let at = this.inComment ? this.comment(source, 0) : 0;
    for (;;) {
      if (this.inComment) return at;
      const lt = source.indexOf('<', at);
      if (lt < 0) return at;
      if (lt > at) this.characters(source, at, lt);
      const quick = this.shortcut(source, lt);
      if (quick > 0) {
        at = quick;
        continue;
      }
      const next = this.token(source, lt);
      if (next < 0) return lt;
      this.started = true;
      at = next;
    }
  }

  private characters(source: string, from: number, to: number): void {
    if (this.stack.length === 0) {
      if (source.slice(from, to).trim() !== '') throw torn('text outside the root');
      this.started = true;
      return;
    }
    let clean = true;
    for (let i = from; i < to; i++) {
      const c = source.charCodeAt(i);
      if (c === AMP || c === CR) clean = false;
      else if (c === BRACKET && source.startsWith(']]>', i)) throw torn(']]> in text');
    }
    if (!clean) decodeText(source.slice(from, to));
    this.tokenStart = this.base + from;
    this.tokenEnd = this.base + to;
    this.onText(source, from, to, clean);
  }

  /** One piece of markup starting at `lt`; where it ends, or -1 when the rest has not come yet. */
  private token(source: string, lt: number): number {
    const c = source.charCodeAt(lt + 1);
    if (c === SLASH) return this.close(source, lt);
    if (c === BANG) return this.bang(source, lt);
    if (c === QUESTION) return this.instruction(source, lt);
    return this.open(source, lt);
  }

  private close(source: string, lt: number): number {
    const gt = source.indexOf('>', lt);
    if (gt < 0) return -1;
    const name = this.stack[this.stack.length - 1];
    if (name === undefined || !source.startsWith(name.qualified, lt + 2)) throw torn('mismatched end tag');
    for (let i = lt + 2 + name.qualified.length; i < gt; i++) {
      if (!isSpace(source.charCodeAt(i))) throw torn('mismatched end tag');
    }
    this.tokenStart = this.base + lt;
    this.tokenEnd = this.base + gt + 1;
    this.leave(name);
    return gt + 1;
  }

  private leave(name: Name): void {
    this.stack.length--;
    this.onClose(name);
    this.namespaces.leave(this.stack.length);
  }

  private open(source: string, lt: number): number {
    const length = source.length;
    let at = lt + 1;
    while (at < length && !endsName(source.charCodeAt(at))) at++;
    if (at >= length) return -1;
    const nameEnd = at;
    const { fields } = this.attributes;
    let count = 0;
    let declares = false;
    let empty = false;
    for (;;) {
      const before = at;
      while (at < length && isSpace(source.charCodeAt(at))) at++;
      if (at >= length) return -1;
      let c = source.charCodeAt(at);
      if (c === GT) {
        at++;
        break;
      }
      if (c === SLASH) {
        if (at + 1 >= length) return -1;
        if (source.charCodeAt(at + 1) !== GT) throw torn('slash in a tag');
        empty = true;
        at += 2;
        break;
      }
      if (at === before) throw torn('no space before an attribute');
      const from = at;
      while (at < length && !endsName(source.charCodeAt(at))) at++;
      const to = at;
      while (at < length && isSpace(source.charCodeAt(at))) at++;
      if (at >= length) return -1;
      if (source.charCodeAt(at) !== EQUALS) throw torn('attribute without a value');
      at++;
      while (at < length && isSpace(source.charCodeAt(at))) at++;
      if (at >= length) return -1;
      const quote = source.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw torn('attribute without quotes');
      const valueFrom = ++at;
      for (; at < length; at++) {
        c = source.charCodeAt(at);
        if (c === quote) break;
        if (c === LT) throw torn('< in an attribute');
      }
      if (at >= length) return -1;
      if (count >= MAX_ATTRIBUTES) throw torn('too many attributes');
      fields[count * 4] = from;
      fields[count * 4 + 1] = to;
      fields[count * 4 + 2] = valueFrom;
      fields[count * 4 + 3] = at;
      if (source.startsWith('xmlns', from)) declares = true;
      count++;
      at++;
    }
    this.attributes.take(source, count, declares, this.stack.length);
    const name = this.namespaces.resolve(source.slice(lt + 1, nameEnd));
    if (this.stack.length === 0 && this.rootSeen) throw torn('a second root');
    if (this.stack.length >= MAX_DEPTH) throw torn('too deep');
    this.rootSeen = true;
    this.tokenStart = this.base + lt;
    this.tokenEnd = this.base + at;
    this.stack.push(name);
    this.onOpen(name, empty);
    if (empty) this.leave(name);
    return at;
  }

  private bang(source: string, lt: number): number {
    if (source.startsWith('<!--', lt)) return this.comment(source, lt + 4);
    if (source.startsWith('<![CDATA[', lt)) {
      if (this.stack.length === 0) throw torn('CDATA outside the root');
      const end = source.indexOf(']]>', lt + 9);
      if (end < 0) return -1;
      this.tokenStart = this.base + lt;
      this.tokenEnd = this.base + end + 3;
      // Line ends are folded here, and the piece handed over as its own source: nothing in it is a reference.
      const text = source.slice(lt + 9, end).replace(/\r\n?/g, '\n');
      if (text !== '') this.onText(text, 0, text.length, true);
      return end + 3;
    }
    if (source.length - lt < 9) return -1;
    if (source.startsWith('<!DOCTYPE', lt)) throw new WorkbookError('entities', 'document type declaration');
    throw torn('markup declaration');
  }

  /** Where a comment ends; when its end has not come yet, what of the source is still needed to recognise it. */
  private comment(source: string, from: number): number {
    const end = source.indexOf('--', from);
    if (end >= 0 && end + 2 < source.length) {
      if (source.charCodeAt(end + 2) !== GT) throw torn('-- in a comment');
      this.inComment = false;
      return end + 3;
    }
    this.inComment = true;
    return end >= 0 ? end : Math.max(from, source.length - (source.endsWith('-') ? 1 : 0));
  }

  private instruction(source: string, lt: number): number {
    const end = source.indexOf('?>', lt + 2);
    if (end < 0) return -1;
    const inner = source.slice(lt + 2, end);
    checkInstruction(inner, this.started);
    return end + 2;
  }
}
