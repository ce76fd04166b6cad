import { foldName } from '@/utils/text';
import { fold } from './values';
import type { Person } from './types';

/** A name as matched: patronymic marks that mean «нет» dropped, ё as е. */
export function nameKey(name: string): string {
  return foldName(name)
    .replace(/(?:[\s-]+|\s(?:none|нет))$/u, '')
    .trim();
}

export function classKey(className: string): string {
  return fold(className).replace(/[^\p{L}\p{N}]/gu, '');
}

/** One letter wrong, missing, added, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a.charAt(endA - 1) === b.charAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [lengthA, lengthB] = [endA - from, endB - from];
  if (lengthA <= 1 && lengthB <= 1) return true;
  const swapped = a.charAt(from) === b.charAt(from + 1) && a.charAt(from + 1) === b.charAt(from);
  return lengthA === 2 && lengthB === 2 && swapped;
}

/** Every text with one letter taken out, and the text itself: two texts one slip apart share one of these. */
function shadows(text: string): Set<string> {
  const all = new Set([text]);
  for (let at = 0; at < text.length; at += 1) all.add(text.slice(0, at) + text.slice(at + 1));
  return all;
}

export interface Pair {
  left: number;
  right: number;
}

export interface Matching {
  pairs: Pair[];
  /** Left people that could be several right ones: nobody knows which. */
  unsure: { left: number; right: number[] }[];
  onlyLeft: number[];
  onlyRight: number[];
}

/** The more that agrees, the surer; null where the two contradict too much to be one person. */
function agreement(a: Person, b: Person, sameName: boolean): number | null {
  const date = a.birthDate !== '' && b.birthDate !== '' ? (a.birthDate === b.birthDate ? 1 : -1) : 0;
  const group =
    a.className !== '' && b.className !== '' ? (classKey(a.className) === classKey(b.className) ? 1 : -1) : 0;
  const school = a.school !== '' && b.school !== '' ? (fold(a.school) === fold(b.school) ? 1 : -1) : 0;
  if (sameName) return date === -1 && group === -1 ? null : 8 + date * 4 + group * 2 + school;
  // A slip in the name is believed only where something else says that it is the same person.
  return date === 1 || (date === 0 && group === 1) ? date * 4 + group * 2 + school : null;
}

/**
 * Finds who is who in two lists: by the whole name first, then by the name without a patronymic, then by a name with
 * one slip where date or class agrees. Each person is matched once; namesakes that nothing tells apart stay unsure.
 * Work grows with the number of people, not with its square.
 */
export function matchPeople(left: readonly Person[], right: readonly Person[]): Matching {
  const freeRight = new Set(right.keys());
  const freeLeft = new Set(left.keys());
  const pairs: Pair[] = [];
  const unsure: Matching['unsure'] = [];

  const round = (
    keysOf: (name: string) => Iterable<string>,
    sameName: boolean,
    fits: (a: string, b: string) => boolean,
  ): void => {
    const index = new Map<string, number[]>();
    for (const at of freeRight) {
      for (const key of keysOf(nameKey(right[at]?.name ?? ''))) {
        const list = index.get(key);
        if (list) list.push(at);
        else index.set(key, [at]);
      }
    }
    const candidates: { left: number; right: number; score: number }[] = [];
    const rivals = new Map<number, Set<number>>();
    for (const at of freeLeft) {
      const a = left[at];
      if (!a) continue;
      const name = nameKey(a.name);
      if (name === '') continue;
      const seen = new Set<number>();
      for (const key of keysOf(name)) {
        for (const other of index.get(key) ?? []) {
          const b = right[other];
          if (!b || seen.has(other)) continue;
          seen.add(other);
          if (!fits(name, nameKey(b.name))) continue;
          const score = agreement(a, b, sameName);
          if (score !== null) candidates.push({ left: at, right: other, score });
        }
      }
    }
    candidates.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
    const bestLeft = new Map<number, number>();
    for (const { left: at, score } of candidates) bestLeft.set(at, Math.max(bestLeft.get(at) ?? -99, score));
    for (const { left: at, right: other, score } of candidates) {
      if (score !== bestLeft.get(at)) continue;
      const set = rivals.get(at) ?? new Set<number>();
      set.add(other);
      rivals.set(at, set);
    }
    for (const { left: at, right: other, score } of candidates) {
      if (!freeLeft.has(at) || !freeRight.has(other)) continue;
      const equals =
        score === bestLeft.get(at) ? [...(rivals.get(at) ?? [])].filter((one) => freeRight.has(one)) : [];
      const people = equals.flatMap((one) => right[one] ?? []);
      const first = people[0];
      const alike =
        first &&
        people.every(
          (one) => one.birthDate === first.birthDate && classKey(one.className) === classKey(first.className),
        );
      if (equals.length > 1 && !alike) {
        unsure.push({ left: at, right: equals });
        freeLeft.delete(at);
        continue;
      }
      pairs.push({ left: at, right: other });
      freeLeft.delete(at);
      freeRight.delete(other);
    }
  };

  round(
    (name) => [name],
    true,
    () => true,
  );
  const short = (name: string): string => name.split(' ').slice(0, 2).join(' ');
  // «Котов Пётр» and «Котов Пётр Ильич»: only where one of the two has no patronymic.
  round(
    (name) => [short(name)],
    false,
    (a, b) => short(a) === short(b) && (a.split(' ').length === 2 || b.split(' ').length === 2),
  );
  // Марья and Дарья, Анна and Инна are sisters, not slips: the given name begins with the same letter.
  const initial = (name: string): string => name.split(' ')[1]?.charAt(0) ?? '';
  round(shadows, false, (a, b) => initial(a) === initial(b) && oneSlip(a, b));

  const doubted = new Set(unsure.flatMap(({ right: list }) => list));
  return {
    pairs: pairs.sort((a, b) => a.left - b.left),
    unsure,
    onlyLeft: [...freeLeft],
    onlyRight: [...freeRight].filter((at) => !doubted.has(at)),
  };
}
