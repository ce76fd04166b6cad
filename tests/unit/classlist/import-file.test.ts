import { describe, expect, it } from 'vitest';
import { buildImport, makeImport, mappingOf, readClassList } from '@/utils/classlist';
import { TEMPLATE_HEADER } from '@/utils/roster';
import { makeBook, readWorkbook } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';

const OPTIONS = { inn: '6607008765', kpp: '660701001', year: '2025-2026', today: '2025-10-01' };

describe('the import file made from a class list', () => {
  it('has the template’s header, text cells, and passes the check without an error', async () => {
    const list = makeXlsx({
      sheets: [
        {
          name: '9А',
          rows: [
            ['№', 'ФИО', 'Дата рождения'],
            [1, 'Котов Пётр Ильич', '15.03.2010'],
            [2, 'Зимина Ольга Петровна', { value: 40253, format: 'dd.mm.yyyy' }],
          ],
        },
      ],
    });
    const { sheets } = readClassList(await readWorkbook(list));
    const built = buildImport(
      sheets.map((sheet) => ({ sheet, mapping: mappingOf(sheet) })),
      {
        ...OPTIONS,
        teachers: [{ className: '9 А', fullName: 'Орлова Инна Олеговна', email: 'orlova@school.example' }],
      },
    );
    const { bytes, report } = await makeImport(built.lines, { today: OPTIONS.today, makeBook });
    const sheet = (await readWorkbook(bytes)).sheets[0];
    expect(sheet?.rows[0]?.cells.map(({ text }) => text)).toEqual(TEMPLATE_HEADER);
    expect(sheet?.rows[3]?.cells.every(({ kind }) => kind === 'text')).toBe(true);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.file).toMatchObject({ teachers: 1, students: 2 });
  });
});
