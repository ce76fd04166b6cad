/**
 * Full years between a birth date (ДД.ММ.ГГГГ) and a day (ISO). Null when either cannot be read.
 * The consent rule turns on it: under 14 the parents sign, from 14 the student confirms himself.
 */
export function fullYears(birthDate: string, today: string): number | null {
  const born = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(birthDate);
  const now = /^(\d{4})-(\d{2})-(\d{2})$/.exec(today);
  if (!born || !now) return null;
  const had = `${now[2] ?? ''}${now[3] ?? ''}` >= `${born[2] ?? ''}${born[1] ?? ''}`;
  return Number(now[1]) - Number(born[3]) - (had ? 0 : 1);
}
