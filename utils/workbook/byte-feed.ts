import { detectEncoding } from './feed';
import { WorkbookError } from './types';

/** Bytes of one piece of markup that are kept waiting for its end: no honest part has such a long one. */
const MAX_TOKEN = 8 * 1024 * 1024;
/** Too few bytes to tell an unfinished element from an unusual one. */
const LITTLE = 4 * 1024;
/** The most that is read as text at one go. */
const MUCH = 1024 * 1024;
const FIRST = 256 * 1024;
/** Tags read one by one behind a stretch that ended amid an element: the next one like it may begin so soon. */
const FEW_TAGS = 8;
const GT = 62;

/** What reads a part: recognises the usual in its bytes, reads everything else as text, strictly. */
export interface ByteSink {
  /** What ends an element that `take` may stumble over, `</c>` for one; null while `take` must not be called. */
  usual(): Uint8Array | null;
  /**
   * Takes what it recognises whole and says where it stopped: at the start of something unusual or unfinished. At least
   * one zero byte stands at `to`.
   */
  take(bytes: Uint8Array, from: number, to: number): number;
  write(text: string): void;
}

/**
 * Bytes of an XML part in; the usual is handed on as it is, the unusual as text. Making text of a hundred thousand rows only
 * to find the same numbers in them again would cost more than reading them.
 */
export class ByteFeed {
  private bytes = new Uint8Array(FIRST);
  private from = 0;
  private to = 0;
  /** Where the last `>` stands, so that it is never looked for twice. */
  private lastGt = -1;
  private started = false;
  /** How much is read as text before the usual is looked for again: twice as much each time in vain. */
  private stretch = LITTLE;
  /** How many tags may still be read one by one before the next stretch. */
  private tagsLeft = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private wide: TextDecoder | null = null;

  constructor(private readonly sink: ByteSink) {}

  push(piece: Uint8Array): void {
    if (this.wide) this.append(new TextEncoder().encode(decode(this.wide, piece, true)));
    else this.append(piece);
    if (!this.started && !this.start(false)) return;
    this.drain(false);
  }

  end(): void {
    if (!this.started) this.start(true);
    if (this.wide) decode(this.wide, new Uint8Array(0), false);
    this.drain(true);
    if (this.from < this.to) this.write(this.to);
  }

  /** Looks for a byte order mark; whatever is no UTF-8 is made so. */
  private start(last: boolean): boolean {
    if (this.to < 4 && !last) return false;
    this.started = true;
    const head = this.bytes.slice(0, this.to);
    const { encoding, bom } = detectEncoding(head);
    this.from = bom;
    if (encoding === 'utf-8') return true;
    this.wide = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.from = 0;
    this.to = 0;
    this.lastGt = -1;
    this.append(new TextEncoder().encode(decode(this.wide, head.subarray(bom), true)));
    return true;
  }

  private append(piece: Uint8Array): void {
    // A further byte always stays zero: it ends every search.
    if (this.to + piece.length >= this.bytes.length) {
      const left = this.to - this.from;
      const needed = left + piece.length + 1;
      const room = needed > this.bytes.length / 2 ? new Uint8Array(needed * 2) : this.bytes;
      room.set(this.bytes.subarray(this.from, this.to), 0);
      this.bytes = room;
      this.lastGt -= this.from;
      this.from = 0;
      this.to = left;
    }
    this.bytes.set(piece, this.to);
    const gt = piece.lastIndexOf(GT);
    if (gt >= 0) this.lastGt = this.to + gt;
    this.to += piece.length;
    this.bytes[this.to] = 0;
  }

  private drain(last: boolean): void {
    const { sink } = this;
    while (this.from < this.to) {
      const closing = sink.usual();
      if (closing) {
        this.from = sink.take(this.bytes, this.from, this.to);
        this.stretch = LITTLE;
        this.tagsLeft = 0;
      }
      const left = this.to - this.from;
      if (left === 0) return;
      if (left < LITTLE && !last) return;
      const cut = closing ? this.afterClosing(closing) : this.nextCut();
      if (cut <= this.from) break;
      this.write(cut);
    }
    if (this.to - this.from > MAX_TOKEN) throw new WorkbookError('too-large-unpacked', 'endless token');
  }

  /** Behind the element in hand, or behind the last `>` when its end has not come yet. */
  private afterClosing(closing: Uint8Array): number {
    const { bytes, lastGt } = this;
    const length = closing.length;
    for (let at = bytes.indexOf(GT, this.from); at >= 0 && at <= lastGt; at = bytes.indexOf(GT, at + 1)) {
      let k = 1;
      while (k < length && bytes[at - k] === closing[length - 1 - k]) k++;
      if (k === length) return at + 1;
    }
    return lastGt + 1;
  }

  /** Behind a `>` some thousand bytes on; then, as that may be amid an element, behind each of a few more. */
  private nextCut(): number {
    if (this.lastGt < this.from) return -1;
    if (this.tagsLeft > 0) {
      this.tagsLeft -= 1;
      return this.bytes.indexOf(GT, this.from) + 1;
    }
    this.tagsLeft = FEW_TAGS;
    const near = this.bytes.lastIndexOf(GT, Math.min(this.from + this.stretch, this.lastGt));
    this.stretch = Math.min(this.stretch * 2, MUCH);
    return (near >= this.from ? near : this.bytes.indexOf(GT, this.from)) + 1;
  }

  private write(cut: number): void {
    const text = decode(this.decoder, this.bytes.subarray(this.from, cut), false);
    this.from = cut;
    this.sink.write(text);
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new WorkbookError('damaged', 'text is not in its encoding');
  }
}
