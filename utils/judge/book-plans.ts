import type { RosterReport, Severity } from '@/utils/roster';
import { TEMPLATE_HEADER } from '@/utils/roster';
import type { BookColumn, BookMark, BookPlan, BookSheet, BookValue } from '@/utils/workbook';
import type { Book } from './book';

/** A report is for reading; beyond this many lines the JSON is the place for all of them. */
const MOST_FINDINGS = 100_000;
/** Rows of a sheet that are copied into the report, and cells of it that get a comment. */
const MOST_ROWS = 20_000;
const MOST_COMMENTS = 5000;

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

function summary({ name, date, verdictLine }: ReportSource, book: Book): BookSheet[] {
  const { groups, classes } = book.index();
  const preface = [name, verdictLine, `Проверено ${date}`];
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
      ...(left > 0 ? [['', '', '', '', `Ещё ${left}: все находки — в отчёте .json`, '', '']] : []),
    ],
    headerFill: HEADER_FILL,
    freeze: true,
    filter: true,
    print: { landscape: true, repeatHeader: true, footer: '{page} из {pages}' },
  };
}

/** The sheet itself in its own coordinates, wrong cells filled and commented. */
function copies(book: Book): BookSheet[] {
  const { sheets } = book.verdict();
  return sheets.map(({ name, lastRow, length, columns, header }) => {
    const width = Math.min(columns, 100);
    const rows: BookValue[][] = [];
    const marks: BookMark[] = [];
    let comments = 0;
    for (const row of book.rows(name, 0, Math.min(length, MOST_ROWS))) {
      if (row.skipped > 0 || row.number > MOST_ROWS) continue;
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
    const plain = widthsOf(rows, width).map((own): BookColumn => ({ header: '', width: own, format: '@' }));
    return {
      name: lastRow > MOST_ROWS ? `${name} (первые ${MOST_ROWS})` : name,
      columns: plain,
      rows,
      headless: true,
      marks,
      // Titles far down would leave no room to scroll in.
      ...(header && header.row <= 20 ? { titleRow: header.row, freeze: true } : {}),
      print: { landscape: true, repeatHeader: true, footer: '{page} из {pages}' },
    };
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
  return {
    title: `Проверка: ${source.name}`,
    sheets: [...summary(source, book), list(book.report(), source.titleOf), ...copies(book)],
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
