import { isDrawn, linesOf, textOf, tidy } from '../tree';
import {
  decideConsent,
  decideFlag,
  learn,
  read,
  senseOf,
  unread,
  type Evidence,
  type EvidenceReader,
} from '../cells';
import type { ColumnMap } from '../columns';
import type { FoundList, ListRow } from '../lists';
import { classOf, dateIn, isNamePart, type Label } from '../words';
import type { Fact, StudentFactKey, StudentReading } from '../types';
import { nameIn, registeredIn } from './name';

export { studentScore, type ScoreContext } from './score';
export { nameIn } from './name';

const flags = ['ovz', 'disability', 'active', 'profile', 'verified', 'parent'] as const;
/** Rows that count or say something of the whole. */
const notStudent =
  /^(?:итого|всего|в среднем|нет данных|ничего не найдено|ничего нет|список пуст|записи отсутствуют|данные отсутствуют|загрузка|показано|no data)/i;

export interface StudentOptions {
  evidence: EvidenceReader;
  /** Meanings of drawings from page maps. */
  taught?: ReadonlyMap<string, 'yes' | 'no' | 'unknown'>;
}

type ClassFact = StudentReading['class'];

/** Reads the rows of a list of students. */
export function readStudents(
  list: FoundList,
  columns: ColumnMap,
  options: StudentOptions,
): { rows: StudentReading[]; waiting: boolean } {
  const at = (label: Label): number => columns.places.get(label)?.index ?? -1;
  const cell = (row: ListRow, label: Label): Element | null => row.cells[at(label)] ?? null;
  const kept: { row: ListRow; group: string | null }[] = [];
  let waiting = false;
  let group: string | null = null;
  for (const row of list.rows) {
    const lead = cell(row, 'name') ?? cell(row, 'surname');
    const text = lead ? textOf(lead) : '';
    if (row.spanning || lead === null || text === '') {
      const whole = row.spanning ? tidy(row.element.textContent) : '';
      if (row.spanning && classOf(whole.replace(/[:—–(].*$/, ''))) group = whole.replace(/[:—–(].*$/, '');
      if (whole === '' && text === '' && row.cells.some((one) => one !== null)) waiting ||= isWaiting(row);
      continue;
    }
    if (notStudent.test(text)) continue;
    if (isWaiting(row) && nameOf(row, cell) === null) {
      waiting = true;
      continue;
    }
    kept.push({ row, group });
  }
  // A table's own judgement of its lines: where names are found, a line without one is no student unless it has statuses.
  const evidences = new Map<Label, (Evidence | null)[]>();
  for (const label of [...flags, 'consent'] as const) {
    if (at(label) < 0) continue;
    evidences.set(
      label,
      kept.map(({ row }) => {
        const here = cell(row, label);
        return here ? options.evidence.read(here, row.element, skipOf(list, here)) : null;
      }),
    );
  }
  const all = [...evidences.values()].flat().filter((evidence) => evidence !== null);
  for (const column of evidences.values()) describe(column, kept, list);
  const learnt = learn(all, options.taught);
  const senses = new Map(
    [...evidences].map(
      ([label, column]) =>
        [
          label,
          senseOf(
            column.filter((evidence) => evidence !== null),
            learnt,
          ),
        ] as const,
    ),
  );
  const rows: StudentReading[] = [];
  const keys = new Map<string, number>();
  kept.forEach(({ row, group: under }, index) => {
    const lacking = (label: Label): { state: 'unread'; reason: string } =>
      unread(columns.doubtful.get(label) ?? 'столбца нет на странице');
    const flag = (label: (typeof flags)[number]): Fact<boolean> => {
      const sense = senses.get(label);
      return sense ? decideFlag(evidences.get(label)?.[index] ?? null, label, sense) : lacking(label);
    };
    const consentSense = senses.get('consent');
    const name = nameOf(row, cell);
    const statuses = [...flags, 'consent' as const].map((label) => evidences.get(label)?.[index]);
    const filled = statuses.filter(
      (evidence) =>
        evidence &&
        (evidence.marks.length > 0 ||
          evidence.texts.length > 0 ||
          evidence.states.length > 0 ||
          evidence.names.length > 0),
    ).length;
    if (name === null && filled === 0) return;
    const className = classFact(row, cell, under);
    const lead = cell(row, 'name') ?? cell(row, 'surname');
    const lines = lead ? linesOf(lead).join(' ') : '';
    const registered = dateFact(
      registeredIn(lines) ?? dateAt(row, cell, 'registered'),
      'даты регистрации нет',
    );
    const birthDate = dateFact(dateAt(row, cell, 'birthDate'), 'даты рождения нет');
    const parts = [row.element, ...row.parts];
    const home = lead
      ? (parts.find((part) => part.contains(lead) || lead.contains(part)) ?? row.element)
      : row.element;
    const key = [
      name ?? `? ${lines}`,
      className.state === 'read' ? className.value.text : '',
      registered.state === 'read' ? registered.value : '',
      birthDate.state === 'read' ? birthDate.value : '',
    ]
      .join('|')
      .toLowerCase()
      .replaceAll('ё', 'е');
    const twin = keys.get(key) ?? 0;
    keys.set(key, twin + 1);
    const cells: Partial<Record<StudentFactKey, HTMLElement>> = {};
    for (const fact of ['name', 'class', 'consent', ...flags] as const) {
      const here = cell(row, fact) ?? (fact === 'name' ? lead : null);
      if (here) cells[fact] = here as HTMLElement;
    }
    rows.push({
      kind: 'student',
      element: home,
      parts: parts.filter((part) => part !== home),
      nameElement: lead as HTMLElement | null,
      cells,
      key: twin === 0 ? key : `${key}|${String(twin + 1)}`,
      name: name === null ? unread('в ячейке нет полного имени') : read(name, 'столбец имени'),
      class: className,
      registered,
      birthDate,
      ovz: flag('ovz'),
      disability: flag('disability'),
      active: flag('active'),
      profile: flag('profile'),
      verified: flag('verified'),
      consent: consentSense
        ? decideConsent(evidences.get('consent')?.[index] ?? null, consentSense)
        : lacking('consent'),
      parent: flag('parent'),
    });
  });
  return { rows, waiting };
}

const skipOf = (list: FoundList, cell: Element): ((element: Element) => boolean) | undefined => {
  const label = list.labels?.get(cell);
  return label ? (element) => element === label : undefined;
};

type CellOf = (row: ListRow, label: Label) => Element | null;

function nameOf(row: ListRow, cell: CellOf): string | null {
  const whole = cell(row, 'name');
  if (whole) return nameIn(whole);
  const parts = (['surname', 'firstName', 'patronymic'] as const).map((label) => {
    const here = cell(row, label);
    return here ? textOf(here) : '';
  });
  const [surname = '', first = '', patronymic = ''] = parts;
  if (!isNamePart(surname) || !isNamePart(first)) return null;
  return [surname, first, isNamePart(patronymic) ? patronymic : ''].filter((part) => part !== '').join(' ');
}

function classFact(row: ListRow, cell: CellOf, group: string | null): ClassFact {
  const whole = cell(row, 'class');
  const grade = cell(row, 'grade');
  const letter = cell(row, 'letter');
  const raw = whole
    ? textOf(whole)
    : grade
      ? `${textOf(grade)} ${letter ? textOf(letter) : ''}`
      : (group ?? '');
  const found =
    classOf(raw) ??
    (whole
      ? (linesOf(whole)
          .map((line) => classOf(line))
          .find((one) => one !== null) ?? null)
      : null);
  if (found && found.letter === '' && letter) {
    const joined = classOf(`${found.grade} ${textOf(letter)}`);
    if (joined) return read(joined, 'столбцы класса и буквы');
  }
  if (found) return read(found, whole || grade ? 'столбец класса' : 'заголовок группы');
  return unread(raw === '' ? 'класс не указан' : `непонятный класс «${raw.slice(0, 30)}»`);
}

const dateAt = (row: ListRow, cell: CellOf, label: Label): string | null => {
  const here = cell(row, label);
  return here ? dateIn(textOf(here)) : null;
};

const dateFact = (date: string | null, reason: string): Fact<string> =>
  date === null ? unread(reason) : read(date, 'текст');

const skeleton = /skeleton|shimmer|placeholder|loading|ghost/i;

/** A line drawn in place of a row that is still to come. */
function isWaiting(row: ListRow): boolean {
  const lead = row.cells.find((one) => one !== null);
  if (!lead || !isDrawn(row.element)) return false;
  if (row.element.getAttribute('aria-busy') === 'true') return true;
  const marked = [row.element, ...row.element.querySelectorAll('[class]')];
  return (
    marked.some((element) => skeleton.test(element.getAttribute('class') ?? '')) &&
    row.cells.filter((one) => one !== null && textOf(one) !== '').length <= 1
  );
}

/** Fills in what `aria-describedby` points at, unless one text serves many cells: then it is of the last row hovered. */
function describe(
  column: readonly (Evidence | null)[],
  rows: readonly { row: ListRow }[],
  list: FoundList,
): void {
  const counts = new Map<string, number>();
  for (const evidence of column)
    for (const id of new Set(evidence?.refs)) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return;
  column.forEach((evidence, index) => {
    if (!evidence || evidence.refs.length === 0) return;
    const home = rows[index]?.row.element ?? list.root;
    const root = home.getRootNode() as Document | ShadowRoot;
    const described: string[] = [];
    for (const id of evidence.refs) {
      if ((counts.get(id) ?? 0) > 1 && counts.size === 1) continue;
      const target = root.getElementById(id);
      if (target) described.push(tidy(target.textContent));
    }
    evidence.described = described;
  });
}
