/** Letters with single hyphens, apostrophes and spaces between them; a dot only after an initial. */
const GOOD =
  /^(?!.*[-'’‘ʼ`´′]{2})(?:\p{L}|[-'’‘ʼ`´′](?=[\p{L}\s])|['’‘ʼ`´′]$| (?=[^ ])|(?<=(?:^|[ .-])\p{L})\.)+$/u;
const PLAIN = /^[А-ЯЁа-яё]+(?:[- ][А-ЯЁа-яё]+)*$/u;

/** Whether a name is made of what names are made of. */
export function isName(text: string): boolean {
  return (
    PLAIN.test(text) ||
    (text.length <= 1_000 && /\p{L}/u.test(text) && !text.startsWith('-') && GOOD.test(text))
  );
}
