import { CONSENT_LABELS } from '@/utils/cabinet';
import { count } from '@/utils/text';
import type { BookMark, BookPlan, BookSheet, BookValue } from '@/utils/workbook';
import { sortByName } from './filter';
import { type HandoutHead, preface } from './handout-head';
import { measureWords } from './measures';
import { type GroupSums, type Tally, archivedOf, shareOf, sumsBy, sumsOf } from './sums';
import { labelOf } from './table';
import { CONSENTS, type DimensionId, type Measure, NO, type SchoolTable, UNREAD } from './types';

export interface LackingStudent {
  name: string;
  lacks: Measure[];
  unread: Measure[];
}

/** One class, for a page or a sheet of its own. */
export interface ClassPage {
  className: string;
  within: string;
  students: number;
  /** Only those who lack something or of whom something was not read, by name. */
  lacking: LackingStudent[];
}

/** More classes than this are a district's archive, not lists to hand out: the user is asked to choose a school. */
export const MOST_PAGES = 300;

const HEADER_FILL = 'EEF0F4';
const LACK_FILL = 'FFF4E0';
const UNREAD_FILL = 'F1F3F6';

/** Classes of the chosen rows with those who lack one of the measures; classes in order. */
export function classPages(table: SchoolTable, rows: Uint32Array, measures: readonly Measure[]): ClassPage[] {
  const pages: ClassPage[] = [];
  let last: number | null = null;
  let lastSchool = -2;
  for (const row of sortByName(table, rows)) {
    const code = table.dims.class.codes[row] ?? -1;
    const school = table.dims.school.codes[row] ?? -1;
    let page = pages.at(-1);
    if (!page || code !== last || school !== lastSchool) {
      page = {
        className: labelOf(table, 'class', row),
        within: labelOf(table, 'school', row),
        students: 0,
        lacking: [],
      };
      pages.push(page);
      last = code;
      lastSchool = school;
    }
    page.students += 1;
    const lacks = measures.filter((id) => table.facts[id][row] === NO);
    const unread = measures.filter((id) => table.facts[id][row] === UNREAD);
    if (lacks.length > 0 || unread.length > 0)
      page.lacking.push({ name: table.names[row] ?? '', lacks, unread });
  }
  return pages;
}

const title = ({ className, within }: ClassPage): string =>
  [className || 'класс не указан', within].filter(Boolean).join(', ');

function classSheet(
  page: ClassPage,
  measures: readonly Measure[],
  head: HandoutHead,
  severalSchools: boolean,
): BookSheet {
  const lines = preface({ ...head, title: `${title(page)}: чего не хватает` });
  const first = lines.length + 2;
  const marks: BookMark[] = [];
  const rows = page.lacking.map(({ name, lacks, unread }, y): BookValue[] => [
    y + 1,
    name,
    ...measures.map((id, x): BookValue => {
      const lack = lacks.includes(id);
      if (!lack && !unread.includes(id)) return 'есть';
      marks.push({ row: first + y, column: x + 3, fill: lack ? LACK_FILL : UNREAD_FILL, bold: lack });
      return lack ? 'нет' : 'не прочитано';
    }),
  ]);
  const everyone =
    page.lacking.length === 0
      ? [[null, head.cut ? 'Всё есть у всех учеников отбора' : 'Всё есть у всех учеников класса']]
      : [];
  return {
    name: severalSchools ? `${page.className} ${page.within}` : page.className || 'Без класса',
    preface: lines,
    columns: [
      { header: '№', width: 5 },
      { header: 'ФИО', width: 38, format: '@' },
      ...measures.map((id) => ({ header: measureWords(id).title, width: 16 })),
    ],
    rows: [...rows, ...everyone],
    marks,
    headerFill: HEADER_FILL,
    freeze: true,
    print: { repeatHeader: true, footer: `${head.date}, {page} из {pages}` },
  };
}

/** Per-class lists of who lacks what: a summary, then a sheet a class. */
export function listsPlan(
  table: SchoolTable,
  rows: Uint32Array,
  measures: readonly Measure[],
  head: HandoutHead,
): BookPlan {
  const pages = classPages(table, rows, measures);
  const several = new Set(pages.map(({ within }) => within)).size > 1;
  const summary: BookSheet = {
    name: 'Сводка',
    preface: preface(head),
    columns: [
      { header: 'Класс', width: 12, format: '@' },
      { header: 'Школа', width: 34, format: '@' },
      { header: 'Учеников', width: 10 },
      ...measures.flatMap((id) => [
        { header: `${measureWords(id).title}: нет`, width: 15 },
        { header: `${measureWords(id).title}: не прочитано`, width: 15 },
      ]),
    ],
    rows: pages.map((page) => [
      page.className || 'не указан',
      page.within,
      page.students,
      ...measures.flatMap((id) => [
        page.lacking.filter(({ lacks }) => lacks.includes(id)).length,
        page.lacking.filter(({ unread }) => unread.includes(id)).length,
      ]),
    ]),
    headerFill: HEADER_FILL,
    freeze: true,
    filter: true,
    print: { landscape: true, repeatHeader: true, footer: `${head.date}, {page} из {pages}` },
  };
  return {
    title: head.title,
    sheets: [summary, ...pages.map((page) => classSheet(page, measures, head, several))],
  };
}

/** «12 из 27 (44 %)»; of what was read, with the unread beside it. */
export function tallyWords(tally: Tally): string {
  const share = shareOf(tally);
  if (share === null) return tally.unread > 0 ? 'не прочитано' : '—';
  const read = tally.yes + tally.no;
  return `${tally.yes} из ${read} (${percent(share)})${tally.unread > 0 ? `, не прочитано ${tally.unread}` : ''}`;
}

/** Whole percents that never round a lack away: 99,6 % is 99, and 0,4 % is not nought. */
export function percent(share: number): string {
  return `${Math.round(wholePercents(share) * 100)}\u00a0%`;
}

function wholePercents(share: number): number;
function wholePercents(share: number | null): number | null;
function wholePercents(share: number | null): number | null {
  if (share === null) return null;
  return share <= 0 ? 0 : share >= 1 ? 1 : Math.min(99, Math.max(1, Math.round(share * 100))) / 100;
}

function groupSheet(
  name: string,
  heading: string,
  groups: readonly GroupSums[],
  measures: readonly Measure[],
  head: HandoutHead,
): BookSheet {
  const unread = new Set(measures.filter((id) => groups.some((group) => group.measures[id].unread > 0)));
  return {
    name,
    preface: preface({ ...head, title: `${head.title}: ${name.toLocaleLowerCase('ru')}` }),
    columns: [
      { header: heading, width: 30, format: '@' },
      { header: 'Где', width: 34, format: '@' },
      { header: 'Учеников', width: 10 },
      ...measures.flatMap((id) => [
        { header: `${measureWords(id).title}: доля`, width: 15, format: '0%' },
        { header: 'нет', width: 7 },
        ...(unread.has(id) ? [{ header: 'не прочитано', width: 11 }] : []),
      ]),
    ],
    rows: groups.map((group) => [
      group.label || 'не указано',
      group.within,
      group.students,
      ...measures.flatMap((id): BookValue[] => {
        const tally = group.measures[id];
        return [wholePercents(shareOf(tally)), tally.no, ...(unread.has(id) ? [tally.unread] : [])];
      }),
    ]),
    headerFill: HEADER_FILL,
    freeze: true,
    filter: true,
    print: { landscape: true, repeatHeader: true, footer: `${head.date}, {page} из {pages}` },
  };
}

/** The overall report for the director: totals, consents by status, then by municipality, school, class, navigator. */
export function reportPlan(
  table: SchoolTable,
  rows: Uint32Array,
  measures: readonly Measure[],
  head: HandoutHead,
  notes: readonly string[],
): BookPlan {
  const sums = sumsOf(table, rows);
  const { archived } = archivedOf(table);
  const totals: BookValue[][] = [
    ['Учеников', sums.students, null],
    ['В архиве (не считаются)', archived, null],
    ...measures.map((id): BookValue[] => {
      const tally = sums.measures[id];
      return [`${measureWords(id).title}: ${measureWords(id).yes}`, tally.yes, tallyWords(tally)];
    }),
  ];
  const consents: BookValue[][] =
    (sums.consents[0] ?? 0) === sums.students
      ? []
      : [
          [null, null, null],
          ['Согласия по статусам', null, null],
          ...CONSENTS.map((status, at): BookValue[] => [
            CONSENT_LABELS[status],
            sums.consents[at + 1] ?? 0,
            null,
          ]),
          ['Не прочитано', sums.consents[0] ?? 0, null],
        ];
  const overall: BookSheet = {
    name: 'Итоги',
    preface: [...preface(head), ...notes],
    columns: [
      { header: 'Показатель', width: 46 },
      { header: 'Сколько', width: 10 },
      { header: 'Из скольких', width: 44 },
    ],
    rows: [...totals, ...consents],
    headerFill: HEADER_FILL,
    freeze: true,
    print: { footer: `${head.date}, {page} из {pages}` },
  };
  const tables: [DimensionId, string, string][] = [
    ['municipality', 'По муниципалитетам', 'Муниципалитет'],
    ['school', 'По школам', 'Школа'],
    ['class', 'По классам', 'Класс'],
    ['navigator', 'По навигаторам', 'Педагог-навигатор'],
  ];
  const sheets = tables.flatMap(([by, name, heading]) => {
    const groups = sumsBy(table, rows, by);
    return groups.length > 1 || (by !== 'municipality' && (groups[0]?.code ?? -1) >= 0)
      ? [groupSheet(name, heading, groups, measures, head)]
      : [];
  });
  return {
    title: `${head.title}, ${count(sums.students, 'ученик', 'ученика', 'учеников')}`,
    sheets: [overall, ...sheets],
  };
}
