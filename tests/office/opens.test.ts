import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRoster, fixRoster, safeFixes, TEMPLATE_HEADER } from '@/utils/roster';
import type { CellFix } from '@/utils/roster';
import { templatePlan } from '@/utils/judge/book-plans';
import { type BookPlan, makeBook } from '@/utils/workbook';
import { openDesk } from '../fixtures/desk';
import { type BookSpec, type CellSpec, makeXlsx, type SheetSpec } from '../fixtures/workbook';
import { openInOffice, savedByOffice, type Shown } from './office';

const TODAY = '2026-11-20';
const SCHOOL = ['6600000003', '660001001'];

/** A class with something safe to mend in nearly every column. */
const ROWS: readonly (readonly CellSpec[])[] = [
  [...TEMPLATE_HEADER],
  [...SCHOOL, 'Учитель', 'Lisina@school5.ru', 'Лисина', 'Анна', 'Петровна', 'ж', '', '', '9 А', '2026/2027'],
  [...SCHOOL, 'ученик ', '', 'Bолков', 'Иван', '-', 'муж', '2011-03-15', '9 класс', '«А»', ''],
  [...SCHOOL, 'ученик', '', 'Мамин - Сибиряк', ' Пётр', 'нет', 'M', '5 марта 2011 г.', '9А', '', '2026–2027'],
  [...SCHOOL, 'ученик', '', 'Сомов', 'Илья', 'Ильич', 'М', { value: 40_563, format: 'dd.mm.yyyy' }, 'IX', 'a', '2026-2027'],
  [{ value: 660_000_000, format: 'General' }, 660_001_001, 'ученик', '', 'О’Генри', 'Ян', '—', 'М', '11.09.2011', 9, 'А', '2026-2027'],
  [...SCHOOL, 'ученик', '', { formula: 'E5&"ов"', value: 'Сомовов' }, 'Лев', 'Львович', 'М', '01.10.2010', { formula: '8+1', value: 9 }, 'А', '2026-2027'],
]; // prettier-ignore

const sheet = (more: Partial<SheetSpec> = {}): SheetSpec => ({ name: 'Список', rows: ROWS, ...more });
const second: SheetSpec = { name: 'Справочник', rows: [['учитель'], ['ученик <&> "1"']] };
const book = (more: Partial<BookSpec> = {}, of: Partial<SheetSpec> = {}): Uint8Array =>
  makeXlsx({ sheets: [sheet(of), second], ...more });

async function byExcelJs(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  const page = made.addWorksheet('Список', { views: [{ state: 'frozen', ySplit: 1 }] });
  const plain = ROWS.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? (cell.value ?? '') : cell)),
  );
  page.addTable({
    name: 'Ученики',
    ref: 'A1',
    columns: TEMPLATE_HEADER.map((name) => ({ name, filterButton: true })),
    rows: plain.slice(1),
  });
  page.getCell('C2').note = 'роль';
  page.getCell('H3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"М,Ж"'] };
  page.addConditionalFormatting({
    ref: 'A2:L9',
    rules: [{ type: 'expression', priority: 1, formulae: ['$J2=9'], style: { font: { bold: true } } }],
  });
  made.addWorksheet('Справочник').getCell('A1').value = 'учитель';
  return new Uint8Array(await made.xlsx.writeBuffer());
}

const SHAPES: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'shared strings': () => book(),
  'inline strings': () => book({}, { strings: 'inline' }),
  'strings as formula results': () => book({}, { strings: 'str' }),
  'cells without their addresses': () => book({}, { refs: 'none' }),
  'a namespace prefix': () => book({ prefix: 'x' }),
  'strict namespaces': () => book({ strict: true }),
  'UTF-16': () => book({ encoding: 'utf-16le' }),
  'a byte order mark': () => book({ encoding: 'utf-8-bom' }),
  'the dates of 1904': () => book({ date1904: true }),
  'a wrong dimension': () => book({}, { dimension: 'A1:B2' }),
  'an oddly named part': () => book({}, { part: 'xl/данные/лист.xml', target: '/xl/данные/лист.xml' }),
  'hidden rows and merged cells below': () => book({}, { hiddenRows: [4], merges: ['A20:B21'] }),
  'a table, notes, validations': byExcelJs,
  'LibreOffice': async () => savedByOffice(await byExcelJs()),
}; // prettier-ignore

function withFixes(shown: Shown, fixes: readonly CellFix[]): Shown {
  const copy = structuredClone(shown);
  for (const { sheet: name, cell, value } of fixes) {
    const column = cell.charCodeAt(0) - 65;
    const row = copy[name]?.[Number(cell.slice(1)) - 1];
    if (row) row[column] = value;
  }
  return copy;
}

interface Trial {
  before: Uint8Array;
  after: Uint8Array;
  fixes: CellFix[];
}

const trials = new Map<string, Trial>();
let shownBefore: Record<string, Shown> = {};
let shownAfter: Record<string, Shown> = {};

beforeAll(async () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    const before = await make();
    const fixes = safeFixes(await checkRoster(before, { today: TODAY }));
    trials.set(name, { before, after: await fixRoster(before, fixes), fixes });
  }
  const all = (part: 'before' | 'after'): Record<string, Uint8Array> =>
    Object.fromEntries([...trials].map(([name, trial]) => [name, trial[part]]));
  shownBefore = await openInOffice(all('before'));
  shownAfter = await openInOffice(all('after'));
});

describe.each(Object.keys(SHAPES))('a corrected file from a producer with %s', (name) => {
  const trial = (): Trial => {
    const found = trials.get(name);
    if (!found) throw new Error(`no trial of ${name}`);
    return found;
  };

  it('shows in LibreOffice exactly what was there, with the fixes', () => {
    expect(trial().fixes.length).toBeGreaterThan(15);
    const before = shownBefore[name];
    expect(before).toBeDefined();
    expect(shownAfter[name]).toEqual(withFixes(before ?? {}, trial().fixes));
  });

  it('differs in one part, and finds nothing safe to mend and no new error', async () => {
    const { before, after } = trial();
    const [a, b] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    const changed = Object.keys(a).filter((part) => Buffer.compare(a[part] ?? Buffer.of(), b[part] ?? Buffer.of()) !== 0);
    expect(changed).toHaveLength(1);
    const errors = async (bytes: Uint8Array) => {
      const { findings } = await checkRoster(bytes, { today: TODAY });
      expect(bytes === after ? findings.filter(({ fix }) => fix?.safe) : []).toEqual([]);
      return findings.filter(({ severity }) => severity === 'error').map(({ cell, rule }) => `${cell} ${rule}`);
    };
    const known = new Set(await errors(before));
    expect((await errors(after)).filter((error) => !known.has(error))).toEqual([]);
  }); // prettier-ignore
});

describe('books that we make', () => {
  it('the template opens with its titles and nothing under them', async () => {
    const { template } = await openInOffice({
      template: new Uint8Array(await makeBook(templatePlan(['2026-2027']))),
    });
    const [list] = Object.values(template ?? {});
    expect(list?.[0]).toEqual([...TEMPLATE_HEADER]);
    expect(list?.slice(1).flat().filter((text) => text !== '')).toEqual([]);
  }); // prettier-ignore

  it('the report opens with its findings and the whole list, and no text of the file becomes a formula', async () => {
    const { ask } = openDesk();
    const rows = [...ROWS, [...SCHOOL, 'ученик', '', '=1+1', '@СУММ(A1)', '+7', '-М', '', '', '', '']];
    const file = new Blob([new Uint8Array(makeXlsx({ sheets: [{ name: 'Список', rows }] }))]);
    await ask('open', { file, name: '9А.xlsx', options: { today: TODAY } });
    const { port1, port2 } = new MessageChannel();
    const plan = new Promise<BookPlan>((resolve) => (port1.onmessage = ({ data }) => resolve(data as BookPlan)));
    const wish = { book: 'report', line: 'Импорт не пройдёт', date: '20.11.2026' } as const;
    expect((await ask('plan', { wish, port: port2 })).name).toBe('9А — отчёт.xlsx');
    const { report } = await openInOffice({ report: new Uint8Array(await makeBook(await plan)) });
    port1.close();
    const all = Object.values(report ?? {});
    expect(all.length).toBeGreaterThanOrEqual(3);
    const texts = all.flat(2);
    expect(texts).toContain('2011-03-15');
    for (const text of ['=1+1', '@СУММ(A1)', '+7', '-М'])
      expect(texts.filter((one) => one.includes(text)), text).not.toEqual([]);
  }); // prettier-ignore
});
