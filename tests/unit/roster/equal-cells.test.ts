import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRosterSession, TEMPLATE_HEADER } from '@/utils/roster';
import type { Cell, Workbook } from '@/utils/workbook';

const VALUES: readonly (readonly (string | number)[])[] = [
  ['6600000003', '6600000004', 660000000, '', '66000000', ' 6600000003'],
  ['660001001', 66000100, 'х', ''],
  ['ученик', 'учитель', 'Ученик', 'педагог', ''],
  ['', 'a@mail.ru', 'A@mail.ru', 'a@mial.ru', 'нет', 'a,b@mail.ru'],
  ['Волков', 'ВОЛКОВ', 'Bолков', 'Волков Иван Петрович', '', 'В.'],
  ['Иван', 'иван', 'Ivan', '', 'Анна'],
  ['Петрович', '—', 'нет', 'Петровна', '', 'П.', 'Вoлковна'],
  ['М', 'ж', 'M', '', 'мальчик'],
  ['20.01.2011', '2011-01-20', '31.02.2011', 40563, '', '20.01.1985', '20.01.2031'],
  [9, '9', '9А', '', '12', '09', '10'],
  ['А', 'а', '9А', '', 'A', '«Б»', 'БББББББ', '10Б'],
  ['2026-2027', '2025-2026', '2026/2027', ''],
];

const row = fc.tuple(...VALUES.map((values) => fc.constantFrom(...values)));

function cellOf(value: string | number, column: number): Cell[] {
  if (value === '') return [];
  if (typeof value === 'string') return [{ column, kind: 'text', text: value, number: null, formula: false }];
  return [{ column, kind: 'number', text: String(value), number: value, formula: false }];
}

function workbookOf(rows: readonly (readonly (string | number)[])[]): Workbook {
  const all = [TEMPLATE_HEADER, ...rows].map((values, i) => ({
    number: i + 1,
    hidden: false,
    cells: values.flatMap((value, k) => cellOf(value, k + 1)),
  }));
  return {
    sheets: [
      {
        name: 'Л',
        hidden: false,
        rows: all.filter(({ cells }) => cells.length > 0),
        merges: [],
        hiddenColumns: [],
      },
    ],
    date1904: false,
  };
}

it('what was found of equal cells once is what every row is found to have by itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 12 }),
      fc.constantFrom('2026-11-20', '2026-07-10'),
      async (rows, today) => {
        const workbook = workbookOf(rows);
        const session = await createRosterSession(workbook, { today, school: { inn: '6600000003' } });
        // A row that is written anew is looked at by every rule, whatever was found of its values before.
        for (const { number, cells } of workbook.sheets[0]?.rows.slice(1) ?? []) {
          const [content] = cells;
          if (!content) continue;
          const cell = `${'ABCDEFGHIJKL'.charAt(content.column - 1)}${number}`;
          const { added, removed } = session.restore([{ sheet: 'Л', cell, content }]);
          expect({ added, removed }).toEqual({ added: [], removed: [] });
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
