import { linesOf, textOf } from '../tree';
import {
  decideConsent,
  decideFlag,
  learn,
  senseOf,
  unread,
  type ColumnSense,
  type Evidence,
  type EvidenceReader,
  type Legend,
} from '../cells';
import type { ColumnMap } from '../columns';
import type { FoundList, ListRow } from '../lists';
import type { Label } from '../words';
import type { Fact, StudentReading } from '../types';
import { describe } from './described';
import { leadOf, type Places } from './lead';
import { isNoStudent, sift } from './sift';
import { createIdentifier } from './who';

export { studentScore, type ScoreContext } from './score';

const flags = ['ovz', 'disability', 'active', 'profile', 'verified', 'parent'] as const;

export interface StudentOptions {
  evidence: EvidenceReader;
  /** Meanings of drawings from page maps. */
  taught?: ReadonlyMap<string, 'yes' | 'no' | 'unknown'>;
  /** What the page says its signs mean. */
  legend?: Legend | undefined;
  /** The classes that headings above lists and above their cards name. */
  classes?: ReadonlyMap<Element, string>;
}

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

/** Rows that are read before others may have their turn. */
const step = 200;

/** Reads the rows of a list of students, in steps. */
export function* readStudents(
  list: FoundList,
  columns: ColumnMap,
  options: StudentOptions,
): Generator<undefined, StudentLines, undefined> {
  const { evidence } = options;
  const places: Places = Object.fromEntries(
    Array.from(columns.places, ([label, { index }]) => [label, index] as const),
  );
  evidence.begin(list.root);
  const { kept, waiting } = yield* sift(list, places, step, options.classes);
  const told = [...flags, 'consent' as const].filter((label) => places[label] !== undefined);
  const readers = told.map((label) => ({
    label,
    place: places[label] ?? -1,
    column: evidence.column(places[label] ?? -1),
  }));
  const offer = (row: ListRow): Offered => {
    const cells: Offered = [];
    for (const { label, place, column } of readers) {
      const here = row.cells[place];
      const words = here && list.said?.get(here)?.get(label);
      cells.push(here ? column(words ? spoken(words) : here, list.labels?.get(here)) : null);
    }
    return cells;
  };
  /** Words of a text that tells of other things too. */
  const spoken = (words: string): Element => {
    const element = list.root.ownerDocument.createElement('span');
    element.textContent = words;
    return element;
  };
  const offered: Offered[] = [];
  for (const { row } of kept) {
    if (offered.length % step === 0) yield;
    offered.push(offer(row));
  }
  const tallies = told.map((_label, column) => tallyOf(offered, column));
  tallies.forEach((counts, column) => {
    if ([...counts.keys()].some(({ refs }) => refs.length > 0))
      describe(
        offered.map((cells) => cells[column] ?? null),
        kept,
        list,
      );
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
    if (!sense) {
      const nothing = lacking(label);
      return () => nothing;
    }
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

  const identify = createIdentifier(places);
  const judge = (
    row: ListRow,
    cells: Offered,
    lines: readonly string[],
    group: string | null,
  ): StudentReading | null => {
    const who = identify(row, lines, group);
    if (who.name.state === 'unread' && !cells.some(isFilled)) return null;
    return {
      kind: 'student',
      element: who.element,
      parts: who.parts,
      nameElement: who.nameElement,
      cells: who.cells,
      key: who.key,
      name: who.name,
      class: who.class,
      registered: who.registered,
      birthDate: who.birthDate,
      navigator: who.navigator,
      ovz: ovz(cells),
      disability: disability(cells),
      active: active(cells),
      profile: profile(cells),
      verified: verified(cells),
      consent: consent(cells),
      parent: parent(cells),
    };
  };

  const readings = new Map<ListRow, StudentReading>();
  const groups = new Map<ListRow, string>();
  const rows: StudentReading[] = [];
  const keys = new Map<string, number>();
  for (const [at, { row, group, lines }] of kept.entries()) {
    if (at % step === 0) yield;
    if (group !== null) groups.set(row, group);
    const reading = judge(row, offered[at] ?? [], lines, group);
    if (!reading) continue;
    const { key } = reading;
    const twins = keys.get(key) ?? 0;
    keys.set(key, twins + 1);
    if (twins > 0) reading.key = `${key}|${String(twins + 1)}`;
    readings.set(row, reading);
    rows.push(reading);
  }
  return {
    rows,
    waiting,
    of: (row) => readings.get(row),
    again(row) {
      const lead = leadOf(row, places);
      if (!lead || isNoStudent(textOf(lead))) return null;
      // What stands in one text is told apart when the list is found.
      if (row.cells.some((cell) => cell !== null && list.said?.has(cell))) return null;
      evidence.begin(list.root, partsOf(row, list));
      const cells = offer(row);
      const strange = cells.some(
        (found) =>
          found && (found.refs.length > 0 || found.marks.some((mark) => !drawings.has(mark.drawing))),
      );
      if (strange) return null;
      const reading = judge(row, cells, linesOf(lead), groups.get(row) ?? null);
      if (reading) readings.set(row, reading);
      return reading;
    },
  };
}

/** All elements that a row consists of. */
function partsOf({ element, parts, cells }: ListRow, { shape }: FoundList): Element[] {
  // Only where a line has no element of its own do its cells stand elsewhere.
  return [element, ...parts, ...(shape === 'visual' ? cells.filter((cell) => cell !== null) : [])];
}

/** What a column's cells offer, and how many offer the same. */
function tallyOf(offered: readonly Offered[], column: number): Map<Evidence, number> {
  const counts = new Map<Evidence, number>();
  for (const cells of offered) {
    const found = cells[column];
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

const isFilled = (evidence: Evidence | null): boolean =>
  evidence !== null &&
  (evidence.marks.length > 0 ||
    evidence.texts.length > 0 ||
    evidence.states.length > 0 ||
    evidence.names.length > 0);
