import type { SchoolClass } from './classes.ts';
import { makeName } from './names.ts';
import type { Random } from './random.ts';

/** The five statuses of the document. */
export type ConsentStatus =
  | 'not-confirmed-by-student'
  | 'upload-required'
  | 'uploaded-by-teacher'
  | 'confirmed-by-parent'
  | 'confirmed-by-student';

/** The words of the pop-ups (Рис. 9). */
export const CONSENT_TEXT: Record<ConsentStatus, string> = {
  'not-confirmed-by-student': 'Не подтверждено учеником',
  'upload-required': 'Необходимо загрузить',
  'uploaded-by-teacher': 'Загружено педагогом',
  'confirmed-by-parent': 'Подтверждено родителем',
  'confirmed-by-student': 'Подтверждено учеником',
};

/** Whether the page draws a tick for this status. */
export function consentIsTick(status: ConsentStatus): boolean {
  return status !== 'not-confirmed-by-student' && status !== 'upload-required';
}

export interface Student {
  /** The platform's numeric id. */
  id: number;
  last: string;
  first: string;
  middle: string;
  /** Unique in the school: tests find the row by it. */
  name: string;
  girl: boolean;
  /** ДД.ММ.ГГГГ */
  birthDate: string;
  /** ДД.ММ.ГГГГ */
  registered: string;
  classId: number;
  grade: number;
  letter: string;
  /** `9 «А»` */
  className: string;
  group: string;
  ovz: boolean;
  disability: boolean;
  active: boolean;
  profile: boolean;
  verified: boolean;
  parent: boolean;
  consent: ConsentStatus;
  email: string;
  phone: string;
  login: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Under 14 on the first of September of the school year, or ОВЗ: the navigator uploads a scan (document, «согласия», п. 1). */
function needsScan(birthYear: number, birthMonth: number, ovz: boolean, schoolYear: number): boolean {
  return ovz || birthYear > schoolYear - 14 || (birthYear === schoolYear - 14 && birthMonth > 8);
}

function makeConsent(random: Random, scan: boolean): ConsentStatus {
  if (scan) {
    if (random.chance(0.4)) return 'upload-required';
    return random.chance(0.7) ? 'uploaded-by-teacher' : 'confirmed-by-parent';
  }
  return random.chance(0.4) ? 'not-confirmed-by-student' : 'confirmed-by-student';
}

function makeStudent(
  random: Random,
  schoolClass: SchoolClass,
  id: number,
  year: number,
  taken: Set<string>,
): Student {
  const girl = random.chance(0.5);
  const { last, first, middle, full } = makeName(random, girl, taken);
  const birthMonth = random.int(1, 12);
  const birthYear = year - schoolClass.grade - 6 - (birthMonth > 8 ? 1 : 0);
  const ovz = random.chance(0.12);
  const verified = random.chance(0.72);
  return {
    id,
    last,
    first,
    middle,
    name: full,
    girl,
    birthDate: `${two(random.int(1, 28))}.${two(birthMonth)}.${birthYear}`,
    registered: `${two(random.int(1, 28))}.${two(random.int(1, 12))}.${random.int(year - 4, year - 1)}`,
    classId: schoolClass.id,
    grade: schoolClass.grade,
    letter: schoolClass.letter,
    className: schoolClass.name,
    group: random.chance(0.55) ? random.pick(['В', 'О', 'К', 'В, О']) : '',
    ovz,
    disability: ovz ? random.chance(0.3) : random.chance(0.02),
    active: random.chance(0.6),
    profile: random.chance(0.75),
    verified,
    parent: random.chance(0.65),
    consent: makeConsent(random, needsScan(birthYear, birthMonth, ovz, year)),
    email: random.chance(0.3) ? `uchenik${id}@example.ru` : '',
    phone: verified ? `+7 900 000-${two(random.int(0, 99))}-${two(random.int(0, 99))}` : '',
    login: `bvb${id}`,
  };
}

/** Students of all classes, in the order of the platform's ids. */
export function makeStudents(random: Random, classes: SchoolClass[], schoolYear: number): Student[] {
  const taken = new Set<string>();
  const students: Student[] = [];
  let id = 1_204_310;
  for (const schoolClass of classes)
    for (let index = 0; index < schoolClass.size; index++)
      students.push(makeStudent(random, schoolClass, (id += random.int(1, 40)), schoolYear, taken));
  return students;
}
