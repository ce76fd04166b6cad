import { drawnInside, fold, isDrawn, linesOf, textOf, tidy } from '../tree';
import {
  decideConsent,
  decideFlag,
  learn,
  read,
  senseOf,
  unread,
  type ColumnSense,
  type Evidence,
  type EvidenceReader,
  type Legend,
} from '../cells';
import { nameIn, registeredIn, type ColumnMap } from '../columns';
import type { FoundList, ListRow } from '../lists';
import { classOf, dateIn, isNamePart, type Label } from '../words';
import type { Fact, StudentFactKey, StudentReading } from '../types';

export { studentScore, type ScoreContext } from './score';

const flags = ['ovz', 'disability', 'active', 'profile', 'verified', 'parent'] as const;
/** Rows that count or say something of the whole. */
const notStudent =
  /^(?:итого|всего|в среднем|нет данных|ничего не найдено|ничего нет|список пуст|записи отсутствуют|данные отсутствуют|загрузка|показано|no data)/i;

export interface StudentOptions {
  evidence: EvidenceReader;
  /** Meanings of drawings from page maps. */
  taught?: ReadonlyMap<string, 'yes' | 'no' | 'unknown'>;
  /** What the page says its signs mean. */
  legend?: Legend | undefined;
}

type ClassFact = StudentReading['class'];

/** The students of a list, and the means to read one of its lines again. */
export interface StudentLines {
  rows: StudentReading[];
  /** Lines that are still to come stand in the list. */
  waiting: boolean;
  /** The reading of a line. */
  of(row: ListRow): StudentReading | undefined;
  /** Reads one line again; null when that does not tell enough (a new drawing, no student). */
  again(row: ListRow): StudentReading | null;
}

/** What the cells of a row offer, in the order of the columns that tell something. */
type Offered = (Evidence | null)[];

/** Reads the rows of a list of students. */
export function readStudents(list: FoundList, columns: ColumnMap, options: StudentOptions): StudentLines {
  const { evidence } = options;
  const index: Partial<Record<Label, number>> = {};
  for (const [label, place] of columns.places) index[label] = place.index;
  const at = (label: Label): number => index[label] ?? -1;
  const cell: CellOf = (row, label) => {
    const place = index[label];
    return place === undefined ? null : (row.cells[place] ?? null);
  };
  evidence.begin(true);
  const { kept, waiting, leads } = sift(list, cell);
  const told = [...flags, 'consent' as const].filter((label) => at(label) >= 0);
  const places = told.map(at);
  const offer = (row: ListRow): Offered => {
    const cells: Offered = [];
    for (const place of places) {
      const here = row.cells[place];
      cells.push(here ? evidence.read(here, place, list.labels?.get(here)) : null);
    }
    return cells;
  };
  const offered = kept.map(({ row }) => offer(row));
  const tallies = places.map(() => new Map<Evidence, number>());
  tallies.forEach((counts, column) => {
    describe(offered, column, kept, list);
    for (const cells of offered) {
      const found = cells[column];
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  });
  const learnt = learn(
    tallies.flatMap((counts) => [...counts]),
    options.taught,
    options.legend,
  );
  const nobody: ReadonlyMap<Evidence, number> = new Map();
  const inSigns = tallies.some((counts) => senseOf(counts, learnt).plusMinus);
  const senses = new Map(
    told.map((label, index) => [label, senseOf(tallies[index] ?? nobody, learnt, inSigns)] as const),
  );
  const drawings = new Set<string>();
  for (const counts of tallies)
    for (const one of counts.keys()) for (const mark of one.marks) drawings.add(mark.drawing);
  const lacking = (label: Label): { state: 'unread'; reason: string } =>
    unread(columns.doubtful.get(label) ?? 'столбца нет на странице');
  /** Cells of the same markup share their evidence, and so what it proves. */
  const judgeOf = <T>(
    label: (typeof told)[number],
    decide: (found: Evidence | null, sense: ColumnSense) => Fact<T>,
  ): ((cells: Offered) => Fact<T>) => {
    const place = told.indexOf(label);
    const sense = senses.get(label);
    if (!sense) return () => lacking(label);
    const facts = new Map<Evidence | null, Fact<T>>();
    return (cells) => {
      const found = cells[place] ?? null;
      let fact = facts.get(found);
      if (!fact) facts.set(found, (fact = decide(found, sense)));
      return fact;
    };
  };
  const flag = (label: (typeof flags)[number]) =>
    judgeOf(label, (found, sense) => decideFlag(found, label, sense));
  const ovz = flag('ovz');
  const disability = flag('disability');
  const active = flag('active');
  const profile = flag('profile');
  const verified = flag('verified');
  const consent = judgeOf('consent', decideConsent);
  const parent = flag('parent');

  const readings = new Map<ListRow, StudentReading>();
  const groups = new Map<ListRow, string>();
  for (const { row, group } of kept) if (group !== null) groups.set(row, group);
  const judge = (row: ListRow, cells: Offered): StudentReading | null => {
    const who = identify(row, cell, groups.get(row) ?? null, leads.get(row));
    if (who.name.state === 'unread' && !cells.some(isFilled)) return null;
    return {
      kind: 'student',
      ...who,
      ovz: ovz(cells),
      disability: disability(cells),
      active: active(cells),
      profile: profile(cells),
      verified: verified(cells),
      consent: consent(cells),
      parent: parent(cells),
    };
  };

  const rows: StudentReading[] = [];
  const keys = new Map<string, number>();
  for (const [place, { row }] of kept.entries()) {
    const reading = judge(row, offered[place] ?? []);
    if (!reading) continue;
    const twin = (keys.get(reading.key) ?? 0) + 1;
    keys.set(reading.key, twin);
    if (twin > 1) reading.key = `${reading.key}|${String(twin)}`;
    readings.set(row, reading);
    rows.push(reading);
  }
  return {
    rows,
    waiting,
    of: (row) => readings.get(row),
    again(row) {
      const lead = cell(row, 'name') ?? cell(row, 'surname');
      if (!lead || notStudent.test(textOf(lead))) return null;
      leads.delete(row);
      evidence.begin(false);
      const cells = offer(row);
      const strange = cells.some(
        (found) =>
          found && (found.refs.length > 0 || found.marks.some((mark) => !drawings.has(mark.drawing))),
      );
      if (strange) return null;
      const reading = judge(row, cells);
      if (reading) readings.set(row, reading);
      return reading;
    },
  };
}

const isFilled = (evidence: Evidence | null): boolean =>
  evidence !== null &&
  (evidence.marks.length > 0 ||
    evidence.texts.length > 0 ||
    evidence.states.length > 0 ||
    evidence.names.length > 0);

/** Lines of students apart from groups, totals, details and lines that are still to come. */
function sift(
  list: FoundList,
  cell: CellOf,
): { kept: { row: ListRow; group: string | null }[]; waiting: boolean; leads: Map<ListRow, string[]> } {
  const leads = new Map<ListRow, string[]>();
  const kept: { row: ListRow; group: string | null }[] = [];
  let waiting = false;
  let group: string | null = null;
  for (const row of list.rows) {
    if (isMeasure(row.element)) continue;
    const lead = cell(row, 'name') ?? cell(row, 'surname');
    const lines = lead ? linesOf(lead) : [];
    const text = lines.join(' ');
    leads.set(row, lines);
    if (row.spanning || lead === null || text === '') {
      const whole = row.spanning ? tidy(row.element.textContent) : '';
      const head = whole.replace(/^класс\s*:?\s*/iu, '').replace(/[:—–(,].*$/, '');
      if (row.spanning && classOf(head)) group = head;
      if (whole === '' && text === '' && row.cells.some((one) => one !== null)) waiting ||= isWaiting(row);
      continue;
    }
    if (notStudent.test(text)) continue;
    if (text.length < 4 && isWaiting(row)) {
      waiting = true;
      continue;
    }
    kept.push({ row, group });
  }
  return { kept, waiting, leads };
}

/** A line without height by which a kit measures its columns. */
const isMeasure = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' && element.getBoundingClientRect().height < 1;

const shownFacts = ['name', 'class', 'consent', ...flags] as const;

/** Who the line is about, and where its facts stand. */
function identify(row: ListRow, cell: CellOf, group: string | null, known?: readonly string[]) {
  const lead = cell(row, 'name') ?? cell(row, 'surname');
  const written = known ?? (lead ? linesOf(lead) : []);
  const name = nameOf(row, cell, written);
  const className = classFact(row, cell, group);
  const lines = written.join(' ');
  const registered = dateFact(registeredIn(lines) ?? dateAt(row, cell, 'registered'), 'даты регистрации нет');
  const birthDate = dateFact(dateAt(row, cell, 'birthDate'), 'даты рождения нет');
  const navigator = teacherIn(cell(row, 'teacher'));
  const parts = row.parts.length > 0 ? [row.element, ...row.parts] : [row.element];
  const home =
    lead && lead.parentNode !== row.element
      ? (parts.find((part) => part.contains(lead) || drawnInside(lead, part) || drawnInside(part, lead)) ??
        row.element)
      : row.element;
  const cells: Partial<Record<StudentFactKey, HTMLElement>> = {};
  for (const fact of shownFacts) {
    const here = cell(row, fact) ?? (fact === 'name' ? lead : null);
    if (here) cells[fact] = here as HTMLElement;
  }
  const told = [
    className.state === 'read' ? className.value.text : '',
    registered.state === 'read' ? registered.value : '',
    birthDate.state === 'read' ? birthDate.value : '',
  ];
  return {
    element: home,
    parts: parts.filter((part) => part !== home),
    nameElement: lead as HTMLElement | null,
    cells,
    key: fold([name ?? `? ${lines}`, ...told].join('|')),
    name: name === null ? unread('в ячейке нет полного имени') : read(name, 'столбец имени'),
    class: className,
    registered,
    birthDate,
    navigator,
  };
}

const person = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*\.?(?:\p{Lu}\.)?){1,3}$/u;

/** «Орлова Инна Олеговна», «Орлова И. О.»; a count or a link in a column of teachers names nobody. */
function teacherIn(cell: Element | null): Fact<string> {
  const name = cell ? linesOf(cell).find((line) => person.test(line)) : undefined;
  return name === undefined ? unread('педагог не указан') : read(name, 'столбец педагога');
}

type CellOf = (row: ListRow, label: Label) => Element | null;

function nameOf(row: ListRow, cell: CellOf, lines: readonly string[]): string | null {
  const whole = cell(row, 'name');
  if (whole) return nameIn(whole, lines);
  const parts = (['surname', 'firstName', 'patronymic'] as const).map((label) => {
    const here = cell(row, label);
    return here ? textOf(here) : '';
  });
  const [surname = '', first = '', patronymic = ''] = parts;
  if (!isNamePart(surname) || !isNamePart(first)) return null;
  return [surname, first, isNamePart(patronymic) ? patronymic : ''].filter((part) => part !== '').join(' ');
}

/** «Класс: 7-А», «Кл.: 7-А»: the label written before the class. */
const withoutLabel = (text: string): string => text.replace(/^\s*(?:класс[^\d:]*|кл\.?)\s*:?\s*/iu, '');

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
    classOf(withoutLabel(raw)) ??
    (whole
      ? (linesOf(whole)
          .map((line) => classOf(withoutLabel(line)))
          .find((one) => one !== null) ?? classBeside(whole))
      : null);
  if (found?.letter === '' && letter) {
    const joined = classOf(`${found.grade} ${textOf(letter)}`);
    if (joined) return read(joined, 'столбцы класса и буквы');
  }
  if (found) return read(found, whole || grade ? 'столбец класса' : 'заголовок группы');
  const lead = cell(row, 'name') ?? cell(row, 'surname');
  const beside = lead && !whole && !grade ? classBeside(lead) : null;
  if (beside) return read(beside, 'рядом с именем');
  return unread(raw === '' ? 'класс не указан' : `непонятный класс «${raw.slice(0, 30)}»`);
}

/** «Иванова Анна Петровна, 8 «А»», or the class on a line of its own below the name. */
function classBeside(lead: Element): ReturnType<typeof classOf> {
  const found = linesOf(lead)
    .flatMap((line) => line.split(/\s*[,;·•|()]\s*|\s+[–—-]\s+/))
    .map((part) => ({ part, one: classOf(part) }))
    .filter(({ part, one }) => one !== null && (one.letter !== '' || /кл/i.test(part)));
  return found.length === 1 ? (found[0]?.one ?? null) : null;
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

/**
 * Fills in what `aria-describedby` points at in the cells of a column, unless one text serves many cells: then it is of
 * the last row hovered.
 */
function describe(
  offered: readonly Offered[],
  column: number,
  rows: readonly { row: ListRow }[],
  list: FoundList,
): void {
  const counts = new Map<string, number>();
  for (const cells of offered) {
    const evidence = cells[column];
    if (!evidence || evidence.refs.length === 0) continue;
    for (const id of new Set(evidence.refs)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  offered.forEach((cells, index) => {
    const evidence = cells[column];
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
