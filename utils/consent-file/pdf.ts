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
    whole: text.includes('%%EOF'),
    locked: /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(withoutStreams(text)),
  };
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
