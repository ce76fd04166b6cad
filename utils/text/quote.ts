const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** Nothing to replace, nothing of two units, no quotation marks. */
const PLAIN = /^[ -~\u0410-\u044f\u0401\u0451]*$/u;

/**
 * A value as it may stand in a message: quoted, on one line, without control or direction marks, clipped to
 * `most` characters. Whatever a file holds, the message stays short and harmless.
 */
export function quote(value: string, most = 60): string {
  if (value.length <= most && PLAIN.test(value)) return `«${value}»`;
  const clipped = value.length > most * 4 ? value.slice(0, most * 4) : value;
  // Plain signs take one unit each: nothing needs to be taken apart.
  if (clipped.length > most && PLAIN.test(clipped)) return `«${clipped.slice(0, most - 1)}…»`;
  const signs = [...clipped.replace(UNSHOWABLE, ' ')];
  const inside =
    signs.length > most || clipped.length < value.length
      ? `${signs.slice(0, most - 1).join('')}…`
      : signs.join('');
  return inside.includes('«') || inside.includes('»') ? `„${inside}“` : `«${inside}»`;
}
