import { latin1 } from './bytes';

/** What the frame of a PDF says of it. */
export interface PdfContents {
  /** Has its end mark; without it the file was cut off. */
  whole: boolean;
  /** Has an encryption dictionary: opening or changing it may need a password. */
  locked: boolean;
}

/** Reads the frame of a PDF; what lies inside its streams is not looked at. */
export function readPdf(bytes: Uint8Array): PdfContents {
  const text = latin1(bytes);
  return {
    whole: text.includes('%%EOF') && bytes.length >= promisedLength(text),
    locked: /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(withoutStreams(text)),
  };
}

/** A file made for quick viewing has an end mark near its beginning too, and says there how long it is; else 0. */
function promisedLength(text: string): number {
  const head = text.slice(0, 2048);
  const at = head.indexOf('/Linearized');
  if (at === -1) return 0;
  const dictionary = head.slice(head.lastIndexOf('<<', at), head.indexOf('>>', at));
  return Number(/\/L\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
}

function withoutStreams(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('stream', at);
    if (start === -1) break;
    const end = text.indexOf('endstream', start + 6);
    if (end === -1) break;
    parts.push(text.slice(at, start));
    at = end + 9;
  }
  parts.push(text.slice(at));
  return parts.join(' ');
}
