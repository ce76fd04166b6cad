const RULES = new Intl.PluralRules('ru');

/** The right Russian form for a whole number: 1 ученик, 2 ученика, 5 учеников. */
export function plural(n: number, one: string, few: string, many: string): string {
  const form = RULES.select(Math.abs(n));
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** The number and its word, joined by a no-break space: «5 учеников». */
export function count(n: number, one: string, few: string, many: string): string {
  return `${n}\u00a0${plural(n, one, few, many)}`;
}
