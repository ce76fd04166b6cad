import type { Namespaces } from './xml-names';
import { decodeAttribute, torn } from './xml-text';

export const MAX_ATTRIBUTES = 256;
const AMP = 38;

/** The attributes of the tag in hand, by their places in the text: no object and no string that nobody asks for. */
export class Attributes {
  /** For each attribute: name from, name to, value from, value to. */
  readonly fields = new Int32Array(MAX_ATTRIBUTES * 4);
  private count = 0;
  private source = '';

  constructor(private readonly namespaces: Namespaces) {}

  /** The value of an attribute without a prefix (or written with just this one), or null. */
  value(name: string): string | null {
    for (let i = 0; i < this.count; i++) {
      const from = this.fields[i * 4] ?? 0;
      const to = this.fields[i * 4 + 1] ?? 0;
      if (to - from === name.length && this.source.startsWith(name, from)) return this.valueAt(i);
    }
    return null;
  }

  /** All attributes as written, `[name, raw value with its quotes]`. */
  raw(): [string, string][] {
    const list: [string, string][] = [];
    for (let i = 0; i < this.count; i++) {
      const [a = 0, b = 0, c = 0, d = 0] = this.fields.subarray(i * 4, i * 4 + 4);
      list.push([this.source.slice(a, b), this.source.slice(c - 1, d + 1)]);
    }
    return list;
  }

  private valueAt(i: number): string {
    const raw = this.source.slice(this.fields[i * 4 + 2], this.fields[i * 4 + 3]);
    return /[&\t\r\n]/.test(raw) ? decodeAttribute(raw) : raw;
  }

  /** Names right, bound and not twice; values without bare ampersands; namespace declarations taken in. */
  take(source: string, count: number, declares: boolean, depth: number): void {
    const { fields } = this;
    this.source = source;
    this.count = count;
    let prefixed = false;
    for (let i = 0; i < count; i++) {
      const from = fields[i * 4] ?? 0;
      const to = fields[i * 4 + 1] ?? 0;
      if (to - from === 1) {
        const c = source.charCodeAt(from) | 32;
        if (c < 97 || c > 122) this.namespaces.checkName(source.slice(from, to));
      } else {
        const name = source.slice(from, to);
        this.namespaces.checkName(name);
        if (name.includes(':')) prefixed = true;
      }
      for (let k = fields[i * 4 + 2] ?? 0, end = fields[i * 4 + 3] ?? 0; k < end; k++) {
        if (source.charCodeAt(k) === AMP) {
          this.valueAt(i);
          break;
        }
      }
    }
    if (count > 8) {
      const seen = new Set<string>();
      for (let i = 0; i < count; i++) seen.add(source.slice(fields[i * 4], fields[i * 4 + 1]));
      if (seen.size < count) throw torn('attribute twice');
    } else {
      for (let i = 1; i < count; i++) {
        for (let k = 0; k < i; k++) if (this.sameName(source, i, k)) throw torn('attribute twice');
      }
    }
    if (!declares && !prefixed) return;
    const names = this.names(source);
    const declared = names
      .map((name, i): [string, string] => [name, this.valueAt(i)])
      .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (declared.length > 0) this.namespaces.declare(depth, declared);
    this.namespaces.checkAttributes(names);
  }

  private sameName(source: string, i: number, k: number): boolean {
    const a = this.fields[i * 4] ?? 0;
    const b = this.fields[k * 4] ?? 0;
    const length = (this.fields[i * 4 + 1] ?? 0) - a;
    if ((this.fields[k * 4 + 1] ?? 0) - b !== length) return false;
    for (let n = 0; n < length; n++) {
      if (source.charCodeAt(a + n) !== source.charCodeAt(b + n)) return false;
    }
    return true;
  }

  private names(source: string): string[] {
    return Array.from({ length: this.count }, (_, i) =>
      source.slice(this.fields[i * 4], this.fields[i * 4 + 1]),
    );
  }
}
