import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFullName, splitFullName } from '@/utils/classlist';

describe('splitFullName', () => {
  it.each([
    ['Котов Пётр Ильич', ['Котов', 'Пётр', 'Ильич']],
    ['КОТОВ ПЁТР ИЛЬИЧ', ['Котов', 'Пётр', 'Ильич']],
    ['Мамин-Сибиряк Дмитрий Наркисович', ['Мамин-Сибиряк', 'Дмитрий', 'Наркисович']],
    ['Салтыков - Щедрин Михаил Евграфович', ['Салтыков-Щедрин', 'Михаил', 'Евграфович']],
    ['Гасанов Тимур Гасан оглы', ['Гасанов', 'Тимур', 'Гасан оглы']],
    ['Алиева Лейла Рашид кызы', ['Алиева', 'Лейла', 'Рашид кызы']],
    ['Ли Анна', ['Ли', 'Анна', '']],
    ['Иванова Ольга-Мария Петровна', ['Иванова', 'Ольга-Мария', 'Петровна']],
    ['Анна Петровна Котова', ['Котова', 'Анна', 'Петровна']],
    ['Котов П.И.', ['Котов', 'П.', 'И.']],
    ["О'Генри Павел Ильич", ["О'Генри", 'Павел', 'Ильич']],
    ['  Котов   Пётр\u00a0Ильич ', ['Котов', 'Пётр', 'Ильич']],
  ])('parts %s', (text, [surname, name, patronymic]) => {
    expect(splitFullName(text)).toMatchObject({ surname, name, patronymic });
  });

  it('notes what a person should look at', () => {
    expect(splitFullName('Анна Петровна Котова').note).toBe('порядок был «Имя Отчество Фамилия»');
    expect(splitFullName('Котов П.И.').note).toBe('вместо имени инициалы');
    expect(splitFullName('Котов').note).toBe('есть только одно слово имени');
    expect(splitFullName('Котов Пётр Ильич').note).toBeUndefined();
  });

  it('loses no word', () => {
    const word = fc.constantFrom(
      'Котов',
      'Анна',
      'Ли',
      'Пётр',
      'Ильич',
      'Петровна',
      'оглы',
      'де',
      'Мир',
      'Хан',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { surname, name, patronymic } = splitFullName(words.join(' '));
        const kept = [surname, name, patronymic].join(' ').split(' ').filter(Boolean);
        expect(kept.map((one) => one.toLowerCase()).toSorted()).toEqual(
          words.map((one) => one.toLowerCase()).toSorted(),
        );
      }),
    );
  });
});

describe('looksLikeFullName', () => {
  it.each(['Котов Пётр Ильич', 'Ли Анна', 'КОТОВ ПЁТР', 'Гасанов Тимур Гасан оглы', 'Котов П.И.'])(
    'takes %s',
    (text) => {
      expect(looksLikeFullName(text)).toBe(true);
    },
  );
  it.each([
    '',
    'Котов',
    'Итого учеников',
    'Директор школы',
    '15.03.2012',
    '9 А',
    'ул. Ленина, 31',
    'Список класса',
    '+7 900',
  ])('refuses %j', (text) => {
    expect(looksLikeFullName(text)).toBe(false);
  });
});
