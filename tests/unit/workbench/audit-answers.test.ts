import { describe, expect, it } from 'vitest';
import { answerCalls } from '@/entrypoints/workbench/audit/answers';
import type { Calls, Progress } from '@/entrypoints/workbench/audit/calls';
import { makeBook, readWorkbook } from '@/utils/workbook';
import { callHere } from '../../fixtures/calls';
import { makeXlsx } from '../../fixtures/workbook';
import { SUMMARY_HEADER, SUMMARY_TOP, type Rows, student } from '../school/exports';

/** The audit's worker, in this thread. */
const startDesk = () => callHere<Calls, Progress>((reply) => answerCalls(reply, makeBook));

function blob(rows: Rows, name = 'Лист1'): Blob {
  return new Blob([new Uint8Array(makeXlsx({ sheets: [{ name, rows }] }))]);
}

describe('the audit’s worker', () => {
  it('reads an export, answers views and names, compares, makes lists', async () => {
    const { ask, progress } = startDesk();
    await ask('start', { today: '2025-12-05' });
    const file = blob([
      ...SUMMARY_TOP,
      SUMMARY_HEADER,
      student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
    ]);
    expect(await ask('open', { file, name: 'students.xlsx' })).toMatchObject({ kind: 'students' });
    expect(progress.every(({ share }, at) => share >= (progress[at - 1]?.share ?? 0))).toBe(true);
    const view = await ask('view', { filter: {}, by: 'class' });
    expect(view).toMatchObject({ use: 'exports', asOf: '2025-12-01', scope: 'МБОУ СОШ № 2', partial: null });
    expect((await ask('people', { filter: {}, from: 0, count: 5 })).items[0]?.name).toBe('Котов Пётр Ильич');
    expect(await ask('known', {})).toEqual([{ name: 'Котов Пётр Ильич', grade: '9', letter: 'А' }]);
    const made = await ask('make', {
      kind: 'lists',
      filter: {},
      measures: ['verified'],
      title: 'Чего не хватает',
    });
    if ('trouble' in made) throw new Error(made.trouble);
    expect((await readWorkbook(made.bytes)).sheets.map(({ name }) => name)).toEqual(['Сводка', '9 А']);
  });

  it('makes an import file from a class list and checks its bytes', async () => {
    const { ask } = startDesk();
    await ask('start', { today: '2025-10-01' });
    const file = blob(
      [
        ['ФИО', 'Дата рождения'],
        ['Котов Пётр Ильич', '5.3.2010'],
      ],
      '9А',
    );
    const reading = await ask('readList', { file, name: 'список.xlsx' });
    expect(reading.trouble).toBeNull();
    const mappings = reading.sheets.map(({ columns }) => ({
      headers: 'x',
      fields: columns.map(({ title, column, guess }) => ({ title, column, field: guess })),
    }));
    const options = {
      inn: '6607008765',
      kpp: '660701001',
      year: '2025-2026',
      today: '2025-10-01',
      teachers: [{ className: '9 А', fullName: 'Орлова Инна Олеговна', email: 'orlova@school.example' }],
    };
    expect((await ask('buildList', { mappings, options })).counts).toEqual({ lines: 2, left: 0 });
    const { file: made, report } = await ask('makeList', { mappings, options, name: 'список.xlsx' });
    expect(made.name).toBe('список — импорт.xlsx');
    expect(report.counts.error).toBe(0);
  });

  it('says in words why a list cannot be read', async () => {
    const { ask } = startDesk();
    const reading = await ask('readList', { file: new Blob(['%PDF-1.7']), name: 'x.pdf' });
    expect(reading.trouble).toContain('PDF');
  });
});
