/** Letters with single hyphens, apostrophes and spaces between them; a dot only after an initial. */
const GOOD =
  /^(?!.*[-'’‘ʼ`´′]{2})(?:\p{L}|[-'’‘ʼ`´′](?=[\p{L}\s])|['’‘ʼ`´′]$| (?=[^ ])|(?<=(?:^|[ .-])\p{L})\.)+$/u;
const PLAIN = /^[А-ЯЁа-яё]+(?:[- ][А-ЯЁа-яё]+)*$/u;

/** Longer than any name that a document holds. */
const LONGEST = 150;

/** Whether a name is made of what names are made of. */
export function isName(text: string): boolean {
  if (text.length > LONGEST) return false;
  return PLAIN.test(text) || (/\p{L}/u.test(text) && !text.startsWith('-') && GOOD.test(text));
}
