import { foldName, oneSlip } from '@/utils/text';
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

/** A person with everything that is compared worked out once. */
interface Known {
  name: string;
  surname: string;
  /** Everything after the surname. */
  rest: string;
  /** Surname and given name. */
  short: string;
  /** First letter of the given name. */
  initial: string;
  hasPatronymic: boolean;
  date: string;
  group: string;
  school: string;
}

/**
 * Namesakes of whom neither date nor class is known: beyond so many nobody could tell who is who, and whoever is not found
 * among the first stays unsure.
 */
const NAMESAKES = 200;
/** Of so many namesakes these stand in the answer. */
const SHOWN = 5;

function knowAll(people: readonly Person[]): Known[] {
  const groups = new Map<string, string>();
  const schools = new Map<string, string>();
  const once = (map: Map<string, string>, text: string, make: (text: string) => string): string => {
    let made = map.get(text);
    if (made === undefined) map.set(text, (made = make(text)));
    return made;
  };
  return people.map((person) => {
    const name = nameKey(person.name);
    const [surname = '', given = '', ...more] = name.split(' ');
    return {
      name,
      surname,
      rest: name.slice(surname.length + 1),
      short: given === '' ? surname : `${surname} ${given}`,
      initial: given.charAt(0),
      hasPatronymic: more.length > 0,
      date: person.birthDate,
      group: once(groups, person.className, classKey),
      school: once(schools, person.school, fold),
    };
  });
}

/** 1: both tell it and agree; -1: they contradict; 0: one of them does not tell it. */
const agrees = (a: string, b: string): number => (a === '' || b === '' ? 0 : a === b ? 1 : -1);

/** The more that agrees, the surer; null where the two contradict too much to be one person. */
function agreement(a: Known, b: Known, sameName: boolean): number | null {
  const date = agrees(a.date, b.date);
  const group = agrees(a.group, b.group);
  const school = agrees(a.school, b.school);
  if (sameName) return date === -1 && group === -1 ? null : 8 + date * 4 + group * 2 + school;
  // A slip in the name is believed only where something else says that it is the same person; «9А» of another school
  // says nothing.
  const believed = date === 1 || (date === 0 && group === 1 && school !== -1);
  return believed ? date * 4 + group * 2 + school : null;
}

/** Keys of which two people share at least one if `agreement` can accept them by the same reason. */
function contexts(key: string, { date, group }: Known): string[] {
  const keys: string[] = [];
  if (date !== '') keys.push(`${key}|d${date}`);
  if (group !== '') keys.push(`${key}|g${group}`);
  return keys;
}

interface Round {
  keysOf: (one: Known) => string[];
  sameName: boolean;
  fits: (a: Known, b: Known) => boolean;
}

const ROUNDS: readonly Round[] = [
  // The whole name; who tells neither date nor class is found by the name alone.
  {
    keysOf: (one) => [...contexts(one.name, one), one.name],
    sameName: true,
    fits: (a, b) => a.name === b.name,
  },
  // «Котов Пётр» and «Котов Пётр Ильич»: only where one of the two has no patronymic.
  {
    keysOf: (one) => contexts(one.short, one),
    sameName: false,
    fits: (a, b) => a.short === b.short && !(a.hasPatronymic && b.hasPatronymic),
  },
  // One slip leaves either the surname or all that follows it as it was. Марья and Дарья, Анна and Инна are sisters,
  // not slips: the given name begins with the same letter.
  {
    keysOf: (one) => [
      ...contexts(`s${one.surname}|${one.initial}`, one),
      ...(one.rest === '' ? [] : contexts(`r${one.rest}`, one)),
    ],
    sameName: false,
    fits: (a, b) => a.initial === b.initial && oneSlip(a.name, b.name),
  },
];

/**
 * Finds who is who in two lists: first those of whom everything agrees, then by the whole name, then by the name
 * without a patronymic, then by a name with one slip where date or class agrees. Each person is matched once; namesakes
 * that nothing tells apart stay unsure. Work grows with the number of people, not with its square.
 */
export function matchPeople(leftPeople: readonly Person[], rightPeople: readonly Person[]): Matching {
  const left = knowAll(leftPeople);
  const right = knowAll(rightPeople);
  const freeRight = new Set(right.keys());
  const freeLeft = new Set(left.keys());
  const pairs: Pair[] = [];
  const unsure: Matching['unsure'] = [];
  const pair = (at: number, other: number) => {
    pairs.push({ left: at, right: other });
    freeLeft.delete(at);
    freeRight.delete(other);
  };

  /** Names of which there are too many: nobody who bears one is told to be in one list only. */
  const lost = new Set<string>();

  pairIdentical(left, right, pair);
  for (const round of ROUNDS) {
    const { candidates, crowded } = candidatesOf(round, { left, right, freeLeft, freeRight });
    candidates.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
    const best = new Map<number, { score: number; rivals: number[] }>();
    for (const { left: at, right: other, score } of candidates) {
      const known = best.get(at);
      if (!known) best.set(at, { score, rivals: [other] });
      else if (known.score === score) known.rivals.push(other);
    }
    for (const { left: at, right: other, score } of candidates) {
      if (!freeLeft.has(at) || !freeRight.has(other)) continue;
      const top = best.get(at);
      const equals = score === top?.score ? top.rivals.filter((one) => freeRight.has(one)) : [];
      const people = equals.flatMap((one) => right[one] ?? []);
      const alike = people.every((one) => one.date === people[0]?.date && one.group === people[0].group);
      if (equals.length > 1 && !alike) {
        unsure.push({ left: at, right: equals });
        freeLeft.delete(at);
      } else pair(at, other);
    }
    for (const [at, some] of crowded) {
      if (!freeLeft.has(at)) continue;
      unsure.push({ left: at, right: some.filter((one) => freeRight.has(one)) });
      lost.add(left[at]?.name ?? '');
      freeLeft.delete(at);
    }
  }

  const doubted = new Set(unsure.flatMap(({ right: list }) => list));
  return {
    pairs: pairs.sort((a, b) => a.left - b.left),
    unsure,
    onlyLeft: [...freeLeft],
    onlyRight: [...freeRight].filter((at) => !doubted.has(at) && !lost.has(right[at]?.name ?? '')),
  };
}

/** Name, date, class and school agree: most of two lists of one school, and nothing could fit better. */
function pairIdentical(
  left: readonly Known[],
  right: readonly Known[],
  pair: (left: number, right: number) => void,
): void {
  const whole = (one: Known | undefined): string | null =>
    one && one.name !== '' && one.date !== '' && one.group !== ''
      ? `${one.name}|${one.date}|${one.group}|${one.school}`
      : null;
  const index = new Map<string, number[]>();
  for (let at = right.length - 1; at >= 0; at -= 1) {
    const key = whole(right[at]);
    if (key === null) continue;
    const list = index.get(key);
    if (list) list.push(at);
    else index.set(key, [at]);
  }
  for (let at = 0; at < left.length; at += 1) {
    const key = whole(left[at]);
    const other = key === null ? undefined : index.get(key)?.pop();
    if (other !== undefined) pair(at, other);
  }
}

/**
 * Whom of the other list each free person could be, with how well they agree; and who has more namesakes than were looked
 * at, with some of them.
 */
function candidatesOf(
  { keysOf, sameName, fits }: Round,
  lists: {
    left: readonly Known[];
    right: readonly Known[];
    freeLeft: ReadonlySet<number>;
    freeRight: ReadonlySet<number>;
  },
): { candidates: { left: number; right: number; score: number }[]; crowded: Map<number, number[]> } {
  const index = new Map<string, number[]>();
  const full = new Set<string>();
  for (const at of lists.freeRight) {
    const one = lists.right[at];
    if (!one || one.name === '') continue;
    for (const key of keysOf(one)) {
      const list = index.get(key);
      if (!list) index.set(key, [at]);
      else if (list.length < NAMESAKES) list.push(at);
      else full.add(key);
    }
  }
  const candidates: { left: number; right: number; score: number }[] = [];
  const crowded = new Map<number, number[]>();
  for (const at of lists.freeLeft) {
    const a = lists.left[at];
    if (!a || a.name === '') continue;
    const seen = new Set<number>();
    for (const key of keysOf(a)) {
      if (sameName && full.has(key)) crowded.set(at, index.get(key)?.slice(0, SHOWN) ?? []);
      for (const other of index.get(key) ?? []) {
        const b = lists.right[other];
        if (!b || seen.has(other)) continue;
        seen.add(other);
        if (!fits(a, b)) continue;
        const score = agreement(a, b, sameName);
        if (score !== null) candidates.push({ left: at, right: other, score });
      }
    }
  }
  return { candidates, crowded };
}
