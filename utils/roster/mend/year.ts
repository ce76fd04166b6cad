export interface YearText {
  /** «2026-2027» */
  value: string;
  /** Both centuries, or one of them, are written: one reading only. */
  certain: boolean;
}

const EXACT = /^\d{4}-\d{4}$/u;
const WORDED = /\s*(?:уч(?:ебный|ебн|\.)?\s*)?(?:годы|год|гг|г)?\.?$/iu;
const LONG = /^(\d{4})\s?(?:г\.?\s?)?[-–—−‐‑/\\._,: ]{1,2}\s?(\d{4}|\d{2})$/u;
const SHORT = /^(\d{2})\s?[-–—−‐‑/\\]\s?(\d{2})$/u;

/** Whether a text is spelt as the platform asks: «2026-2027» (п. 10). */
export function isYearText(text: string): boolean {
  return EXACT.test(text);
}

/** Reads a school year in other spellings: 2026/2027, 2026–2027, 2026-27, 26-27. Null when it is none. */
export function readYear(text: string): YearText | null {
  if (text.length > 40) return null;
  const bare = text.replace(WORDED, '').trim();
  const long = LONG.exec(bare);
  if (long) {
    const [, from = '', to = ''] = long;
    if (to.length === 4) return { value: `${from}-${to}`, certain: true };
    const next = Number(from) + 1;
    return next % 100 === Number(to) ? { value: `${from}-${next}`, certain: true } : null;
  }
  const solid = /^(\d{4})(\d{4})$/u.exec(bare);
  if (solid && Number(solid[1]) + 1 === Number(solid[2]))
    return { value: `${solid[1] ?? ''}-${solid[2] ?? ''}`, certain: true };
  const short = SHORT.exec(bare);
  if (!short || (Number(short[1]) + 1) % 100 !== Number(short[2])) return null;
  return { value: `20${short[1] ?? ''}-20${short[2] ?? ''}`, certain: false };
}
