import type { RosterReport, Severity } from '@/utils/roster';
import { TEMPLATE_HEADER } from '@/utils/roster';
import type { BookColumn, BookMark, BookPlan, BookSheet, BookValue } from '@/utils/workbook';
import type { Book } from './book';

/**
 * A report is for reading, and exceljs holds all of it in memory at once: beyond these bounds the .json is the place. What is
 * left out is said on the first sheet.
 */
const MOST_FINDINGS = 30_000;
/** Rows that are copied into the report over all sheets, and cells of a sheet that get a comment. */
const MOST_ROWS = 10_000;
const MOST_COMMENTS = 3_000;

const WORDS: Record<Severity, string> = { error: 'ошибка', warning: 'замечание', info: 'к сведению' };
const FILLS: Record<Severity, string> = { error: 'FDECEC', warning: 'FFF4E0', info: 'F1F3F6' };
const HEADER_FILL = 'EEF0F4';

/** What the report is made from. */
export interface ReportSource {
  name: string;
  /** ДД.ММ.ГГГГ */
  date: string;
  verdictLine: string;
  titleOf: (rule: string) => string;
}

const figure = (n: number): string => n.toLocaleString('ru');

/** What of the file is not in the report, and where it is. */
function leftOut(report: RosterReport, sheets: readonly Copy[]): string[] {
  const listed = report.findings.length;
  const all = report.counts.error + report.counts.warning + report.counts.info;
  const out: string[] = [];
  if (listed > MOST_FINDINGS)
    out.push(
      `На листе «Находки» первые ${figure(MOST_FINDINGS)} из ${figure(all)}. В отчёте .json перечислено ${figure(listed)}.`,
    );
  else if (all > listed)
    out.push(
      `На листе «Находки» ${figure(listed)} из ${figure(all)}: остальные такие же, они сосчитаны, но не перечислены.`,
    );
  for (const { name, upTo, comments } of sheets) {
    if (upTo !== null)
      out.push(
        upTo > 0
          ? `Лист «${name}» скопирован до строки ${figure(upTo)}; смотрите его в своём файле.`
          : `Лист «${name}» не скопирован: листов слишком много. Смотрите его в своём файле.`,
      );
    if (comments > MOST_COMMENTS)
      out.push(
        `Примечания стоят в первых ${figure(MOST_COMMENTS)} ячейках листа «${name}», остальные ячейки с находками только закрашены.`,
      );
  }
  // A thousand sheets need no thousand lines.
  return out.length > 20 ? [...out.slice(0, 20), `И ещё ${figure(out.length - 20)} таких замечаний.`] : out;
}

function summary(
  { name, date, verdictLine }: ReportSource,
  book: Book,
  sheets: readonly Copy[],
): BookSheet[] {
  const { groups, classes } = book.index();
  const preface = [name, verdictLine, `Проверено ${date}`, ...leftOut(book.report(), sheets)];
  const totals: BookSheet = {
    name: 'Сводка',
    preface,
    columns: [
      { header: 'Правило', width: 60, wrap: true },
      { header: 'Важность', width: 14 },
      { header: 'Сколько', width: 10 },
      { header: 'Исправимо сразу', width: 16 },
      { header: 'Предложений', width: 14 },
    ],
    rows: groups.map(({ title, severity, count, safe, review }) => [
      title,
      WORDS[severity],
      count,
      safe,
      review,
    ]),
    headerFill: HEADER_FILL,
    freeze: true,
    print: { repeatHeader: true, footer: '{page} из {pages}' },
  };
  const byClass: BookSheet = {
    name: 'По классам',
    columns: [
      { header: 'Класс', width: 24, format: '@' },
      { header: 'Ошибок', width: 10 },
      { header: 'Замечаний', width: 12 },
      { header: 'К сведению', width: 12 },
    ],
    rows: classes.map(({ label, error, warning, info }) => [label, error, warning, info]),
    headerFill: HEADER_FILL,
    freeze: true,
    print: { repeatHeader: true, footer: '{page} из {pages}' },
  };
  return classes.length > 0 ? [totals, byClass] : [totals];
}

function list(report: RosterReport, titleOf: (rule: string) => string): BookSheet {
  const shown = report.findings.slice(0, MOST_FINDINGS);
  const left = report.findings.length - shown.length;
  return {
    name: 'Находки',
    columns: [
      { header: 'Лист', width: 16, format: '@' },
      { header: 'Ячейка', width: 9, format: '@' },
      { header: 'Важность', width: 13 },
      { header: 'Правило', width: 34, wrap: true },
      { header: 'Что не так и что сделать', width: 80, wrap: true },
      { header: 'В ячейке', width: 26, format: '@', wrap: true },
      { header: 'Исправление', width: 26, format: '@', wrap: true },
    ],
    rows: [
      ...shown.map(({ sheet, cell, severity, rule, message, value, fix }): BookValue[] => [
        sheet,
        cell,
        WORDS[severity],
        titleOf(rule),
        message,
        value,
        fix?.value ?? '',
      ]),
      ...(left > 0 ? [['', '', '', '', `Ещё ${figure(left)}: они перечислены в отчёте .json`, '', '']] : []),
    ],
    headerFill: HEADER_FILL,
    freeze: true,
    filter: true,
    print: { landscape: true, repeatHeader: true, footer: '{page} из {pages}' },
  };
}

/** A sheet of the file as the report has it. */
interface Copy {
  /** Of the sheet in the file. */
  name: string;
  /** The last row that was copied, 0 for none; null when the whole sheet was. */
  upTo: number | null;
  /** Cells with findings among those that were copied. */
  comments: number;
  sheet: BookSheet | null;
}

/** The sheets themselves in their own coordinates, wrong cells filled and commented. */
function copies(book: Book): Copy[] {
  const { sheets } = book.verdict();
  let left = MOST_ROWS;
  return sheets.map(({ name, lastRow, length, columns, header }): Copy => {
    if (left <= 0 && lastRow > 0) return { name, upTo: 0, comments: 0, sheet: null };
    const most = left;
    const width = Math.min(columns, 100);
    const rows: BookValue[][] = [];
    const marks: BookMark[] = [];
    let comments = 0;
    for (const row of book.rows(name, 0, Math.min(length, most))) {
      if (row.skipped > 0 || row.number > most) continue;
      while (rows.length < row.number - 1) rows.push([]);
      const values = new Array<BookValue>(width).fill(null);
      for (const { column, text, marks: own } of row.cells) {
        if (column > width) continue;
        values[column - 1] = text;
        const gravest = (['error', 'warning', 'info'] as const).find((severity) =>
          own.some((mark) => mark.severity === severity),
        );
        if (!gravest) continue;
        comments += 1;
        marks.push({
          row: row.number,
          column,
          fill: FILLS[gravest],
          ...(comments <= MOST_COMMENTS ? { comment: own.map(({ message }) => message).join('\n') } : {}),
        });
      }
      rows.push(values);
    }
    if (header) for (const { column } of header.titles) marks.push({ row: header.row, column, bold: true });
    left -= rows.length;
    const plain = widthsOf(rows, width).map((own): BookColumn => ({ header: '', width: own, format: '@' }));
    const sheet: BookSheet = {
      name: lastRow > most ? `${name} (первые ${most})` : name,
      columns: plain,
      rows,
      headless: true,
      marks,
      // Titles far down would leave no room to scroll in.
      ...(header && header.row <= 20 ? { titleRow: header.row, freeze: true } : {}),
      print: { landscape: true, repeatHeader: true, footer: '{page} из {pages}' },
    };
    return { name, upTo: lastRow > most ? most : null, comments, sheet };
  });
}

/** Column widths by the longest text among the first rows. */
function widthsOf(rows: readonly (readonly BookValue[])[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(8);
  for (const row of rows.slice(0, 500)) {
    row.forEach((value, x) => {
      const length = typeof value === 'string' ? value.length + 3 : 0;
      widths[x] = Math.min(40, Math.max(widths[x] ?? 8, length));
    });
  }
  return widths;
}

/** A new book: summary by rule and class, every finding, and the sheet with its wrong cells filled and commented. */
export function reportPlan(book: Book, source: ReportSource): BookPlan {
  const sheets = copies(book);
  return {
    title: `Проверка: ${source.name}`,
    sheets: [
      ...summary(source, book, sheets),
      list(book.report(), source.titleOf),
      ...sheets.flatMap(({ sheet }) => sheet ?? []),
    ],
  };
}

/** Header → what helps in its column. Columns are text, so that zeros and dates stay as typed. */
const TEMPLATE_HELP: Partial<Record<string, Pick<BookColumn, 'choices' | 'hint' | 'width'>>> = {
  'ИНН школы': { hint: { title: 'ИНН', text: '10 цифр, как на платформе.' }, width: 14 },
  'КПП школы': { hint: { title: 'КПП', text: '9 знаков, как на платформе.' }, width: 13 },
  Роль: {
    choices: ['учитель', 'ученик'],
    hint: { title: 'Роль', text: 'Строчными буквами. Учитель — в строке перед своими учениками.' },
  },
  Email: {
    hint: { title: 'Email', text: 'Строчными буквами. Учителю обязательно, ученику можно не указывать.' },
    width: 26,
  },
  Фамилия: { width: 18 },
  Имя: { width: 16 },
  Отчество: { hint: { title: 'Отчество', text: 'Если отчества нет, поставьте —' }, width: 18 },
  'Пол (М или Ж)': { choices: ['М', 'Ж'], width: 10 },
  'Дата рождения (ДД.ММ.ГГГГ)': {
    hint: { title: 'Дата рождения', text: 'ДД.ММ.ГГГГ, например 15.03.2012. Ученику обязательно.' },
    width: 18,
  },
  'Номер класса 6-11': {
    choices: ['6', '7', '8', '9', '10', '11'],
    hint: { title: 'Класс', text: 'Только номер, без буквы.' },
    width: 12,
  },
  'Буква класса': { hint: { title: 'Буква', text: 'А, Б, В… Для второго такого же класса: А1, АА.' } },
  'Учебный год': { hint: { title: 'Учебный год', text: 'Через дефис, четыре цифры и четыре.' }, width: 14 },
};

/** A blank template with the exact header, text columns, drop-downs and hints. `years`: school years to choose from. */
export function templatePlan(years: readonly string[]): BookPlan {
  const columns = TEMPLATE_HEADER.map((header): BookColumn => {
    const help = TEMPLATE_HELP[header] ?? {};
    return { header, format: '@', ...help, ...(header === 'Учебный год' ? { choices: years } : {}) };
  });
  return {
    title: 'Шаблон импорта',
    sheets: [
      {
        name: 'Импорт',
        columns,
        rows: [],
        freeze: true,
        headerFill: HEADER_FILL,
        dataRows: 2000,
        print: { landscape: true, repeatHeader: true },
      },
    ],
  };
}
