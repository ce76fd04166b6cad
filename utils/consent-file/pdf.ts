import { latin1 } from './bytes';
import { type LockDictionary, opensWithoutPassword } from './pdf-lock';

/** What the frame of a PDF says of it. */
export interface PdfContents {
  /** Has its end mark; without it the file was cut off. */
  whole: boolean;
  /** `free`: everybody can open it, even if changing it is forbidden. `unsure`: its lock is of a kind not known here. */
  opens: 'free' | 'password' | 'unsure';
}

/** Reads the frame of a PDF; what lies inside its streams is not looked at. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents> {
  const text = latin1(bytes);
  return {
    whole: text.includes('%%EOF') && bytes.length >= promisedLength(text),
    opens: await howOpens(bytes, withoutStreams(text)),
  };
}

async function howOpens(bytes: Uint8Array, frame: string): Promise<PdfContents['opens']> {
  // A file that was changed has a trailer for every change; the last one holds.
  const [mark] = [...frame.matchAll(/\/Encrypt\s*(?:(\d+)\s+(\d+)\s+R|<<)/g)].slice(-1);
  if (!mark) return 'free';
  const at =
    mark[1] === undefined ? mark.index + mark[0].length - 2 : objectAt(frame, mark[1], mark[2] ?? '0');
  const lock = at === null ? null : dictionaryAt(bytes, frame, at);
  if (!lock) return 'unsure';
  const [id] = [...frame.matchAll(/\/ID\s*\[\s*/g)].slice(-1);
  const own = id ? stringAt(bytes, frame, id.index + id[0].length)?.value : undefined;
  // An old browser, or a page that is not secure, cannot compute it.
  const opens = await opensWithoutPassword(lock, own ?? new Uint8Array()).catch(() => null);
  return opens === null ? 'unsure' : opens ? 'free' : 'password';
}

/** Where the dictionary of a numbered object begins. */
function objectAt(frame: string, number: string, generation: string): number | null {
  const [head] = [...frame.matchAll(new RegExp(`\\b${number}\\s+${generation}\\s+obj\\s*<<`, 'g'))].slice(-1);
  return head ? head.index + head[0].length - 2 : null;
}

/** The dictionary's own entries; dictionaries and lists in it are passed over. */
function dictionaryAt(bytes: Uint8Array, frame: string, start: number): LockDictionary | null {
  const entries = new Map<string, string | number | Uint8Array>();
  const token = /\/([^\s/<>[\]()%]*)|<<|>>|[[\]]|[+-]?\d+(?:\.\d+)?|true|false|[<(]/y;
  let depth = 0;
  let key: string | null = null;
  for (let at = start, steps = 0; steps < 400; steps += 1) {
    while (/\s/.test(frame[at] ?? '')) at += 1;
    token.lastIndex = at;
    const found = token.exec(frame);
    if (!found) return null;
    const [sign] = found;
    at += sign.length;
    if (sign === '<<' || sign === '[') depth += 1;
    else if (sign === '>>' || sign === ']') {
      depth -= 1;
      if (depth === 0) return entries;
      key = null;
    } else if (sign === '<' || sign === '(') {
      const string = stringAt(bytes, frame, at - 1);
      if (!string) return null;
      at = string.end;
      if (depth === 1 && key !== null) entries.set(key, string.value);
      key = null;
    } else if (depth !== 1) continue;
    else if (key === null) key = found[1] ?? null;
    else {
      entries.set(key, found[1] ?? (/^[tf]/.test(sign) ? sign : Number(sign)));
      key = null;
    }
  }
  return null;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string as bytes, and where it ends: `<68 69>` or `(hi)` with its escapes. */
function stringAt(
  bytes: Uint8Array,
  frame: string,
  start: number,
): { value: Uint8Array; end: number } | null {
  if (frame[start] === '<') {
    const end = frame.indexOf('>', start);
    if (end === -1) return null;
    const digits = frame.slice(start + 1, end).replace(/\s/g, '');
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
    return { value: Uint8Array.from(pairs, (pair) => parseInt(pair, 16)), end: end + 1 };
  }
  if (frame[start] !== '(') return null;
  const value: number[] = [];
  let depth = 1;
  for (let at = start + 1; at < Math.min(frame.length, start + 4096); at += 1) {
    const sign = frame[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(frame.slice(at + 1, at + 4))?.[0];
      const next = frame[at + 1] ?? '';
      if (octal !== undefined) value.push(parseInt(octal, 8) & 255);
      else if (next === '\r' && frame[at + 2] === '\n') at += 1;
      else if (next !== '\n' && next !== '\r') value.push(ESCAPES[next] ?? bytes[at + 1] ?? 0);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return { value: Uint8Array.from(value), end: at + 1 };
    value.push(bytes[at] ?? 0);
  }
  return null;
}

/** A file made for quick viewing has an end mark near its beginning too, and says there how long it is; else 0. */
function promisedLength(text: string): number {
  const head = text.slice(0, 2048);
  const at = head.indexOf('/Linearized');
  if (at === -1) return 0;
  const dictionary = head.slice(head.lastIndexOf('<<', at), head.indexOf('>>', at));
  return Number(/\/L\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
}

/** The text with every stream blanked: what is left stands where it stood. */
function withoutStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('stream', at);
    if (start === -1) break;
    const end = text.indexOf('endstream', start + 6);
    if (end === -1) break;
    parts.push(text.slice(at, start), ' '.repeat(end + 9 - start));
    at = end + 9;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
