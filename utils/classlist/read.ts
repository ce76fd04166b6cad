import type { Cell, Sheet, Workbook } from '@/utils/workbook';
import { count } from '@/utils/text';
import { classInside, classLabel, parseClass } from './class-text';
import { looksLikeFullName } from './full-name';
import { fieldOfTitle } from './header';
import { guessColumns } from './guess';
import type { ClassListReading, Field, SourceCell, SourceRow, SourceSheet } from './types';

/** How far down a header is looked for. */
const HEADER_ROWS = 20;
const TEACHER =
  /(?:класс\p{L}*\s*рук\p{L}*|кл\.?\s*рук\p{L}*|педагог(?:-навигатор)?|куратор)\s*[:\-–—]?\s*(.+)$/iu;

/** The teacher's name in a line such as «Классный руководитель: Котова Анна Петровна», or null. */
export function teacherInside(text: string): string | null {
  const name =
    TEACHER.exec(text.replace(/\s+/gu, ' ').trim())?.[1]
      ?.replace(/[_/].*$/u, '')
      .trim() ?? '';
  return looksLikeFullName(name) ? name : null;
}

function sourceCell(cell: Cell): SourceCell {
  return { text: cell.text, number: cell.number, date: cell.kind === 'date' };
}

function sourceRow(row: Sheet['rows'][number]): SourceRow {
  const cells = new Map<number, SourceCell>();
  for (const cell of row.cells) if (cell.text.trim() !== '') cells.set(cell.column, sourceCell(cell));
  return { number: row.number, hidden: row.hidden, cells };
}

/** A row's cells side by side, clipped: for people to recognise it. */
export function rowText(row: SourceRow): string {
  const text = [...row.cells.values()].map((cell) => cell.text.replace(/\s+/gu, ' ').trim()).join(' · ');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** How many different meanings the cells of a row name; rows that hold data score nothing. */
function headerScore(row: SourceRow): number {
  const found = new Set<string>();
  let known = 0;
  for (const cell of row.cells.values()) {
    if (cell.date || (cell.number !== null && row.cells.size > 1)) return 0;
    const field = fieldOfTitle(cell.text);
    if (field === null) continue;
    known += 1;
    if (field !== 'skip') found.add(field);
  }
  return found.size === 0 ? 0 : found.size + known / 100;
}

interface Header {
  /** Place of the last header row among the rows. */
  last: number;
  first: number;
  titles: Map<number, string>;
}

function titlesOf(row: SourceRow): Map<number, string> {
  return new Map([...row.cells].map(([column, cell]) => [column, cell.text.replace(/\s+/gu, ' ').trim()]));
}

/** Whether a lower title says more than the one above it: «Фамилия» under «ФИО», anything known under nothing. */
function completes(above: string | undefined, title: string): boolean {
  const lower = fieldOfTitle(title);
  if (lower === null || lower === 'skip') return false;
  const upper = above === undefined ? null : fieldOfTitle(above);
  if (upper === null) return true;
  const parts: Partial<Record<Field, readonly Field[]>> = {
    fullName: ['surname', 'name', 'patronymic'],
    class: ['grade', 'letter'],
  };
  return parts[upper]?.includes(lower) ?? false;
}

/** The header row by meaning; two rows where the lower one names what the upper leaves open. */
function findHeader(rows: readonly SourceRow[]): Header | null {
  let best = -1;
  let bestScore = 0;
  const within = rows.filter((row) => row.number <= HEADER_ROWS || rows.indexOf(row) < HEADER_ROWS);
  within.forEach((row, at) => {
    const score = headerScore(row);
    // A sentence such as «Классный руководитель: …» alone in its row is no header.
    if (row.cells.size === 1 && [...row.cells.values()].some((cell) => cell.text.length > 40)) return;
    if (row.cells.size === 1 && teacherInside([...row.cells.values()][0]?.text ?? '') !== null) return;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  });
  const row = rows[best];
  if (!row) return null;
  const titles = titlesOf(row);
  let [first, last] = [best, best];
  const under = rows[best + 1];
  const names = under
    ? [...titlesOf(under)].filter(([column, title]) => completes(titles.get(column), title))
    : [];
  if (under && names.length > 0 && headerScore(under) >= 1 && under.number === row.number + 1) {
    for (const [column, title] of names) titles.set(column, title);
    last = best + 1;
  }
  const over = rows[best - 1];
  if (over?.number === row.number - 1 && headerScore(over) >= 1) {
    for (const [column, title] of titlesOf(over)) if (!titles.has(column)) titles.set(column, title);
    first = best - 1;
  }
  return { first, last, titles };
}

function readSheet(sheet: Sheet, date1904: boolean): SourceSheet | string {
  const rows = sheet.rows.map(sourceRow).filter((row) => row.cells.size > 0);
  if (rows.length === 0) return 'лист пуст';
  const header = findHeader(rows);
  const body = rows.slice(header ? header.last + 1 : 0);
  const columns = guessColumns(header?.titles ?? new Map<number, string>(), body);
  const names = columns.some(({ guess }) => guess === 'fullName' || guess === 'surname');
  if (!names)
    return header ? 'нет столбца с именами учеников' : 'не найдено ни заголовка, ни столбца с именами';
  // Without a header a table of named columns is needed below; what precedes the first name is a title.
  const start = header
    ? 0
    : Math.max(
        0,
        body.findIndex((row) =>
          columns.some(
            ({ guess, column }) =>
              guess === 'fullName' && looksLikeFullName(row.cells.get(column)?.text ?? ''),
          ),
        ),
      );
  const aboveRows = header ? rows.slice(0, header.first) : body.slice(0, start);
  const above = aboveRows.map((row) => ({ number: row.number, text: rowText(row) }));
  const words = [sheet.name, ...above.map(({ text }) => text)];
  const told = new Set(
    words.flatMap((text) => {
      const name = parseClass(text) ?? classInside(text);
      return name && name.letter !== '' ? [classLabel(name)] : [];
    }),
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerRow: header ? (rows[header.last]?.number ?? null) : null,
    columns,
    rows: body.slice(start),
    classAbove: told.size === 1 ? ([...told][0] ?? null) : null,
    teacherAbove: above.map(({ text }) => teacherInside(text)).find((name) => name !== null) ?? null,
    above,
    date1904,
  };
}

/**
 * Any school's list of students: finds on each sheet the header by meaning (or does without one, by the values),
 * and proposes what each column means. Nothing is built yet: the user looks at the proposal first.
 */
export function readClassList(workbook: Workbook): ClassListReading {
  const sheets: SourceSheet[] = [];
  const passed: ClassListReading['passed'] = [];
  for (const sheet of workbook.sheets) {
    const read = readSheet(sheet, workbook.date1904);
    if (typeof read === 'string') passed.push({ name: sheet.name, why: read });
    else sheets.push(read);
  }
  const empty = passed.length > 0 && passed.every(({ why }) => why === 'лист пуст');
  const trouble =
    sheets.length > 0
      ? null
      : empty || workbook.sheets.length === 0
        ? 'В файле ничего нет: все листы пусты. Выберите файл со списком класса.'
        : `В файле не нашлось списка учеников (просмотрено: ${count(workbook.sheets.length, 'лист', 'листа', 'листов')}). Нужен столбец «ФИО» или столбцы «Фамилия» и «Имя».`;
  return { sheets, passed, trouble };
}
