import { describe, expect, it } from 'vitest';
import { SchoolDesk, groupAt, orderGroups, tallyAt } from '@/utils/school';
import { makeXlsx } from '../../fixtures/workbook';
import { SUMMARY_HEADER, SUMMARY_TOP, student } from './exports';

async function groups() {
  const desk = new SchoolDesk({ today: '2025-12-05', makeBook: () => Promise.resolve(new Uint8Array()) });
  const rows = [
    student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
    student('Зимин Пётр Ильич', 9, 'А', { verified: 'Верифицирован' }),
    student('Белов Пётр Ильич', 9, 'Б', { verified: 'Верифицирован' }),
    student('Серов Пётр Ильич', 9, 'В', { verified: '?' }),
  ];
  const bytes = makeXlsx({ sheets: [{ name: 'Лист1', rows: [...SUMMARY_TOP, SUMMARY_HEADER, ...rows] }] });
  await desk.open({ bytes, name: 'students.xlsx' });
  return desk.view({ filter: {}, by: 'class' }).groups;
}

describe('groups of the heat table', () => {
  it('hold the sums of each class', async () => {
    const table = await groups();
    expect(groupAt(table, 0)).toMatchObject({ label: '9 А', students: 2 });
    expect(tallyAt(table, 0, 'verified')).toEqual({ yes: 1, no: 1, unread: 0 });
    expect(tallyAt(table, 2, 'verified')).toEqual({ yes: 0, no: 0, unread: 1 });
    // The report has no column of consents.
    expect(tallyAt(table, 0, 'consent')).toEqual({ yes: 0, no: 0, unread: 0 });
  });

  it('stand in the wished order, the unread last either way', async () => {
    const table = await groups();
    const labels = (order: Parameters<typeof orderGroups>[1]) =>
      orderGroups(table, order).map((at) => groupAt(table, at).label);
    expect(labels({ by: 'name', down: true })).toEqual(['9 В', '9 Б', '9 А']);
    expect(labels({ by: 'students', down: true })[0]).toBe('9 А');
    expect(labels({ by: 'verified', down: false })).toEqual(['9 А', '9 Б', '9 В']);
    expect(labels({ by: 'verified', down: true })).toEqual(['9 Б', '9 А', '9 В']);
  });

  it('travel from the worker as they are', async () => {
    const table = await groups();
    expect(structuredClone(table)).toEqual(table);
  });
});
