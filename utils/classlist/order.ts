import { foldName, tidySpaces } from '@/utils/text';
import type { ColumnKey } from '@/utils/roster';
import { classLabel, parseClass } from './class-text';
import { splitFullName } from './full-name';
import type { BuildOptions, BuiltCell, Draft, ImportBuild, ImportLine } from './types';
import { built, constant, emailCell, emptyCell, genderCell } from './values';

interface Group {
  className: string;
  students: Draft[];
  /** Teachers that the list itself holds as rows. */
  teachers: Draft[];
}

function teacherLine(
  fullName: string,
  email: string,
  gender: string,
  group: Group,
  options: BuildOptions,
  origin: BuiltCell['origin'],
): ImportLine {
  const parts = splitFullName(fullName);
  const cell = (value: string): BuiltCell => (value === '' ? emptyCell() : { value, origin });
  const named = parseClass(group.className);
  const sample = group.students[0]?.line.cells;
  const notes = parts.note === undefined ? [] : [parts.note];
  if (tidySpaces(email) === '')
    notes.push('нет электронной почты педагога: приглашение придёт на неё (п. 4)');
  const cells: Record<ColumnKey, BuiltCell> = {
    inn: sample?.inn ?? constant(options.inn),
    kpp: sample?.kpp ?? constant(options.kpp),
    role: constant('учитель'),
    email: emailCell(email),
    surname: cell(parts.surname),
    name: cell(parts.name),
    patronymic: cell(parts.patronymic),
    gender: genderCell(gender, parts.patronymic),
    birthDate: emptyCell(),
    grade: named ? built(named.grade, named.grade, 'constant') : emptyCell(),
    letter: named && named.letter !== '' ? constant(named.letter) : emptyCell(),
    year: sample?.year ?? constant(options.year),
  };
  return { role: 'учитель', cells, source: null, notes };
}

/** The teacher of a class: given by the user, else the one that the list names for it. */
function teacherOf(group: Group, options: BuildOptions, notes: string[]): ImportLine | null {
  const same = (name: string) => {
    const parsed = parseClass(name);
    return parsed !== null && classLabel(parsed) === group.className;
  };
  const given =
    options.teachers?.find(({ className }) => className !== '' && same(className)) ??
    options.teachers?.find(({ className, fullName }) => className === '' && fullName !== '');
  if (given && tidySpaces(given.fullName) !== '') {
    return teacherLine(given.fullName, given.email, given.gender ?? '', group, options, 'constant');
  }
  const told = new Map<string, string>();
  for (const { teacher } of group.students) if (teacher) told.set(foldName(teacher), teacher);
  if (told.size > 1) {
    notes.push(
      `В классе ${group.className} названы разные педагоги (${[...told.values()].join(', ')}): впишите одного.`,
    );
    return null;
  }
  const [name] = told.values();
  if (name === undefined) return null;
  const email = group.students.find(({ teacherEmail }) => teacherEmail !== '')?.teacherEmail ?? '';
  return teacherLine(name, given && given.email !== '' ? given.email : email, '', group, options, 'mended');
}

/**
 * Classes one after another in the order in which the list first names them, each with its teacher before the
 * students («Важно!» of the instruction). Teachers who stand in the list as rows keep their place before their class.
 */
export function arrange(
  drafts: readonly Draft[],
  options: BuildOptions,
  notes: string[],
): Pick<ImportBuild, 'lines' | 'classes'> {
  const groups = new Map<string, Group>();
  const groupOf = (className: string): Group => {
    let group = groups.get(className);
    if (!group) groups.set(className, (group = { className, students: [], teachers: [] }));
    return group;
  };
  drafts.forEach((draft, at) => {
    // A teacher's row without a class belongs to the students after it.
    const next =
      draft.className === '' ? drafts.slice(at + 1).find(({ line }) => line.role === 'ученик') : undefined;
    const group = groupOf(
      draft.line.role === 'учитель' ? (next?.className ?? draft.className) : draft.className,
    );
    (draft.line.role === 'учитель' ? group.teachers : group.students).push(draft);
  });
  const lines: ImportLine[] = [];
  const classes: ImportBuild['classes'] = [];
  const without: string[] = [];
  const ordered = [...groups.values()].sort(
    (a, b) => Number(a.className === '') - Number(b.className === ''),
  );
  for (const group of ordered) {
    const own = group.teachers.map(({ line }) => line);
    const teacher = own.length > 0 || group.students.length === 0 ? null : teacherOf(group, options, notes);
    const all = teacher ? [teacher] : own;
    if (all.length === 0 && group.students.length > 0) without.push(group.className);
    lines.push(...all, ...group.students.map(({ line }) => line));
    const { surname, name, patronymic } = all[0]?.cells ?? {};
    classes.push({
      name: group.className,
      students: group.students.length,
      teacher: surname
        ? [surname, name, patronymic]
            .map((cell) => cell?.value ?? '')
            .filter(Boolean)
            .join(' ')
        : null,
    });
  }
  const named = without.filter((name) => name !== '');
  if (without.length > 0) {
    notes.push(
      named.length > 0
        ? `Перед списком класса должен стоять педагог, а его нет: ${named.join(', ')}. Впишите педагогов в таблице классов.`
        : 'Перед списком учеников должен стоять педагог: впишите его в таблице классов.',
    );
  }
  return { lines, classes };
}
