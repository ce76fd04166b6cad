import { expect, it } from 'vitest';
import { checkRoster, TEMPLATE_HEADER } from '@/utils/roster';
import { makeXlsx } from '../../fixtures/workbook';

const TEACHER = '6600000003;660001001;учитель;i@yandex.ru;Иванова;Ксения;Юрьевна;Ж;20.01.1985;9;А;2026-2027';
const STUDENT = '6600000003;660001001;ученик;;Волков;Иван;Артёмович;М;20.01.2011;9;А;2026-2027';

it('what was found right under one title is judged anew under another one on the next sheet', async () => {
  const header = [...TEMPLATE_HEADER];
  // «Отчество» where the first sheet has the birth date, and the other way round; the rows stay as they were.
  const swapped = header.map((title, i) => (i === 6 ? header[8] : i === 8 ? header[6] : title) ?? '');
  // Long enough for the reader to be past its beginning, where equal cells are not yet one.
  const rows = [TEACHER, ...Array<string>(150).fill(STUDENT)].map((row) => row.split(';'));
  for (const strings of ['shared', 'inline'] as const) {
    const { findings } = await checkRoster(
      makeXlsx({
        sheets: [
          { name: 'Первый', rows: [header, ...rows], strings },
          { name: 'Второй', rows: [swapped, ...rows], strings },
        ],
      }),
      { today: '2026-11-20' },
    );
    const cells = findings
      .filter(({ rule }) => rule === 'birth-date-format' || rule === 'name-characters')
      .map(({ sheet, cell, rule }) => `${sheet} ${cell} ${rule}`);
    expect(cells.filter((line) => line.startsWith('Первый'))).toEqual([]);
    expect(cells).toContain('Второй G2 birth-date-format');
    expect(cells).toContain('Второй I2 name-characters');
    expect(cells).toContain('Второй I150 name-characters');
  }
});
