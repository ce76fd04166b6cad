import { foldName, quote } from '@/utils/text';
import { fold } from './values';
import { labelOf, TableBuilder } from './table';
import {
  type Measure,
  NO,
  type ReadParticipants,
  type ReadStudents,
  type SchoolTable,
  type SourceInfo,
  UNREAD,
  YES,
} from './types';

export interface Combined {
  table: SchoolTable;
  /** What the user must know of the joining, in Russian: students met in two files, unmatched participants. */
  notes: string[];
}

/** By row: name, class, school and birth date where told: what makes two rows of two files one student. */
export function rowKeys(table: SchoolTable): string[] {
  const { class: classes, school: schools } = table.dims;
  const classKeys = classes.labels.map((label) => fold(label).replace(/\s/gu, ''));
  const schoolKeys = schools.labels.map(fold);
  return table.names.map((name, row) =>
    [
      foldName(name),
      classKeys[classes.codes[row] ?? -1] ?? '',
      schoolKeys[schools.codes[row] ?? -1] ?? '',
      table.birthDates[row] ?? '',
    ].join('|'),
  );
}

function copyRow(from: SchoolTable, row: number, builder: TableBuilder, source: number): number {
  const facts: Partial<Record<Measure, number>> = {};
  for (const id of Object.keys(from.facts) as Measure[]) facts[id] = from.facts[id][row] ?? UNREAD;
  const counts: Partial<Record<keyof SchoolTable['counts'], number>> = {};
  for (const id of Object.keys(from.counts) as (keyof SchoolTable['counts'])[])
    counts[id] = from.counts[id][row] ?? -1;
  return builder.add({
    name: from.names[row] ?? '',
    birthDate: from.birthDates[row] ?? '',
    registered: from.registered[row] ?? '',
    municipality: labelOf(from, 'municipality', row),
    school: labelOf(from, 'school', row),
    className: labelOf(from, 'class', row),
    navigator: labelOf(from, 'navigator', row),
    grade: from.grade[row] ?? 0,
    archived: from.archived[row] ?? 0,
    lastLogin: from.lastLogin[row] ?? 0,
    facts,
    counts,
    consent: from.consent[row] ?? 0,
    source,
    rowNumber: from.rowNumber[row] ?? 0,
  });
}

/**
 * Several tables as one. A student met in two of them is counted once, as the later table shows him; two namesakes
 * in one file stay two.
 */
export function joinTables(tables: readonly SchoolTable[]): Combined {
  const [only] = tables;
  if (tables.length === 1 && only) return { table: only, notes: [] };
  const last = new Map<string, number>();
  const keys = tables.map(rowKeys);
  keys.forEach((list, at) => {
    for (const key of list) last.set(key, at);
  });
  const builder = new TableBuilder(tables.reduce((sum, { size }) => sum + size, 0));
  const extra = new Map<string, Map<number, string>>();
  const sources: SourceInfo[] = [];
  let twice = 0;
  tables.forEach((table, at) => {
    const base = sources.length;
    sources.push(...table.sources);
    const places = new Map<number, number>();
    for (let row = 0; row < table.size; row += 1) {
      if (last.get(keys[at]?.[row] ?? '') !== at) {
        twice += 1;
        continue;
      }
      places.set(row, copyRow(table, row, builder, base + (table.source[row] ?? 0)));
    }
    for (const { title, values } of table.extra) {
      let merged = extra.get(title);
      if (!merged) extra.set(title, (merged = new Map<number, string>()));
      for (const [row, text] of values) {
        const place = places.get(row);
        if (place !== undefined) merged.set(place, text);
      }
    }
  });
  const absent = tables[0]?.absent.filter((id) => tables.every((table) => table.absent.includes(id))) ?? [];
  const notes =
    twice > 0
      ? [
          `Одни и те же ученики встретились в нескольких файлах (строк: ${twice}): каждый посчитан один раз, по более позднему отчёту; если день отчётов не известен, по файлу, добавленному последним.`,
        ]
      : [];
  return {
    table: builder.finish(
      sources,
      [...extra].map(([title, values]) => ({ title, values })),
      absent,
    ),
    notes,
  };
}

/** The later report wins where all tell their day; otherwise the file that was added last. */
function combineTables(reads: readonly ReadStudents[]): Combined {
  const day = ({ table }: ReadStudents) => (table.sources[0]?.date ?? '').split('.').reverse().join('');
  const dated = reads.every((read) => day(read) !== '');
  const inTime = dated ? reads.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)) : reads;
  const joined = joinTables(inTime.map(({ table }) => table));
  if (joined.notes.length === 0 || (dated && new Set(reads.map(day)).size === 1)) return joined;
  return {
    ...joined,
    notes: [
      ...joined.notes,
      'Файлы не одного дня: кто между ними сменил класс или ушёл из школы, посчитан и по прежнему файлу. Для точных чисел оставьте только новый файл, а изменения смотрите на вкладке «Сравнить».',
    ],
  };
}

/**
 * All files read, as one table: exports joined, participants of events found among the students. Who is in none of
 * the lists is «не записан» only as far as these lists go; without a single list nothing is said of events.
 */
export function combine(students: readonly ReadStudents[], events: readonly ReadParticipants[]): Combined {
  const { table, notes } = combineTables(students);
  if (events.length === 0 || table.size === 0) return { table, notes };
  const byName = new Map<string, number[]>();
  for (let row = 0; row < table.size; row += 1) {
    const name = foldName(table.names[row] ?? '');
    const rows = byName.get(name);
    if (rows) rows.push(row);
    else byName.set(name, [row]);
  }
  const squeeze = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const answers = table.facts.events.slice();
  const counts = table.counts.events.slice();
  const seen = new Int32Array(table.size);
  let [unmatched, unsure] = [0, 0];
  const doubtful = new Set<number>();
  for (const { participants } of events) {
    for (const one of participants) {
      const named = byName.get(foldName(one.name)) ?? [];
      let rows = named;
      if (rows.length > 1 && one.school !== '')
        rows = rows.filter((row) => squeeze(labelOf(table, 'school', row)) === squeeze(one.school));
      if (rows.length > 1 && one.className !== '')
        rows = rows.filter((row) => squeeze(labelOf(table, 'class', row)) === squeeze(one.className));
      const [row] = rows;
      if (rows.length === 1 && row !== undefined) seen[row] = (seen[row] ?? 0) + 1;
      else if (named.length === 0) unmatched += 1;
      else {
        unsure += 1;
        for (const other of named) doubtful.add(other);
      }
    }
  }
  for (let row = 0; row < table.size; row += 1) {
    const number = seen[row] ?? 0;
    counts[row] = Math.max(counts[row] ?? -1, number);
    answers[row] = number > 0 || answers[row] === YES ? YES : doubtful.has(row) ? UNREAD : NO;
  }
  const names = events.map(({ event }) => quote(event, 60));
  notes.push(
    `Мероприятия посчитаны по ${names.length === 1 ? 'одному списку' : `спискам (${names.length})`}: ${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}. О других мероприятиях эти числа ничего не говорят.`,
  );
  if (unmatched > 0) notes.push(`Участников, которых нет в выгрузке учеников: ${unmatched}.`);
  if (unsure > 0)
    notes.push(
      `Участников, которых не отличить от однофамильцев: ${unsure}. У этих учеников мероприятия не прочитаны.`,
    );
  return {
    table: {
      ...table,
      absent: table.absent.filter((id) => id !== 'events'),
      facts: { ...table.facts, events: answers },
      counts: { ...table.counts, events: counts },
    },
    notes,
  };
}
