import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkWorkbook,
  COLUMN_KEYS,
  createRosterSession,
  EXAMPLE_TODAY,
  type Finding,
  importRow,
  sketchWorkbook,
} from '@/utils/roster';
import { cleanRows, dirtyRows } from './clean';
import { patched, safeFixes } from './helpers';

const DAYS = ['2026-11-20', '2026-07-10', '2027-05-31'];
const day = fc.constantFrom(...DAYS);

function errors(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => finding.severity === 'error')
    .map(({ cell, rule }) => `${cell} ${rule}`);
}

const schemas = new Map<string, ReturnType<typeof importRow>>();

function schemaFor(options: {
  today: string;
  school?: { inn?: string; kpp?: string };
}): ReturnType<typeof importRow> {
  const key = JSON.stringify(options);
  const known = schemas.get(key) ?? importRow(options);
  schemas.set(key, known);
  return known;
}

describe('right files', () => {
  it('give no finding at all', () => {
    fc.assert(
      fc.property(cleanRows, (rows) => {
        expect(checkWorkbook(sketchWorkbook({ rows }), { today: EXAMPLE_TODAY }).findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('safe fixes', () => {
  it('leave nothing safely fixable and uncover no new error', () => {
    fc.assert(
      fc.property(dirtyRows, day, (rows, today) => {
        const workbook = sketchWorkbook({ rows });
        const before = checkWorkbook(workbook, { today });
        const after = checkWorkbook(patched(workbook, safeFixes(before)), { today });
        expect(safeFixes(after)).toEqual([]);
        const known = new Set(errors(before.findings));
        expect(errors(after.findings).filter((error) => !known.has(error))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('have one value a cell', () => {
    fc.assert(
      fc.property(dirtyRows, day, (rows, today) => {
        const values = new Map<string, string>();
        for (const { cell, fix } of checkWorkbook(sketchWorkbook({ rows }), { today }).findings) {
          if (!fix?.safe) continue;
          expect(values.get(cell) ?? fix.value).toBe(fix.value);
          values.set(cell, fix.value);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a right row as the schema sees it', () => {
  const text = fc.constantFrom(
    '', ' ', '9', '9 А', 'А', 'М', 'м', 'Ж', 'ученик', 'Учитель', '6600000003', '660001001', '2026-2027', '2025-2026',
    '2026/2027', '20.01.2011', '31.02.2011', '20.01.2017', '01.01.1850', '—', 'нет', 'Волков', 'Иван2', 'И.', 'Volkov', 'ВОЛКОВ', 'x@mail.ru',
    'X@mail.ru', 'Test@yandex.ru', 'x@', 'Ш'.repeat(250), '7900000000', '12', '#N/A', 'Мамин–Сибиряк', '-Иван', 'Иван-',
    'Мамин - Сибиряк', '(нет)', 'н/д', 'не указано', '#ССЫЛКА!', '0', 'a@mail.ru, b@mail.ru', 'И',
  ); // prettier-ignore
  const change = fc.record({
    key: fc.constantFrom(...COLUMN_KEYS),
    value: fc.oneof(text, fc.string({ maxLength: 12 })),
  });

  it('parses exactly when the rules find no error in it', () => {
    fc.assert(
      fc.property(
        cleanRows,
        fc.array(change, { maxLength: 3 }),
        fc.constantFrom(undefined, { inn: '6600000003', kpp: '660001001' }, { inn: '6612000008' }),
        day,
        (rows, changes, school, today) => {
          const options = school ? { today, school } : { today };
          const row = rows[rows.length - 1];
          const cells = {
            ...row?.cells,
            ...Object.fromEntries(changes.map(({ key, value }) => [key, value])),
          };
          const workbook = sketchWorkbook({ rows: [{ who: 'teacher', cells: {} }, { cells }] });
          const read = workbook.sheets[0]?.rows[2];
          // A row without a single cell is no row.
          fc.pre(read !== undefined);
          const record = Object.fromEntries(
            COLUMN_KEYS.map((key, i) => [key, read.cells.find((cell) => cell.column === i + 1)?.text ?? '']),
          );
          const own = checkWorkbook(workbook, options).findings.filter(
            ({ row: number, severity, rule }) =>
              number === 3 && severity === 'error' && !/duplicate|teacher-first/u.test(rule),
          );
          const parsed = schemaFor(options).safeParse(record);
          expect({ ok: parsed.success, record }).toEqual({ ok: own.length === 0, record });
        },
      ),
      { numRuns: 700 },
    );
  }, 60_000);
});

describe('an editing session', () => {
  it('says after each edit what a fresh check says, and can go back', async () => {
    const edit = fc.record({
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 0, max: 12 }),
      value: fc.constantFrom(
        '',
        'Волков',
        '9',
        'Б',
        '6612000008',
        'Итого',
        'ученик',
        'учитель',
        'x@mail.ru',
        '20.01.2011',
      ),
    });
    await fc.assert(
      fc.asyncProperty(dirtyRows, fc.array(edit, { minLength: 1, maxLength: 5 }), async (rows, edits) => {
        const workbook = sketchWorkbook({ rows });
        const session = await createRosterSession(workbook, { today: EXAMPLE_TODAY });
        const start = session.report();
        const undo = [];
        let live = start.findings;
        for (const { row, column, value } of edits) {
          const fix = { sheet: 'Лист1', cell: `${'ABCDEFGHIJKLM'[column] ?? 'A'}${row}`, value };
          const delta = session.edit([fix]);
          undo.unshift(delta.before);
          const report = session.report();
          const fresh = checkWorkbook(session.workbook(), { today: EXAMPLE_TODAY });
          expect(report.findings).toEqual(fresh.findings);
          expect([delta.counts, delta.file]).toEqual([fresh.counts, fresh.file]);
          const text = (findings: readonly Finding[]): string[] =>
            findings.map((one) => JSON.stringify([one.cell, one.rule, one.message])).sort();
          const gone = text(delta.removed);
          const kept = text(live).filter((one) => {
            const at = gone.indexOf(one);
            if (at >= 0) gone.splice(at, 1);
            return at < 0;
          });
          expect([...kept, ...text(delta.added)].sort()).toEqual(text(fresh.findings));
          live = fresh.findings;
        }
        for (const states of undo) session.restore(states);
        expect(session.report().findings).toEqual(start.findings);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
