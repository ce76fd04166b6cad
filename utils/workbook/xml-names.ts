import { QUALIFIED_NAME, torn } from './xml-text';

/** An element's name once its prefix has been looked up. */
export interface Name {
  /** As written, prefix and all. */
  readonly qualified: string;
  readonly local: string;
  readonly uri: string;
  /** What the user of the scanner calls it: 0 for names that it does not care about. */
  readonly code: number;
}

const XML_NS = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NS = 'http://www.w3.org/2000/xmlns/';

/** Which prefix means what, element by element; names are looked up once for each scope. */
export class Namespaces {
  private names = new Map<string, Name>();
  private prefixes = new Map<string, string>([
    ['', ''],
    ['xml', XML_NS],
  ]);
  private readonly scopes: { depth: number; names: Map<string, Name>; prefixes: Map<string, string> }[] = [];
  private readonly goodNames = new Set<string>();

  constructor(private readonly classify: (uri: string, local: string) => number) {}

  /** Depth of the innermost element that declares something; -1 for none. */
  get depth(): number {
    return this.scopes[this.scopes.length - 1]?.depth ?? -1;
  }

  checkName(name: string): void {
    if (this.goodNames.has(name)) return;
    if (!QUALIFIED_NAME.test(name)) throw torn('bad name');
    if (this.goodNames.size < 1000) this.goodNames.add(name);
  }

  /** Takes in the `xmlns` attributes of the element about to open at this depth. */
  declare(depth: number, declarations: readonly [name: string, value: string][]): void {
    const prefixes = new Map(this.prefixes);
    for (const [name, value] of declarations) {
      const prefix = name.slice(6);
      const uri = value.trim();
      const reserved = (prefix === 'xml') !== (uri === XML_NS) || prefix === 'xmlns' || uri === XMLNS_NS;
      if (reserved || (prefix !== '' && uri === '')) throw torn('namespace declaration');
      prefixes.set(prefix, uri);
    }
    this.scopes.push({ depth, names: this.names, prefixes: this.prefixes });
    this.names = new Map();
    this.prefixes = prefixes;
  }

  /** The element at this depth has closed: what it declared holds no more. */
  leave(depth: number): void {
    const scope = this.scopes[this.scopes.length - 1];
    if (scope?.depth !== depth) return;
    this.names = scope.names;
    this.prefixes = scope.prefixes;
    this.scopes.length--;
  }

  /** Prefixed attributes: prefixes known, and no two with one name behind different prefixes. */
  checkAttributes(names: readonly string[]): void {
    const seen = new Set<string>();
    for (const name of names) {
      const colon = name.indexOf(':');
      if (colon < 0 || name.startsWith('xmlns:')) continue;
      const uri = this.prefixes.get(name.slice(0, colon));
      if (uri === undefined) throw torn('unknown prefix');
      const key = `${uri} ${name.slice(colon + 1)}`;
      if (seen.has(key)) throw torn('attribute twice');
      seen.add(key);
    }
  }

  resolve(qualified: string): Name {
    const known = this.names.get(qualified);
    if (known) return known;
    this.checkName(qualified);
    const colon = qualified.indexOf(':');
    const prefix = colon < 0 ? '' : qualified.slice(0, colon);
    const uri = this.prefixes.get(prefix);
    if (uri === undefined || prefix === 'xmlns') throw torn('unknown prefix');
    const local = qualified.slice(colon + 1);
    const name = { qualified, local, uri, code: this.classify(uri, local) };
    this.names.set(qualified, name);
    return name;
  }
}
