/** A stretch of the original text and what stands there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** In order of place; of several at one place the earlier in the list comes first. They do not overlap. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.from - b.edit.from || a.i - b.i)
    .map(({ edit }) => edit);
}

/** Signs of a text that are handed on at once. */
const STRETCH = 256 * 1024;

/** The text with the sorted edits in it, in stretches: the whole would stand in memory a second time. */
export function* editedText(source: string, edits: readonly Edit[]): Generator<string, void, void> {
  let pieces: string[] = [];
  let waiting = 0;
  let at = 0;
  for (const { from, to, text } of [...edits, { from: source.length, to: source.length, text: '' }]) {
    while (at < from) {
      let end = Math.min(from, at + STRETCH);
      // Two halves of one sign are not parted.
      if (end < from && (source.charCodeAt(end) & 0xfc00) === 0xdc00) end -= 1;
      pieces.push(source.slice(at, end));
      waiting += end - at;
      at = end;
      if (waiting < STRETCH) continue;
      yield pieces.join('');
      [pieces, waiting] = [[], 0];
    }
    pieces.push(text);
    waiting += text.length;
    at = to;
  }
  yield pieces.join('');
}

/** The text with the edits in it; they do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...editedText(source, sortEdits(edits))].join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML character data or as an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

function escapeSign(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const CONTROLS = String.raw`\u0000-\u0008\u000b-\u001f\ufffe\uffff`;
const UNSAFE = new RegExp(`[${CONTROLS}]`, 'g');

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A cell's text as Excel stores it: signs that XML cannot hold, and text that looks like one of them, are written `_x000D_`. */
export function escapeCellText(text: string): string {
  const whole = text.replace(LONE, '\ufffd');
  return escapeXml(whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNSAFE, escapeSign));
}
