import { describe, expect, it } from 'vitest';
import type { CellExample, Finding } from '@/utils/roster';
import { check, triples } from './helpers';

type Cells = CellExample['cells'];

function ofStudent(cells: Cells, today = '2026-11-20'): string[] {
  return triples(check({ rows: [{ who: 'teacher', cells: {} }, { cells }] }, { today }).findings);
}

function fixOf(cells: Cells, rule: string): Finding['fix'] {
  return check({ rows: [{ who: 'teacher', cells: {} }, { cells }] }).findings.find((one) => one.rule === rule)
    ?.fix;
}

const couple = (a: Cells, b: Cells): string[] =>
  triples(check({ rows: [{ who: 'teacher', cells: {} }, { cells: a }, { cells: b }] }).findings);

describe('what is right passes in silence', () => {
  it.each<[string, Cells]>([
    ...['Мамин-Сибиряк', 'Салтыков-Щедрин', 'Ли', "О'Генри", 'О’Генри', 'О‘Генри', 'О´Генри', 'О′Генри', 'д‘Арк', 'ле Гуин', 'аль-Хаким', 'де ла Крус', 'Ю', 'фон Шульц', 'Воробьёв', 'Лук’янов'].map((surname): [string, Cells] => [surname, { surname }]),
    ...['Ольга-Мария', 'Ен Су', 'Ын-су', 'Ия', 'Иван'].map((name): [string, Cells] => [name, { name }]),
    ...['Ильич', 'Кузьмич', 'Лукич', 'Саввич', 'Али оглы', 'Гасан-оглы', 'Рашид угли', '—', 'None', 'Витальевич'].map((patronymic): [string, Cells] => [patronymic, { patronymic }]),
    ...['Никитична', 'Саввична', 'Лукинична', 'Ильинична', 'Гасан кызы'].map((patronymic): [string, Cells] => [patronymic, { patronymic, gender: 'Ж' }]),
    ...['А1', 'АА', 'АБ', 'Я', '1', 'IT'].map((letter): [string, Cells] => [letter, { letter }]),
    ...['a@ya.ru', 'a.b-c_d+e@school-12.edu.ru', '123@mail.ru', 'x@xn--80aaa.xn--p1ai', "o'neil@gmail.com"].map((email): [string, Cells] => [email, { email }]),
    ['номер класса числом', { grade: 9 }],
    ['номер класса числом с нулями', { grade: { number: 9, shown: '9,0' } }],
    ['ИНН числом', { inn: 6600000003 }],
  ])('%s', (_name, cells) => {
    const own = ofStudent(cells).filter((text) => !text.endsWith('teacher-class'));
    expect(own).toEqual([]);
  }); // prettier-ignore

  it('a twin brother and sister, twins with alike names, namesakes', () => {
    const family = { surname: 'Ли', patronymic: '—' };
    expect(couple({ ...family, name: 'Александр' }, { ...family, name: 'Александра', gender: 'Ж' })).toEqual(
      [],
    );
    expect(
      couple({ ...family, name: 'Алина', gender: 'Ж' }, { ...family, name: 'Арина', gender: 'Ж' }),
    ).toEqual([]);
    expect(
      couple({ ...family, name: 'Мария', gender: 'Ж' }, { ...family, name: 'Дарья', gender: 'Ж' }),
    ).toEqual([]);
    expect(couple({ name: 'Ильшат' }, { name: 'Ильнат' })).toEqual([]);
    expect(couple({}, { birthDate: '15.11.2010' })).toEqual([]);
  });

  it('a file of teachers only, without birth dates', () => {
    const rows = [{ who: 'teacher', cells: { birthDate: '' } }, { who: 'teacher', cells: { birthDate: '', surname: 'Петрова', email: 'p@mail.ru', letter: 'Б' } }] as const;
    expect(check({ rows }).findings).toEqual([]);
  }); // prettier-ignore
});

describe('one trouble gives its own finding', () => {
  it.each<[Cells, string[]]>([
    [{ name: 'Ивaн' }, ['F3 name-latin']],
    [{ email: 'ivan@yandex.ri' }, ['D3 email-domain']],
    [{ role: ' Ученик ' }, ['C3 role-case', 'C3 text-spaces']],
    [{ gender: 'Ж' }, ['H3 name-gender']],
    [{ letter: 'A' }, ['K3 letter-format']],
    [{ grade: '9 А', letter: '' }, ['J3 grade-format', 'K3 letter-required']],
    [{ grade: '9А' }, ['J3 grade-format']],
    [{ letter: '9А' }, ['K3 letter-format']],
    [{ birthDate: '31.02.2011' }, ['I3 birth-date-invalid']],
    [{ birthDate: '15/03/2011' }, ['I3 birth-date-format']],
    [{ birthDate: '20.01.2031' }, ['I3 birth-date-future']],
    [{ year: '2026/2027' }, ['L3 year-format']],
    [{ inn: '' }, ['A3 inn-required']],
    [{ patronymic: '' }, ['G3 patronymic-required']],
    [{ patronymic: '-' }, ['G3 patronymic-dash']],
    [{ surname: { error: '#N/A' } }, ['E3 cell-error']],
  ])('%j', (cells, expected) => {
    expect(ofStudent(cells)).toEqual(expected);
  });
});

describe('fixes', () => {
  it.each<[Cells, string, string, boolean]>([
    [{ birthDate: '15/03/2012' }, 'birth-date-format', '15.03.2012', true],
    [{ birthDate: '2012-03-15' }, 'birth-date-format', '15.03.2012', true],
    [{ birthDate: '5.3.2012' }, 'birth-date-format', '05.03.2012', true],
    [{ birthDate: '15 марта 2012' }, 'birth-date-format', '15.03.2012', true],
    [{ birthDate: '15.03.12' }, 'birth-date-format', '15.03.2012', false],
    [{ birthDate: '1.20.2010' }, 'birth-date-invalid', '20.01.2010', false],
    [{ birthDate: { date: '2011-03-15' } }, 'birth-date-cell', '15.03.2011', true],
    [{ kpp: 12345678 }, 'kpp-format', '012345678', true],
    [{ kpp: '12345678' }, 'kpp-format', '012345678', false],
    [{ inn: '' }, 'inn-required', '6600000003', false],
    [{ email: ' Ivan@Mail.ru ' }, 'text-spaces', 'ivan@mail.ru', true],
    [{ email: 'Ivan@mail,ru' }, 'email-format', 'ivan@mail.ru', false],
    [{ surname: 'МАМИН-СИБИРЯК' }, 'name-case', 'Мамин-Сибиряк', false],
    [{ patronymic: 'ГАСАН ОГЛЫ' }, 'name-case', 'Гасан оглы', false],
    [{ gender: 'женский' }, 'gender-format', 'Ж', true],
    [{ gender: 'F' }, 'gender-format', 'Ж', false],
    [{ gender: '' }, 'gender-required', 'М', false],
    [{ grade: 'IX' }, 'grade-format', '9', true],
    [{ grade: '9 Б' }, 'grade-format', '9', false],
    [{ letter: '9 «А»' }, 'letter-format', 'А', true],
    [{ year: '' }, 'year-required', '2026-2027', true],
    [{ year: '2026-27' }, 'year-format', '2026-2027', true],
    [{ year: '26-27' }, 'year-format', '2026-2027', false],
    [{ year: '2025-2026' }, 'year-current', '2026-2027', false],
  ])('%j: %s', (cells, rule, value, safe) => {
    expect(fixOf(cells, rule)).toMatchObject({ value, safe });
  });

  it('part a full name into three cells', () => {
    const found = check({
      rows: [
        { who: 'teacher', cells: {} },
        { cells: { surname: 'Мамедов Али Гасан оглы', name: '', patronymic: '' } },
      ],
    }).findings;
    expect(found.map(({ cell, rule, fix }) => [cell, rule, fix?.value])).toEqual([
      ['E3', 'name-combined', 'Мамедов'],
      ['F3', 'name-required', 'Али'],
      ['G3', 'patronymic-required', 'Гасан оглы'],
    ]);
  });
});

describe('the calendar is an input', () => {
  it('31 August is summer, 1 September is not', () => {
    const years = (today: string, year: string): string[] =>
      ofStudent({ year }, today).filter((text) => text.startsWith('L3'));
    expect(years('2026-05-31', '2025-2026')).toEqual([]);
    expect(years('2026-08-31', '2026-2027')).toEqual(['L3 year-current']);
    expect(years('2026-09-01', '2026-2027')).toEqual([]);
    expect(check({}, { today: '2026-07-01' }).counts).toEqual({ error: 0, warning: 2, info: 0 });
  });

  it('a student is taken from the very day of turning ten', () => {
    expect(ofStudent({ birthDate: '20.11.2016' }).includes('I3 birth-date-young')).toBe(false);
    expect(ofStudent({ birthDate: '21.11.2016' }).includes('I3 birth-date-young')).toBe(true);
  });
});
