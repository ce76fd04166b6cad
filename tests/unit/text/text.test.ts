import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  dayFromSerial,
  formatDay,
  fullYears,
  makeDay,
  mendMixedWords,
  patronymicGender,
  properName,
  quote,
  readDate,
  safeFileName,
  tidySpaces,
} from '@/utils/text';

describe('plurals', () => {
  it.each([[1, '1\u00a0ученик'], [2, '2\u00a0ученика'], [5, '5\u00a0учеников'], [11, '11\u00a0учеников'], [21, '21\u00a0ученик'], [0, '0\u00a0учеников']])('%d', (n, text) => {
    expect(count(n, 'ученик', 'ученика', 'учеников')).toBe(text);
  }); // prettier-ignore
});

describe('names', () => {
  it.each([
    ['ИВАНОВ', 'Иванов'], ['мамин-сибиряк', 'Мамин-Сибиряк'], ['ГАСАН ОГЛЫ', 'Гасан оглы'], ["о'генри", "О'Генри"], ['ДЕ ЛА КРУС', 'де ла Крус'],
    ['ФОН ШУЛЬЦ', 'фон Шульц'], ['АЛЬ-ХАКИМ', 'аль-Хаким'], ['ли', 'Ли'], ['ОЛЬГА-МАРИЯ', 'Ольга-Мария'],
  ])('%s is written %s', (name, proper) => {
    expect(properName(name)).toBe(proper);
    expect(properName(proper)).toBe(proper);
  }); // prettier-ignore

  it.each([
    ['Иванович', 'М'], ['Ильич', 'М'], ['Кузьмич', 'М'], ['Алиевич', 'М'], ['Гасан оглы', 'М'], ['Юрьевна', 'Ж'], ['Никитична', 'Ж'], ['Саввична', 'Ж'], ['Лукинична', 'Ж'],
    ['Гасан кызы', 'Ж'], ['—', null], ['None', null], ['Хуан', null], ['Зорич', null], ['Иванова', null],
  ])('%s tells %s', (patronymic, gender) => {
    expect(patronymicGender(patronymic)).toBe(gender);
  }); // prettier-ignore

  it('look-alikes are mended inside Cyrillic words only', () => {
    expect([
      mendMixedWords('Ивaнoв'),
      mendMixedWords('Volkov'),
      mendMixedWords('Иwанов'),
      mendMixedWords('COBA'),
    ]).toEqual(['Иванов', 'Volkov', 'Иwанов', 'COBA']);
  });
});

describe('dates', () => {
  const texts = (day: number): string[] => {
    const [date, month, year] = formatDay(day).split('.');
    return [
      `${date ?? ''}/${month ?? ''}/${year ?? ''}`,
      `${year ?? ''}-${month ?? ''}-${date ?? ''}`,
      `${Number(date)}.${Number(month)}.${year ?? ''}`,
      `${formatDay(day)} г.`,
      `${year ?? ''}-${month ?? ''}-${date ?? ''} 00:00:00`,
    ];
  };

  it('are read from every spelling as the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, date) => {
          const day = makeDay(date, month, year);
          expect(readDate(formatDay(day), 2026)).toEqual({ state: 'exact', day });
          for (const text of texts(day)) {
            const read = readDate(text, 2026);
            expect(read.state === 'readable' || read.state === 'exact' ? read.day : read).toBe(day);
          }
        },
      ),
    );
  });

  it.each(['', 'весной', '2012', '15.03', '15.03.20012', '__proto__', '1'.repeat(5_000)])(
    '%s is none',
    (text) => {
      expect(readDate(text, 2026).state).toBe('unreadable');
    },
  );

  it('serial numbers of both systems', () => {
    expect([
      dayFromSerial(40_983, false),
      dayFromSerial(40_983 - 1_462, true),
      dayFromSerial(1, false),
      dayFromSerial(0, false),
    ]).toEqual([20_120_315, 20_120_315, 19_000_101, 0]);
  });

  it('full years', () => {
    expect([fullYears(20_161_120, 20_261_120), fullYears(20_161_121, 20_261_120)]).toEqual([10, 9]);
  });
});

describe('any text at all', () => {
  it('is tidied once and for all, quoted shortly, and makes a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tidySpaces(tidySpaces(text))).toBe(tidySpaces(text));
        expect(quote(text).length).toBeLessThan(130);
        expect(safeFileName(text)).toMatch(/^[^<>:"/\\|?*]+$/u);
        expect(mendMixedWords(mendMixedWords(text))).toBe(mendMixedWords(text));
      }),
      { numRuns: 500 },
    );
  });
});
