import { describe, expect, it } from 'vitest';
import { check, triples } from './helpers';

const fixOf = (cells: Record<string, string | number | null>, rule: string): string => {
  const found = check({ rows: [{ who: 'teacher', cells: {} }, { cells }] }).findings.find(
    (one) => one.rule === rule && one.row === 3,
  );
  if (!found) return 'silent';
  return found.fix ? `${found.fix.safe ? 'safe' : 'review'} ${found.fix.value}` : 'no fix';
};

describe('dates as people type them', () => {
  it.each([
    '«15» марта 2010 г.',
    '15_03_2010',
    '15:03:2010',
    '15·03·2010',
    "'15.03.2010",
    'пн 15.03.2010',
    'март 15, 2010',
    '15‑03‑2010',
    '15032010',
    '20100315',
  ])('%s has one reading', (birthDate) => {
    expect(fixOf({ birthDate }, 'birth-date-format')).toBe('safe 15.03.2010');
  });

  it('a two-digit year stays for a person to confirm', () => {
    expect(fixOf({ birthDate: "15.03.'10" }, 'birth-date-format')).toBe('review 15.03.2010');
  });
});

describe('classes as people type them', () => {
  it.each(['9кл', '9 кл.', '9.', '9-ого', '9-класс', '№9', '№ 9', '9-е'])('%s is class 9', (grade) => {
    expect(fixOf({ grade }, 'grade-format')).toBe('safe 9');
  });

  it.each(['0', 0, '00'])('class %s is out of range and nothing else', (grade) => {
    const { findings } = check({ rows: [{ who: 'teacher', cells: {} }, { cells: { grade } }] });
    expect(triples(findings)).toContain('J3 grade-range');
    expect(triples(findings)).not.toContain('J3 grade-format');
  });

  it.each(['(А)', '[А]', '«А»'])('%s is the letter А in brackets', (letter) => {
    expect(fixOf({ letter }, 'letter-format')).toBe('safe А');
  });
});

describe('letters that are words', () => {
  it.each(['Мед', 'Кадет', 'Лицей', 'Кадет-1', 'А (физмат)', 'в классе А'])(
    '%s is left as it was written',
    (letter) => {
      expect(fixOf({ letter }, 'letter-format')).toBe('silent');
    },
  );

  it.each([
    ['ИТ-класс', 'ИТ'],
    ['буква А', 'А'],
    ['Литера «Б»', 'Б'],
    ['«Мед»', 'Мед'],
    ['кадет', 'КАДЕТ'],
    ['9_А', 'А'],
  ])('%s becomes %s', (letter, value) => {
    expect(fixOf({ letter }, 'letter-format')).toBe(`safe ${value}`);
  });

  it.each(['b', 'h', '9b'])('%s may mean several letters', (letter) => {
    expect(fixOf({ letter }, 'letter-format')).toBe(letter === '9b' ? 'safe b' : 'no fix');
  });

  it('names of one class in different letters are one class', () => {
    const rows = [{ who: 'teacher', cells: { letter: 'Мед' } }, { cells: { letter: 'МЕД' } }] as const;
    expect(triples(check({ rows }).findings)).toEqual([]);
  });

  it.each(['9 лет', '9 человек', '9 мальчиков'])('%s is no class with a letter', (grade) => {
    expect(fixOf({ grade, letter: '' }, 'grade-format')).toBe('no fix');
    expect(fixOf({ grade, letter: '' }, 'letter-required')).toBe('no fix');
  });

  it.each(['9 (девятый)', '9 клас'])('%s is class 9', (grade) => {
    expect(fixOf({ grade }, 'grade-format')).toBe('safe 9');
  });
});

describe('capitals in an address', () => {
  it('are no trouble of their own where the cell holds more than an address', () => {
    expect(fixOf({ email: 'Волков <Volkov@mail.ru>' }, 'email-uppercase')).toBe('silent');
    expect(fixOf({ email: 'Волков <Volkov@mail.ru>' }, 'email-format')).toBe('review volkov@mail.ru');
    expect(fixOf({ email: 'Volkov@mail,ru' }, 'email-uppercase')).toBe('safe volkov@mail,ru');
  });
});

describe('names of many peoples', () => {
  it.each([
    ['surname', 'ХӀажиев'],
    ['name', 'ШагӀбан'],
    ['name', 'Нур уль-Ислам'],
    ['patronymic', 'Давид углы'],
    ['surname', 'О’Генри'],
  ])('%s %s keeps its capitals', (key, value) => {
    expect(fixOf({ [key]: value }, 'name-case')).toBe('silent');
  });

  it('sees capitals behind an apostrophe and a palochka', () => {
    expect(fixOf({ surname: "О'ГЕНРИ" }, 'name-case')).toBe("review О'Генри");
    expect(fixOf({ surname: 'ХӀАЖИЕВ' }, 'name-case')).toBe('review Хӏажиев');
  });

  it('leaves small words of a Latin spelling to the Latin rule', () => {
    expect(fixOf({ patronymic: 'Hasan ogly' }, 'name-case')).toBe('silent');
    expect(fixOf({ patronymic: 'Hasan ogly' }, 'name-latin')).toBe('no fix');
  });

  it('Юлия and Лия are twins', () => {
    const twin = (name: string): Record<string, string> => ({
      surname: 'Сомова',
      name,
      patronymic: 'Львовна',
      gender: 'Ж',
    });
    const { findings } = check({
      rows: [{ who: 'teacher', cells: {} }, { cells: twin('Юлия') }, { cells: twin('Лия') }],
    });
    expect(triples(findings)).toEqual([]);
  });
});

describe('one wrong ИНН amid a class', () => {
  it.each(['', '7707083893'])('«%s» does not split the class', (inn) => {
    const { findings } = check({
      rows: [
        { who: 'teacher', cells: {} },
        { cells: {} },
        { cells: { surname: 'Сомов', inn } },
        { cells: { surname: 'Лисин' } },
      ],
    });
    expect(findings.map(({ rule }) => rule)).not.toContain('class-split');
  });

  it('a lost leading zero makes no other school', () => {
    const rows = ['0278012344', '278012344', '0278012344'].map((inn, i) => ({
      cells: { inn, surname: ['Волков', 'Сомов', 'Лисин'][i] ?? '' },
    }));
    const { findings } = check({ rows: [{ who: 'teacher', cells: { inn: '0278012344' } }, ...rows] });
    expect(triples(findings).filter((one) => one.includes('inn-'))).toEqual(['A4 inn-format']);
  });
});

describe('school years', () => {
  it.each(['2026--2027', '20262027'])('%s has one reading', (year) => {
    expect(fixOf({ year }, 'year-format')).toBe('safe 2026-2027');
  });
});

describe('addresses', () => {
  it('mil.ru is a real domain', () => {
    expect(fixOf({ email: 'volkov@mil.ru' }, 'email-domain')).toBe('silent');
  });
});

describe('slips of the hand', () => {
  it.each(['отсутсвует', 'Отсуствует', 'отстутствует'])(
    '%s says that there is no patronymic',
    (patronymic) => {
      expect(fixOf({ patronymic }, 'patronymic-dash')).toBe('safe —');
      expect(fixOf({ patronymic }, 'name-case')).toBe('silent');
    },
  );

  it('a Latin letter in a word of gender', () => {
    expect(fixOf({ gender: 'Mуж' }, 'gender-format')).toBe('safe М');
  });

  it('a dot behind the letter of a class', () => {
    expect(fixOf({ letter: 'А.' }, 'letter-format')).toBe('safe А');
    expect(fixOf({ letter: 'а1.' }, 'letter-format')).toBe('safe А1');
  });

  it.each(['нет', 'без буквы', 'None'])('«%s» is no letter, and none can be guessed', (letter) => {
    expect(fixOf({ letter }, 'letter-format')).toBe('no fix');
  });

  it.each(['«Волков»', '"Волков"'])('a name in quotation marks: %s', (surname) => {
    expect(fixOf({ surname }, 'name-characters')).toBe('review Волков');
  });
});
