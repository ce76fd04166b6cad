import { describe, expect, it } from 'vitest';
import { SchoolDesk } from '@/utils/school';
import { makeBook } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';
import { SUMMARY_HEADER, SUMMARY_TOP, student } from './exports';

async function opened() {
  const desk = new SchoolDesk({ today: '2025-12-05', makeBook });
  const rows = [
    ...SUMMARY_TOP,
    SUMMARY_HEADER,
    student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
    student('Зимина Ольга Петровна', 9, 'А', { masters: '' }),
    student('Белов Иван Олегович', 9, 'Б', { school: 'МБОУ СОШ № 3' }),
  ];
  await desk.open({ bytes: makeXlsx({ sheets: [{ name: 'Лист1', rows }] }), name: 'students.xlsx' });
  return desk;
}

describe('the header of a list that a filter has cut', () => {
  it('says nothing of a selection where everybody is in the list', async () => {
    const { head } = (await opened()).view({ filter: {}, by: 'class' });
    expect(head).toMatchObject({ selection: '', cut: false });
    expect(head.completeness).toBe(
      'источник прочитан полностью, не прочитаны значения (из 3): мастер-классы: 1',
    );
  });

  it('names the school and the part of a name, and counts the unread among the chosen only', async () => {
    const desk = await opened();
    const { head } = desk.view({ filter: { school: 0, text: 'кот' }, by: 'class' });
    expect(head).toMatchObject({ selection: 'школа МБОУ СОШ № 2; имя с «кот»', cut: true });
    expect(head.completeness).toBe('источник прочитан полностью');
  });

  it('does not call a part of a class the class', async () => {
    const desk = await opened();
    const made = desk.print({ measure: { id: 'verified', is: 'no' } }, ['verified'], 'Чего не хватает');
    expect(made).toMatchObject({ head: { selection: 'верификация: нет', cut: true } });
    expect(desk.view({ filter: { school: 1 }, by: 'class' }).head.cut).toBe(false);
  });
});

describe('the day of a report', () => {
  const rows = [['Сводный отчет'], ['Выгрузка'], SUMMARY_HEADER, student('Котов Пётр Ильич', 9, 'А')];
  const bytes = makeXlsx({ sheets: [{ name: 'Лист1', rows }] });

  it.each([
    ['students_2025-12-01.xlsx', '2025-12-01'],
    ['Отчёт 03.11.2025 (1).xlsx', '2025-11-03'],
    ['students.20251201.xlsx', '2025-12-01'],
    ['с 01.11.2025 по 01.12.2025.xlsx', null],
    ['31.02.2025.xlsx', null],
    ['students (1).xlsx', null],
    ['5512345678901.xlsx', null],
  ])('is looked for in the name %s where the file itself tells none', async (name, day) => {
    const desk = new SchoolDesk({ today: '2025-12-05', makeBook });
    expect((await desk.open({ bytes, name })).date).toBe(day);
  });
});
