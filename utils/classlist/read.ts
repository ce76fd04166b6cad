import type { Sheet, Workbook } from '@/utils/workbook';
import { count } from '@/utils/text';
import { type Block, listsOf } from './blocks';
import { classInName, classInside, classLabel, parseClass } from './class-text';
import { looksLikeFullName } from './full-name';
import { guessColumns } from './guess';
import { findHeader, plainHeader } from './list-header';
import { fillMerged } from './merged';
import { genderHeading } from './roles';
import { rowText, sourceRow, teacherInside } from './row-text';
import type { ClassListReading, SourceSheet } from './types';

export interface ReadListOptions {
  /** The file's name: «9А.xlsx» may be all that tells the class. */
  fileName?: string;
}

interface SheetReading {
  lists: SourceSheet[];
  /** Why there is no list; the sheet as it is, for the user to point at its columns, where it has any. */
  passed: { why: string; plain: SourceSheet | null } | null;
}

/** The one class that several texts agree on; null when they tell none or different ones. */
function oneClass(names: readonly (string | null)[]): string | null {
  const told = new Set(names.filter((name) => name !== null));
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

function classOfText(text: string): string | null {
  const name = parseClass(text) ?? classInside(text);
  return name && name.letter !== '' ? classLabel(name) : null;
}

function readBlock(
  sheet: Sheet,
  block: Block,
  date1904: boolean,
  whole: boolean,
  headerOf = findHeader,
): SourceSheet {
  const { rows } = block;
  const header = block.headless ? null : headerOf(rows);
  const body = rows.slice(header ? header.last + 1 : 0);
  fillMerged(body, sheet.merges, body[0]?.number ?? 1);
  const columns = guessColumns(header?.titles ?? new Map<number, string>(), body);
  const lead = columns[0];
  if (block.headless && lead && columns.every(({ guess }) => guess !== 'fullName' && guess !== 'surname')) {
    lead.guess = 'fullName';
    lead.because = 'имена под названием класса';
  }
  // Without a header a table of named columns is needed below; what precedes the first name is a title.
  const names = new Set(
    columns
      .filter(({ guess }) => guess === 'fullName' || guess === 'surname')
      .map(({ column, guess }) => `${column} ${guess}`),
  );
  const first = header
    ? 0
    : body.findIndex((row) =>
        [...row.cells].some(
          ([column, { text }]) =>
            genderHeading(text) !== null ||
            (names.has(`${column} fullName`) && looksLikeFullName(text)) ||
            names.has(`${column} surname`),
        ),
      );
  const start = Math.max(0, first);
  const aboveRows = header ? rows.slice(0, header.first) : body.slice(0, start);
  const above = aboveRows.map((row) => ({ number: row.number, text: rowText(row) }));
  const told = aboveRows.flatMap((row) => [
    ...[...row.cells.values()].map(({ text }) => classOfText(text)),
    row.cells.size > 1 ? classOfText(rowText(row)) : null,
  ]);
  const loosely = aboveRows.flatMap((row) => [...row.cells.values()].map(({ text }) => classInName(text)));
  const bySheet = whole ? (classOfText(sheet.name) ?? classInName(sheet.name)) : null;
  return {
    name: block.label === null ? sheet.name : `${sheet.name} (${block.label})`,
    hidden: sheet.hidden,
    headerRow: header ? (rows[header.last]?.number ?? null) : null,
    columns,
    rows: body.slice(start),
    classAbove: block.className ?? oneClass([...told, bySheet]) ?? oneClass(loosely),
    teacherAbove: above.map(({ text }) => teacherInside(text)).find((name) => name !== null) ?? null,
    above,
    date1904,
  };
}

function readSheet(sheet: Sheet, date1904: boolean): SheetReading {
  const rows = sheet.rows.map(sourceRow).filter((row) => row.cells.size > 0);
  if (rows.length === 0) return { lists: [], passed: { why: 'лист пуст', plain: null } };
  const blocks = listsOf(rows);
  const lists = blocks.map((block) => readBlock(sheet, block, date1904, blocks.length === 1));
  const named = lists.filter(({ columns }) =>
    columns.some(({ guess }) => guess === 'fullName' || guess === 'surname'),
  );
  if (named.length > 0) return { lists: named, passed: null };
  const [read] = lists;
  const [block] = blocks;
  const bare = (read?.headerRow ?? null) === null;
  const why = bare ? 'не найдено ни заголовка, ни столбца с именами' : 'нет столбца с именами учеников';
  // Titles that tell nothing are titles all the same, and no row of the list.
  const plain = bare && block ? readBlock(sheet, block, date1904, blocks.length === 1, plainHeader) : read;
  return { lists: [], passed: { why, plain: plain && plain.rows.length > 0 ? plain : null } };
}

/**
 * Any school's list of students: finds on each sheet the lists, one or several side by side, the header of each by
 * meaning (or does without one, by the values), and proposes what each column means. Nothing is built yet: the user
 * looks at the proposal first.
 */
export function readClassList(workbook: Workbook, options: ReadListOptions = {}): ClassListReading {
  const sheets: SourceSheet[] = [];
  const passed: ClassListReading['passed'] = [];
  const plain: SourceSheet[] = [];
  for (const sheet of workbook.sheets) {
    const read = readSheet(sheet, workbook.date1904);
    sheets.push(...read.lists);
    if (!read.passed) continue;
    passed.push({ name: sheet.name, why: read.passed.why });
    if (read.passed.plain) plain.push(read.passed.plain);
  }
  if (sheets.length > 0) {
    const [only] = sheets;
    const byFile = sheets.length === 1 ? classInName(options.fileName?.replace(/\.[^.]*$/u, '') ?? '') : null;
    if (only) only.classAbove ??= byFile;
    return { sheets, passed, trouble: null };
  }
  if (plain.length === 0) {
    return {
      sheets,
      passed,
      trouble: 'В файле ничего нет: все листы пусты. Выберите файл со списком класса.',
    };
  }
  return {
    sheets: plain.slice(0, 5),
    passed: [],
    trouble: `В файле не нашлось списка учеников (просмотрено: ${count(workbook.sheets.length, 'лист', 'листа', 'листов')}). Нужен столбец «ФИО» или столбцы «Фамилия» и «Имя». Если имена в файле есть, укажите столбцы ниже.`,
  };
}
