import { detectEncoding, type Encoding, TextFeed } from './feed';
import type { Pace } from './pace';
import { type Name, XmlScanner } from './xml';
import { unpack } from './unpack';
import type { Budget, Entry } from './zip';

/** A part as text, and what it takes to write it back in its own encoding. */
export interface PartText {
  text: string;
  encoding: Encoding;
  bom: boolean;
}

export async function readPart(
  bytes: Uint8Array,
  entry: Entry,
  budget: Budget,
  pace: Pace,
): Promise<PartText> {
  const pieces: string[] = [];
  let head = new Uint8Array(0);
  const feed = new TextFeed((text) => pieces.push(text));
  await unpack(bytes, entry, budget, pace, (piece) => {
    if (head.length < 4) head = Uint8Array.from([...head, ...piece.subarray(0, 4)]);
    feed.push(piece);
  });
  feed.end();
  const { encoding, bom } = detectEncoding(head);
  return { text: pieces.join(''), encoding, bom: bom > 0 };
}

/** A stretch of a part's text in the part's own encoding. */
export function encodeStretch({ encoding, bom }: PartText, text: string, first: boolean): Uint8Array {
  const marked = first && bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++)
    view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

/** How much is scanned before others get their turn. */
const STRETCH = 512 * 1024;

/** Scans a text that is at hand, with breaths. */
export async function scanText(text: string, scanner: XmlScanner, pace: Pace): Promise<void> {
  for (let at = 0; at < text.length;) {
    const cut = text.indexOf('>', at + STRETCH) + 1 || text.length;
    scanner.write(text.slice(at, cut));
    at = cut;
    if (pace.due()) await pace.breathe();
  }
  scanner.end();
}

export interface FoundElement {
  from: number;
  to: number;
  /** Right after the element's name. */
  afterName: number;
  attribute: (name: string) => string | null;
}

/** Finds elements by local name, with their place in the text. */
export class ElementFinder extends XmlScanner {
  readonly found: FoundElement[] = [];

  constructor(private readonly local: string) {
    super();
  }

  protected override classify(_uri: string, local: string): number {
    return local === this.local ? 1 : 0;
  }

  protected override onOpen({ code, qualified }: Name): void {
    if (code !== 1) return;
    const attributes = new Map(this.rawAttributes().map(([name]) => [name, this.attribute(name)]));
    this.found.push({
      from: this.tokenStart,
      to: this.tokenEnd,
      afterName: this.tokenStart + 1 + qualified.length,
      attribute: (name) => attributes.get(name) ?? null,
    });
  }

  protected override onClose({ code }: Name): void {
    const last = this.found[this.found.length - 1];
    if (code === 1 && last) last.to = Math.max(last.to, this.tokenEnd);
  }

  protected override onText(): void {
    // Only elements are looked for.
  }
}
