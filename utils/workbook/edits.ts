/** A stretch of the original text and what stands there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Applies edits that do not overlap; of several at one place the earlier in the list comes first. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.from - b.edit.from || a.i - b.i);
  const out: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    out.push(source.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  out.push(source.slice(at));
  return out.join('');
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
