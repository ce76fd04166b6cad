import type { KnownStudent } from '@/utils/roster';
import { foldName } from '@/utils/text';
import { parseClass } from '@/utils/classlist';
import { classKey, matchPeople, nameKey } from './match';
import { labelOf } from './table';
import { type Person, type SchoolTable, YES } from './types';

/** In what a student of the file differs from the same student on the platform. */
export type Difference = 'class' | 'spelling' | 'yo' | 'date' | 'gender';

export const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  class: 'класс',
  spelling: 'написание имени',
  yo: 'ё и е в имени',
  date: 'дата рождения',
  gender: 'пол',
};

export interface ComparedPair {
  file: Person;
  platform: Person;
  /** Empty: all that both sides tell agrees. */
  differs: Difference[];
  /** Archived on the platform. */
  archived: boolean;
}

export interface FileComparison {
  /** Already on the platform and the same. */
  same: ComparedPair[];
  /** On the platform, but something differs. */
  differs: ComparedPair[];
  /** In the file and not found on the platform. */
  missing: Person[];
  /** In the file; several on the platform could be him. */
  unsure: { file: Person; platform: Person[] }[];
  /** On the platform (in the file's classes) and not in the file. */
  extra: Person[];
  /** On the platform in classes that the file does not speak of. */
  elsewhere: number;
  /** Null when all that the platform has was read; else why «не найден» may mean «не прочитан». */
  partial: string | null;
}

/** Students of a table as people; `rows` in the same order. */
export function peopleOf(table: SchoolTable, rows?: Uint32Array): { people: Person[]; rows: Uint32Array } {
  const chosen = rows ?? Uint32Array.from({ length: table.size }, (_, at) => at);
  const people = Array.from(chosen, (row): Person => ({
    name: table.names[row] ?? '',
    className: labelOf(table, 'class', row),
    birthDate: table.birthDates[row] ?? '',
    gender: '',
    school: labelOf(table, 'school', row),
  }));
  return { people, rows: chosen };
}

/** What differs between two records of one person; what one side does not tell differs in nothing. */
export function differencesOf(a: Person, b: Person): Difference[] {
  const found: Difference[] = [];
  if (a.className !== '' && b.className !== '' && classKey(a.className) !== classKey(b.className))
    found.push('class');
  const [nameA, nameB] = [nameKey(a.name), nameKey(b.name)];
  if (nameA !== nameB) found.push('spelling');
  else if (foldName(a.name, { yo: false }) !== foldName(b.name, { yo: false }) && /ё/iu.test(a.name + b.name))
    found.push('yo');
  if (a.birthDate !== '' && b.birthDate !== '' && a.birthDate !== b.birthDate) found.push('date');
  if (a.gender !== '' && b.gender !== '' && a.gender !== b.gender) found.push('gender');
  return found;
}

/**
 * Import file against what the cabinet showed or an export holds. «Не найден» is only as good as the reading of
 * the platform: where that is a part, `partial` says so.
 */
export function compareFile(file: readonly Person[], platform: SchoolTable): FileComparison {
  const { people, rows } = peopleOf(platform);
  const { pairs, unsure, onlyLeft, onlyRight } = matchPeople(file, people);
  const compared = pairs.flatMap(({ left, right }): ComparedPair[] => {
    const [a, b] = [file[left], people[right]];
    return a && b
      ? [
          {
            file: a,
            platform: b,
            differs: differencesOf(a, b),
            archived: platform.archived[rows[right] ?? 0] === YES,
          },
        ]
      : [];
  });
  const classes = new Set(file.map(({ className }) => classKey(className)));
  // A row whose name was not read is nobody that the file could lack.
  const rest = onlyRight
    .filter((at) => platform.archived[rows[at] ?? 0] !== YES && people[at]?.name !== '')
    .flatMap((at) => people[at] ?? []);
  const extra = rest.filter(({ className }) => className === '' || classes.has(classKey(className)));
  const partial = platform.sources.flatMap(({ partial: why }) => why ?? []).join('; ');
  return {
    same: compared.filter(({ differs }) => differs.length === 0),
    differs: compared.filter(({ differs }) => differs.length > 0),
    missing: onlyLeft.flatMap((at) => file[at] ?? []),
    unsure: unsure.flatMap(({ left, right }) => {
      const one = file[left];
      return one ? [{ file: one, platform: right.flatMap((at) => people[at] ?? []) }] : [];
    }),
    extra,
    elsewhere: rest.length - extra.length,
    partial: partial === '' ? null : partial,
  };
}

/** For `checkRoster`'s `onPlatform` (rule student-on-platform). */
export function knownStudents(platform: SchoolTable): KnownStudent[] {
  return peopleOf(platform).people.map(({ name, className, birthDate }) => {
    const parsed = parseClass(className);
    return {
      name,
      ...(parsed ? { grade: parsed.grade } : {}),
      ...(parsed && parsed.letter !== '' ? { letter: parsed.letter } : {}),
      ...(birthDate === '' ? {} : { birthDate }),
    };
  });
}
