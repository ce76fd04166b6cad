/** Written signs: what a single character says. */

export interface GlyphMeaning {
  meaning: 'yes' | 'no' | 'unknown';
  confidence: number;
  because: string;
}

const TICKS = new Set('✓✔✅☑🗸🗹⍯'.normalize());
const CROSSES = new Set('✗✘✕✖×❌❎☒☓⨯⨉╳🗙🗴🗵🗶🗷⊠⊗⮽⮾⮿⛌');
const UNCLEAR = new Map([
  ['-', 'дефис: «нет» или «нет данных»'],
  ['–', 'тире: «нет» или «нет данных»'],
  ['—', 'тире: «нет» или «нет данных»'],
  ['☐', 'пустой квадрат'],
  ['□', 'пустой квадрат'],
  ['○', 'пустой кружок'],
  ['●', 'кружок без слова'],
  ['•', 'точка без слова'],
]);

/**
 * A written sign, or null where the text is not one. «+» is an entry in a register and means «есть»; «−», the true minus sign, is its
 * pair. A hyphen or a dash also stands for «нет данных» and stays unknown, as does a letter x. Drawn pluses and minuses (icons) are
 * commands («добавить») and are not judged here.
 */
export function glyphMeaning(text: string): GlyphMeaning | null {
  const sign = text.replace(/[\uFE0E\uFE0F\u200B-\u200D\u2060]/gu, '').trim();
  const points = Array.from(sign);
  const [first] = points;
  if (first === undefined || points.length > 3 || points.some((point) => point !== first)) return null;
  if (points.length > 1)
    return points.every((p) => /\p{So}/u.test(p)) ? unclear('несколько знаков подряд') : null;
  if (TICKS.has(first)) return { meaning: 'yes', confidence: 0.99, because: `знак «${first}»` };
  if (CROSSES.has(first)) return { meaning: 'no', confidence: 0.99, because: `знак «${first}»` };
  if (first === '√') return { meaning: 'yes', confidence: 0.75, because: 'знак корня вместо галочки' };
  if (first === '+') return { meaning: 'yes', confidence: 0.85, because: 'знак «+»' };
  if (first === '−') return { meaning: 'no', confidence: 0.75, because: 'знак «−»' };
  const known = UNCLEAR.get(first);
  if (known !== undefined) return unclear(known);
  return /[\p{So}\p{Sk}\p{Sm}]/u.test(first) ? unclear(`знак «${first}»`) : null;
}

function unclear(because: string): GlyphMeaning {
  return { meaning: 'unknown', confidence: 0.5, because };
}

/** A character without a public meaning: an icon font draws it. */
export function isPrivate(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && code <= 0x10fffd);
}

/** Code points of fonts seen everywhere; used only where the font itself cannot be drawn. */
export function privateMeaning(char: string, family: string): 'yes' | 'no' | null {
  const code = char.codePointAt(0) ?? 0;
  const tables: readonly (readonly [RegExp, readonly number[], readonly number[]])[] = [
    [/font\s?awesome/i, [0xf00c, 0xf058, 0xf14a, 0xf046, 0xf05d], [0xf00d, 0xf057, 0xf2d3, 0xf05c, 0xf410]],
    [/material/i, [0xe5ca, 0xe86c, 0xe834, 0xe876], [0xe5cd, 0xe5c9]],
    [/glyphicons/i, [0xe013, 0xe084], [0xe014, 0xe083]],
  ];
  for (const [kit, ticks, crosses] of tables) {
    if (!kit.test(family)) continue;
    if (ticks.includes(code)) return 'yes';
    if (crosses.includes(code)) return 'no';
  }
  return null;
}
