const SHORT = 64;

/** The ASCII bytes of a literal, to be compared with a part's bytes. */
export function literal(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Whether a literal stands at a place. */
export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/**
 * Texts of short spans of UTF-8. One and two bytes a sign are read here (all Latin and Cyrillic), the rest by the platform,
 * whose start-up for each span costs more than most spans.
 */
export class SpanDecoder {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** Null when the bytes are no UTF-8. */
  decode(bytes: Uint8Array, from: number, to: number): string | null {
    if (to - from <= SHORT) {
      const units: number[] = [];
      let at = from;
      while (at < to) {
        const first = bytes[at] ?? 0;
        if (first < 0x80) {
          units.push(first);
          at += 1;
          continue;
        }
        const second = bytes[at + 1] ?? 0;
        if (first < 0xc2 || first > 0xdf || at + 1 >= to || (second & 0xc0) !== 0x80) break;
        units.push(((first & 31) << 6) | (second & 63));
        at += 2;
      }
      if (at === to) return String.fromCharCode(...units);
    }
    try {
      return this.decoder.decode(bytes.subarray(from, to));
    } catch {
      return null;
    }
  }
}

/** The pieces one after another; a lone one is given back itself. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
