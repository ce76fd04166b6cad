import type { IssueToken, RowAudit } from '@/utils/audit';

/** A student with his matters, as far as the ready texts need him; rows of an audit are such. */
export type Person = Pick<RowAudit, 'name' | 'className' | 'issues'>;

/** Students of one class. */
export interface ClassGroup<P extends Person = Person> {
  /** Null: the class was not read. */
  name: string | null;
  people: P[];
}

const COLLATOR = new Intl.Collator('ru', { numeric: true });

/** Parts people by class, lower classes first; those whose class was not read come last. */
export function byClass<P extends Person>(people: readonly P[]): ClassGroup<P>[] {
  const groups = new Map<string | null, P[]>();
  for (const person of people) {
    const group = groups.get(person.className);
    if (group) group.push(person);
    else groups.set(person.className, [person]);
  }
  return [...groups.entries()]
    .map(([name, members]) => ({ name, people: members }))
    .toSorted((a, b) => (a.name === null ? 1 : b.name === null ? -1 : COLLATOR.compare(a.name, b.name)));
}

/** Those who have a matter. */
export function having<P extends Person>(people: readonly P[], token: IssueToken): P[] {
  return people.filter(({ issues }) => issues.includes(token));
}

/**
 * Names in alphabetical order, surname and first name; the whole name only where two would look the same. People whose
 * name was not read are left out: their number is `people.length` less what comes back.
 */
export function names(people: readonly Person[]): string[] {
  const full = people.flatMap(({ name }) => (name === null ? [] : [oneLine(name)]));
  const short = full.map((name) => name.split(' ').slice(0, 2).join(' '));
  return full
    .map((name, index) => {
      const own = short[index] ?? name;
      return short.filter((other) => other === own).length > 1 ? name : own;
    })
    .toSorted(COLLATOR.compare);
}

/** Text that cannot break out of its line or cell. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A cell that a spreadsheet takes for text, never for a formula. */
export function cell(text: string): string {
  const line = oneLine(text);
  return /^[=+\-@]/u.test(line) ? `'${line}` : line;
}
