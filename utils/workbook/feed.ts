import { joinBytes } from './byte-text';
import { WorkbookError } from './types';

/** Bytes without a single `>` that are kept waiting for one: no honest part has such a long token. */
const MAX_TOKEN = 8 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes of an XML part say: a byte order mark, or the look of `<` in two bytes. */
export function detectEncoding(head: Uint8Array): { encoding: Encoding; bom: number } {
  const [a = -1, b = -1, c = -1] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', bom: 0 };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', bom: 0 };
  return { encoding: 'utf-8', bom: 0 };
}

/**
 * Bytes of an XML part in, text out, cut after a `>` wherever one is near. In UTF-8 a `>` is one byte that is never
 * part of another sign, so each cut is decoded on its own: much faster than the decoder's streaming mode.
 */
export class TextFeed {
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;
  private decoder: TextDecoder | null = null;
  private wide = false;
  /** Known after the first bytes. */
  encoding: Encoding = 'utf-8';
  bom = 0;

  constructor(private readonly sink: (text: string) => void) {}

  push(piece: Uint8Array): void {
    if (this.wide) {
      this.emit(this.decode(piece, true));
      return;
    }
    const cut = piece.lastIndexOf(0x3e) + 1;
    if (this.decoder === null && this.waitingLength + piece.length < 4) {
      this.wait(piece);
      return;
    }
    if (this.decoder === null) {
      this.start(joinBytes([...this.waiting, piece]));
      return;
    }
    if (cut === 0) {
      this.wait(piece);
      return;
    }
    this.waiting.push(piece.subarray(0, cut));
    const bytes = joinBytes(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    this.wait(piece.subarray(cut));
    this.emit(this.decode(bytes, false));
  }

  end(): void {
    if (this.decoder === null) this.start(joinBytes(this.waiting));
    if (this.wide) this.emit(this.decode(new Uint8Array(0), false));
    else this.emit(this.decode(joinBytes(this.waiting), false));
    this.waiting = [];
  }

  private start(bytes: Uint8Array): void {
    const { encoding, bom } = detectEncoding(bytes);
    this.waiting = [];
    this.waitingLength = 0;
    this.encoding = encoding;
    this.bom = bom;
    this.wide = encoding !== 'utf-8';
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.push(bytes.subarray(bom));
  }

  private wait(piece: Uint8Array): void {
    if (piece.length === 0) return;
    // The inflater may reuse its window, so what waits is a copy.
    this.waiting.push(piece.slice());
    this.waitingLength += piece.length;
    if (this.waitingLength > MAX_TOKEN) throw new WorkbookError('too-large-unpacked', 'endless token');
  }

  private decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.decoder?.decode(bytes, { stream }) ?? '';
    } catch {
      throw new WorkbookError('damaged', 'text is not in its encoding');
    }
  }

  private emit(text: string): void {
    if (text !== '') this.sink(text);
  }
}
