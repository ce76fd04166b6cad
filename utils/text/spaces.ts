/** Anything that a tidy single-line text has not: blanks of any width, breaks, marks that nobody sees. */
const STRAY =
  // eslint's no-control-regex does not apply: control characters are what is looked for, written as ranges.
  /^\s|\s$|\s\s|[^\S ]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/u;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;
const BLANKS = /\s+/gu;

/** Leading, trailing, double, no-break or zero-width spaces, line breaks, soft hyphens, direction marks. */
export function hasStraySpaces(text: string): boolean {
  return STRAY.test(text);
}

/** The text without them: single plain spaces inside, none at the ends. Idempotent. */
export function tidySpaces(text: string): string {
  return hasStraySpaces(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim() : text;
}

const COMBINING = /\p{M}/u;

/** Letters written in two characters where one exists (и + U+0306 for й). */
export function isDecomposed(text: string): boolean {
  return COMBINING.test(text) && text.normalize('NFC') !== text;
}

/** The composed spelling. Idempotent. */
export function compose(text: string): string {
  return COMBINING.test(text) ? text.normalize('NFC') : text;
}
