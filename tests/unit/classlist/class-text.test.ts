import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classInside, classLabel, parseClass } from '@/utils/classlist';

describe('parseClass', () => {
  it.each([
    ['9А', '9 А'],
    ['9 А', '9 А'],
    ['9 «А»', '9 А'],
    ['9"а"', '9 А'],
    ['9-Б', '9 Б'],
    ['09В', '9 В'],
    ['9 класс', '9'],
    ['9-й', '9'],
    ['9-й «Г» класс', '9 Г'],
    ['9 А класс', '9 А'],
    ['Класс: 10 Б', '10 Б'],
    ['IX А', '9 А'],
    ['XI «Б»', '11 Б'],
    ['11', '11'],
    ['7АА', '7 АА'],
    ['7 А1', '7 А1'],
    ['9A', '9 А'],
    ['9-1', '9 1'],
    ['5/2', '5 2'],
    ['9 кл.', '9'],
    ['8_в', '8 В'],
  ])('reads %s as %s', (text, label) => {
    const parsed = parseClass(text);
    expect(parsed && classLabel(parsed)).toBe(label);
  });

  it.each([
    '',
    '12 А',
    '2012',
    '15.03.2012',
    'Иванов Иван',
    'Х',
    '9 лет',
    '25 человек',
    'А',
    '9А, 9Б',
    '9:30',
    '0',
  ])('takes %j for no class', (text) => {
    expect(parseClass(text)).toBeNull();
  });

  it('reads whatever label it writes', () => {
    const letter = fc.constantFrom('А', 'Б', 'В', 'Г', 'АА', 'А1', 'К', '');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), letter, (grade, mark) => {
        const name = { grade: String(grade), letter: mark };
        expect(parseClass(classLabel(name))).toEqual(name);
      }),
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseClass(text)));
  });
});

describe('classInside', () => {
  it('finds the one class of a sentence', () => {
    expect(classInside('Список учащихся 9А класса МБОУ СОШ № 2 на 2025-2026 учебный год')).toEqual({
      grade: '9',
      letter: 'А',
    });
    expect(classInside('Класс 9 «Б» класс')).toEqual({ grade: '9', letter: 'Б' });
  });
  it('is silent where several are named, or none', () => {
    expect(classInside('9А класс и 9Б класс')).toBeNull();
    expect(classInside('Школа № 9')).toBeNull();
  });
});
