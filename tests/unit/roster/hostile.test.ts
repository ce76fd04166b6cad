import { describe, expect, it } from 'vitest';
import { checkWorkbook, EXAMPLE_TODAY, TEMPLATE_HEADER } from '@/utils/roster';
import type { Cell } from '@/utils/workbook';
import { check, triples } from './helpers';
import { rosterWorkbook } from '../../bench/roster';

const ODD = [
  '__proto__',
  'constructor',
  '=1+1',
  '\u0000\u0007',
  '\u202e',
  '<b>x</b>',
  'Ж'.repeat(1_000_000),
  '-'.repeat(100_000),
  'a.'.repeat(100_000),
  ' '.repeat(100_000),
  `${'а'.repeat(50_000)}!`,
];

describe('whatever a cell holds', () => {
  it.each(ODD.map((value) => [JSON.stringify(value.slice(0, 12)), value]))(
    '%s: short messages, plain report',
    (_name, value) => {
      const row = TEMPLATE_HEADER.map(() => value);
      const { findings } = check({ rows: [{ who: 'teacher', cells: {} }, row] });
      for (const { message, value: shown } of findings) {
        expect(message.length).toBeLessThan(500);
        expect(shown.length).toBeLessThanOrEqual(1_000);
        expect(message).not.toMatch(/[\p{Cc}\u202e]|undefined|NaN/u);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('a lone cell in the last row of a sheet is one block of empty rows', () => {
    const workbook = rosterWorkbook(3, 0);
    workbook.sheets[0]?.rows.push({
      number: 1_048_576,
      hidden: false,
      cells: [{ column: 5, kind: 'text', text: 'Волков', number: null, formula: false }],
    });
    const { findings } = checkWorkbook(workbook, { today: EXAMPLE_TODAY });
    expect(triples(findings).filter((text) => text.endsWith('row-blank'))).toEqual(['A5 row-blank']);
    expect(findings.length).toBeLessThan(15);
  });

  it('more than 200 000 rows are refused in one sentence', () => {
    expect(triples(checkWorkbook(rosterWorkbook(200_001, 0), { today: EXAMPLE_TODAY }).findings)).toEqual([
      'file-too-large',
    ]);
  }, 60_000);

  it('twenty thousand students of one birthday and surname are compared without n²', () => {
    const workbook = rosterWorkbook(20_000, 0);
    for (const row of workbook.sheets[0]?.rows.slice(1) ?? []) {
      for (const cell of row.cells) {
        if (cell.column === 9) cell.text = '15.03.2011';
        if (cell.column === 5) cell.text = 'Ли';
      }
    }
    expect(checkWorkbook(workbook, { today: EXAMPLE_TODAY }).file.rows).toBe(20_000);
  }, 60_000);

  it('findings beyond a bound are counted, a thousand of each rule are still listed', () => {
    const workbook = rosterWorkbook(30_000, 0);
    for (const row of workbook.sheets[0]?.rows.slice(1) ?? []) {
      for (const cell of row.cells) if (cell.column !== 3 && cell.column !== 4) cell.text = '?';
    }
    const { findings, counts, unlisted = 0 } = checkWorkbook(workbook, { today: EXAMPLE_TODAY });
    const ofRule = (rule: string): number => findings.filter((one) => one.rule === rule).length;
    expect(findings.length + unlisted).toBe(counts.error + counts.warning + counts.info);
    // Nine columns of ten: «?» for a patronymic is a warning.
    expect(counts.error).toBe(9 * 30_000);
    expect(findings.length).toBeLessThan(150_000);
    expect(ofRule('year-format')).toBeGreaterThanOrEqual(1_000);
    expect(ofRule('inn-format')).toBeGreaterThanOrEqual(1_000);
  }, 60_000);

  it('findings between rows beyond a bound are counted as well', () => {
    const workbook = rosterWorkbook(70_000, 0);
    const [header, , student] = workbook.sheets[0]?.rows ?? [];
    for (const row of workbook.sheets[0]?.rows ?? [])
      if (row !== header && student) row.cells = student.cells;
    const { findings, counts, unlisted = 0 } = checkWorkbook(workbook, { today: EXAMPLE_TODAY });
    // The first is no double; one finding more: nobody is above them.
    expect(counts).toEqual({ error: 70_000, warning: 0, info: 0 });
    expect(findings.length + unlisted).toBe(70_000);
    expect(unlisted).toBeGreaterThan(10_000);
    expect(findings.some(({ rule }) => rule === 'teacher-first')).toBe(true);
  }, 60_000);

  it('a merged pair of cells in each of fifty thousand rows is told with what stands in it', () => {
    const workbook = rosterWorkbook(50_000, 0);
    const [sheet] = workbook.sheets;
    // From below, as a file may have them.
    for (let row = 50_001; row > 1; row -= 1) sheet?.merges.push(`E${row}:F${row}`);
    const { findings } = checkWorkbook(workbook, { today: EXAMPLE_TODAY });
    const merged = findings.filter(({ rule }) => rule === 'cell-merged');
    expect(merged.length).toBe(50_000);
    const surname = sheet?.rows[1_000]?.cells.find(({ column }) => column === 5)?.text;
    expect(merged.find(({ cell }) => cell === 'E1001')?.value).toBe(surname);
  }, 60_000);

  it('a thousand sheets with nothing but different titles are refused in one sentence', () => {
    const cells = (sheet: number, row: number): Cell[] =>
      Array.from({ length: 26 }, (_, i) => {
        const text = `фамилия и имя ${sheet} ${row} ${i}`;
        return { column: i + 1, kind: 'text', text, number: null, formula: false };
      });
    const sheets = Array.from({ length: 1_000 }, (_, sheet) => ({
      name: `Лист${sheet}`,
      hidden: false,
      rows: Array.from({ length: 20 }, (__, row) => ({
        number: row + 1,
        hidden: false,
        cells: cells(sheet, row),
      })),
      merges: [],
      hiddenColumns: [],
    }));
    const { findings } = checkWorkbook({ sheets, date1904: false }, { today: EXAMPLE_TODAY });
    expect(triples(findings)).toEqual(['file-too-large']);
  });
});
