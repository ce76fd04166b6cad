import { type SchoolFilter } from './filter';
import { cutsClasses, filterWords } from './filter-words';
import { MEASURES } from './measures';
import { NO, type SchoolTable, UNREAD, YES } from './types';

/** What stands in the header of everything that is handed out. */
export interface HandoutHead {
  title: string;
  /** ДД.ММ.ГГГГ of making it. */
  date: string;
  /** «students.xlsx от 01.12.2025», «кабинет, 01.10.2025». */
  source: string;
  /** «прочитано полностью» or what was not. */
  completeness: string;
  /** Whom the filter left: «школа МБОУ СОШ № 3»; empty for everybody. */
  selection: string;
  /** A class in the list is not all of its students. */
  cut: boolean;
}

/** Where it came from, and whether that was all: for the header of every list. */
export function headOf(
  table: SchoolTable,
  { title, date, filter, rows }: { title: string; date: string; filter: SchoolFilter; rows: Uint32Array },
): HandoutHead {
  const source = table.sources.map(({ name, date: own }) => (own === null ? name : `${name} от ${own}`));
  const gaps = table.sources.flatMap(({ partial }) => partial ?? []);
  let unread = 0;
  for (const row of rows) if (table.archived[row] !== YES && table.archived[row] !== NO) unread += 1;
  const archive = unread > 0 && unread < rows.length ? [`в архиве ли ученик: ${unread}`] : [];
  const values = MEASURES.flatMap(({ id, title: name }) => {
    if (table.absent.includes(id)) return [];
    let blank = 0;
    for (const row of rows) if (table.facts[id][row] === UNREAD) blank += 1;
    return blank > 0 ? [`${name.toLocaleLowerCase('ru')}: ${blank}`] : [];
  });
  const lacking = [...archive, ...values];
  const whole = gaps.length > 0 ? `прочитана часть (${gaps.join('; ')})` : 'источник прочитан полностью';
  const blanks =
    lacking.length > 0 ? `, не прочитаны значения (из ${rows.length}): ${lacking.join(', ')}` : '';
  return {
    title,
    date,
    source:
      source.length > 4 ? `${source.slice(0, 4).join('; ')} и ещё ${source.length - 4}` : source.join('; '),
    completeness: whole + blanks,
    selection: filterWords(table, filter),
    cut: cutsClasses(filter),
  };
}

/** The lines above the header of a sheet. */
export function preface({ title, date, source, completeness, selection }: HandoutHead): string[] {
  return [
    title,
    `Составлено ${date}. Источник: ${source}`,
    `Полнота: ${completeness}`,
    ...(selection === '' ? [] : [`Отбор: ${selection}`]),
  ];
}
