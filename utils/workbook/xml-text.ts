import { WorkbookError } from './types';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));|&/g;

const START =
  String.raw`A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F` +
  String.raw`\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`;
const FURTHER = String.raw`-.0-9\u00B7\u0300-\u036F\u203F\u2040`;

function qualifiedName(start: string, further: string): RegExp {
  const part = `[${start}][${further}${start}]*`;
  return new RegExp(`^${part}(?::${part})?$`, 'u');
}

/** A whole qualified name: at most one colon, with something on both sides of it. */
export const QUALIFIED_NAME = qualifiedName(START, FURTHER);

const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f`;
/** What stands between `<?` and `?>` at the very start. */
const DECLARATION =
  /^xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$/;

/** Signs that no XML document may hold, as such or by reference. */
export const FORBIDDEN = new RegExp(`[${CONTROLS}\ufffe\uffff]`);

export function torn(detail: string): WorkbookError {
  return new WorkbookError('damaged', `XML: ${detail}`);
}

function codePoint(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw torn('character reference');
  const sign = String.fromCodePoint(code);
  if (FORBIDDEN.test(sign)) throw torn('character reference');
  return sign;
}

/**
 * Character and built-in entity references, strictly: no other entity can be known, since declarations are refused.
 * @throws WorkbookError `entities` for an entity of another name, `damaged` for a bare `&`
 */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return codePoint(parseInt(hex, 16));
    if (decimal !== undefined) return codePoint(parseInt(decimal, 10));
    if (name !== undefined) return NAMED[name] ?? all;
    throw torn('stray ampersand');
  });
}

/** Line ends as XML wants them. */
export function foldLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Text of character data as a reader must see it. */
export function decodeText(raw: string): string {
  const folded = foldLineEnds(raw);
  return folded.includes('&') ? decodeReferences(folded) : folded;
}

/** An attribute's value as a reader must see it: white space becomes spaces before references are read. */
export function decodeAttribute(raw: string): string {
  const folded = foldLineEnds(raw).replace(/[\t\n]/g, ' ');
  return folded.includes('&') ? decodeReferences(folded) : folded;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Anything that may end a name; whether the name is a right one is looked at once for each name. */
export function endsName(code: number): boolean {
  // One of > / = < " stands here.
  return isSpace(code) || code === 62 || code === 47 || code === 61 || code === 60 || code === 34;
}

/** What stands between `<?` and `?>`: the declaration at the very start, or an instruction with a right name. */
export function checkInstruction(inner: string, started: boolean): void {
  const target = /^[^\s]*/.exec(inner)?.[0] ?? '';
  if (target.toLowerCase() === 'xml') {
    if (started || target !== 'xml' || !DECLARATION.test(inner)) throw torn('XML declaration');
  } else if (!QUALIFIED_NAME.test(target) || target.includes(':')) throw torn('instruction');
}
