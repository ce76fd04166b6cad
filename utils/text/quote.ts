const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/**
 * A value as it may stand in a message: quoted, on one line, without control or direction marks, clipped to
 * `most` characters. Whatever a file holds, the message stays short and harmless.
 */
export function quote(value: string, most = 60): string {
  const clipped = value.length > most * 4 ? value.slice(0, most * 4) : value;
  const signs = [...clipped.replace(UNSHOWABLE, ' ')];
  const inside =
    signs.length > most || clipped.length < value.length
      ? `${signs.slice(0, most - 1).join('')}…`
      : signs.join('');
  return inside.includes('«') || inside.includes('»') ? `„${inside}“` : `«${inside}»`;
}
