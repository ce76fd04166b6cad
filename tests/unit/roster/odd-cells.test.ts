import { describe, expect, it } from 'vitest';
import type { BookExample, CellExample, Finding } from '@/utils/roster';
import { check, triples } from './helpers';

type Cells = CellExample['cells'];

function ofStudent(cells: Cells): Finding[] {
  return check({ rows: [{ who: 'teacher', cells: {} }, { cells }] }).findings;
}

function ofRows(rows: NonNullable<BookExample['rows']>, more: Omit<BookExample, 'rows'> = {}): Finding[] {
  return check({ rows, ...more }).findings;
}

const shortly = ({ cell, rule, fix }: Finding): string =>
  `${cell} ${rule}${fix ? ` → ${fix.value}${fix.safe ? '' : '?'}` : ''}`.trim();

describe('names', () => {
  it.each<[string, Cells, string[]]>([
    [
      'spaces around a hyphen',
      { surname: 'Мамин - Сибиряк' },
      ['E3 text-spaces → Мамин-Сибиряк'],
    ],
    ['a space before a hyphen', { name: 'Ольга -Мария' }, ['F3 text-spaces → Ольга-Мария']],
    ['a Tuvan patronymic', { patronymic: 'Кызыл-оолович' }, []],
    ['a name of one vowel', { name: 'И', patronymic: '—' }, []],
    ['an initial', { name: 'И' }, ['F3 name-initials']],
    [
      'a full name spread over two cells',
      { name: 'Иван Артёмович', patronymic: '' },
      ['G3 patronymic-required → Артёмович?'],
    ],
    [
      'a name that slipped into the surname',
      { surname: 'Волков Иван', name: '' },
      ['F3 name-required → Иван?'],
    ],
    [
      'the full name in the surname, the parts in their cells',
      { surname: 'Волков Иван Артёмович' },
      ['E3 name-combined → Волков?'],
    ],
    [
      'the full name in the surname, other parts in their cells',
      { surname: 'Лисин Пётр Ильич', name: 'Пётр', patronymic: 'Львович' },
      ['E3 name-combined'],
    ],
    ['the patronymic in the name too', { name: 'Иван Артёмович' }, ['F3 name-combined → Иван?']],
    ['the surname in the name too', { name: 'Волков Иван' }, ['F3 name-combined → Иван?']],
    ['names of two words that share one', { surname: 'Нгуен Ван', name: 'Ван', patronymic: '—' }, []],
    ['a name cut short', { name: 'Ив.' }, ['F3 name-characters']],
    ['a stray dot', { surname: 'Тетерин.' }, ['E3 name-characters → Тетерин?']],
    ['a text longer than any name', { name: 'иван'.repeat(40).replace('и', 'И') }, ['F3 name-characters']],
    ['a fraction that the format hides', { grade: { number: 9.4, shown: '9' } }, ['J3 grade-format']],
    ['a capital inside', { surname: 'ИвАнов' }, ['E3 name-case → Иванов?']],
    ['a capital at the end', { surname: 'ИванОВ' }, ['E3 name-case → Иванов?']],
    ['two names joined', { name: 'АннаМария' }, ['F3 name-case']],
    ['a capital after Мак', { surname: 'МакКартни' }, []],
    ['an Armenian prefix in capitals', { surname: 'ТЕР-ПЕТРОСЯН' }, ['E3 name-case → Тер-Петросян?']],
    ['a Turkic title in front', { surname: 'ХАН-МАГОМЕДОВ' }, ['E3 name-case → Хан-Магомедов?']],
    ['an Uzbek patronymic', { patronymic: 'Бахтияр ўғли' }, []],
    ['a Latin schwa among Cyrillic letters', { name: 'Мәдинə' }, ['F3 name-latin → Мәдинә']],
    ['an invisible mark of direction', { name: 'Иван\u061c' }, ['F3 text-spaces → Иван']],
  ])('%s', (_name, cells, expected) => {
    expect(ofStudent(cells).map(shortly)).toEqual(expected);
  }); // prettier-ignore

  it.each(['-нет-', '(нет)', '"-"', 'отсутствует отчество', 'не было', 'нет'])(
    'a patronymic «%s» is none',
    (patronymic) => {
      expect(ofStudent({ patronymic }).map(shortly)).toEqual(['G3 patronymic-dash → —']);
    },
  );

  it.each(['не указано', 'н/д', 'нет данных'])('a patronymic «%s» may be one', (patronymic) => {
    expect(ofStudent({ patronymic }).map(shortly)).toEqual(['G3 patronymic-dash → —?']);
  });

  it.each<[string, Cells, string]>([
    ['a surname', { surname: '#N/A' }, 'E3 cell-error'],
    ['a role', { role: '#ССЫЛКА!' }, 'C3 cell-error'],
    ['a date', { birthDate: '#ЗНАЧ!' }, 'I3 cell-error'],
    ['a letter', { letter: '#REF!' }, 'K3 cell-error'],
    ['a year', { year: '#Н/Д' }, 'L3 cell-error'],
  ])('the text of an Excel error for %s is told once', (_name, cells, expected) => {
    expect(ofStudent(cells).map(shortly)).toEqual([expected]);
  });

  it.each(['0', '*', '/'])('a patronymic «%s» is a sign', (patronymic) => {
    expect(ofStudent({ patronymic }).map(shortly)).toEqual(['G3 name-characters → —?']);
  });

  it('twins whose names differ by a letter are two', () => {
    const twins = ['Хасан', 'Хусан'].map((name) => ({ cells: { name } }));
    expect(ofRows([{ who: 'teacher', cells: {} }, ...twins])).toEqual([]);
  });
});

describe('two given names that differ by one slip', () => {
  const likeness = (one: string, other: string): string[] => {
    const rows = [one, other].map((name) => ({ cells: { name, surname: 'Шевченко', patronymic: '—' } }));
    return triples(ofRows([{ who: 'teacher', cells: {} }, ...rows]));
  };

  it.each(
    'Оля/Юля Аня/Яна Олег/Ольга Саша/Паша Ваня/Саня Рома/Тома Коля/Толя Данис/Данил Алина/Арина Милана/Милена Камила/Камиля Элина/Алина'.split(
      ' ',
    ),
  )('%s are two people', (pair) => {
    const [one = '', other = ''] = pair.split('/');
    expect(likeness(one, other)).toEqual([]);
  });

  it.each(
    'Данил/Даниил Наталья/Наталия София/Софья Анна/Аннна Кирилл/Кирил Тимофей/Тимофкй Мария/Иария Варвара/Вравара Аиша/Айша'.split(
      ' ',
    ),
  )('%s may be one', (pair) => {
    const [one = '', other = ''] = pair.split('/');
    expect(likeness(one, other)).toEqual(['E4 student-similar']);
  });
});

describe('codes, roles, years, addresses', () => {
  it('a malformed ИНН or КПП makes no second school', () => {
    expect(ofStudent({ inn: '6600 000 003' }).map(shortly)).toEqual(['A3 inn-format → 6600000003?']);
    expect(ofStudent({ inn: 'ИНН 6600000003' }).map(shortly)).toEqual(['A3 inn-format → 6600000003?']);
    expect(ofStudent({ kpp: '-' }).map(shortly)).toEqual(['B3 kpp-format']);
  });

  it('ten zeros are no ИНН', () => {
    expect(triples(ofStudent({ inn: '0000000000' }))).toContain('A3 inn-checksum');
  });

  it.each(['учиник', 'Ученик.', 'обучающися'])('«%s» is most likely ученик', (role) => {
    expect(ofStudent({ role }).map(shortly)).toEqual(['C3 role-unknown → ученик?']);
  });

  it.each(['2026-2027 гг.', '2026/2027 учебный год', '2026 – 2027 годы'])('the year «%s»', (year) => {
    expect(ofStudent({ year }).map(shortly)).toEqual(['L3 year-format → 2026-2027']);
  });

  it('two addresses in a cell are said to be two', () => {
    const [found] = ofStudent({ email: 'a@mail.ru, b@mail.ru' });
    expect(found?.message).toBe(
      'В ячейке D3 «a@mail.ru, b@mail.ru»: здесь несколько адресов. Оставьте один.',
    );
  });

  it('words that are no address keep their capitals', () => {
    expect(ofStudent({ email: 'НЕТ' }).map(shortly)).toEqual(['D3 email-format → ?']);
  });

  it('a class whose letter is a digit is named so that it can be read', () => {
    const [found] = ofStudent({ letter: '1' });
    expect(found?.message).toBe(
      'Строка 3: 1\u00a0ученик класса 9-1, а у учителя в строке 2 класс 9А. Проверьте классы или поставьте перед ними их учителя.',
    );
  });

  it('a hyphen for a letter makes no class', () => {
    expect(ofStudent({ letter: '-' }).map(shortly)).toEqual(['K3 letter-format']);
  });
});

describe('formulas and errors', () => {
  it('a formula whose value the file does not keep is not emptied', () => {
    const found = ofStudent({ name: { formula: null } }).find((one) => one.rule === 'cell-formula');
    expect(found?.fix).toBeUndefined();
    expect(found?.message).toBe(
      'В ячейке F3 стоит формула, а её значения в файле нет. Откройте файл в Excel и сохраните или впишите значение.',
    );
  });

  it('a formula without a value is no empty cell, though an import would find nothing there', () => {
    const found = ofStudent({ name: { formula: null } }).find((one) => one.rule === 'name-required');
    expect(found?.message).toBe('В ячейке F3 формула, а значения в файле нет: впишите имя.');
  });

  it('a formula that comes to an empty text is emptied, with what else is safe for the cell', () => {
    const found = ofStudent({ email: { formula: '' }, year: { formula: '' } });
    expect(triples(found)).toEqual(['D3 cell-formula', 'L3 cell-formula', 'L3 year-required']);
    expect(found.map(({ fix }) => fix)).toEqual([
      { value: '', safe: true },
      { value: '2026-2027', safe: true },
      { value: '2026-2027', safe: true },
    ]);
    expect(found[0]?.message).toBe('В ячейке D3 стоит формула, а видна пустота. Удалите формулу.');
  });

  it('rows where formulas show nothing are no people', () => {
    const filledInAdvance = { role: '', email: '', surname: '', name: '', patronymic: '', gender: '', birthDate: '', grade: '', letter: '', kpp: { formula: '' }, inn: { formula: '' }, year: { formula: '' } }; // prettier-ignore
    const report = check({
      rows: [
        { who: 'teacher', cells: {} },
        { cells: filledInAdvance },
        { cells: {} },
        { cells: filledInAdvance },
      ],
    });
    expect(report.file.rows).toBe(2);
    expect(report.findings.map(shortly)).toEqual([
      'A3 cell-formula →',
      'A3 row-blank',
      'B3 cell-formula →',
      'L3 cell-formula →',
      'A5 cell-formula →',
      'B5 cell-formula →',
      'L5 cell-formula →',
    ]);
  });

  it('equal formulas with and without a value are told apart', () => {
    const [first, second] = [{ formula: null }, { formula: '' }].map((email) => ofStudent({ email })[0]?.fix);
    expect([first, second]).toEqual([undefined, { value: '', safe: true }]);
  });

  it.each(['#Н/Д', '#REF!', '#ССЫЛКА!'])('the text «%s» is an error of Excel too', (letter) => {
    expect(triples(ofStudent({ letter }))).toContain('K3 cell-error');
  });
});

describe('rows of an unclear role', () => {
  const students = [{ cells: {} }, { cells: { surname: 'Сомов' } }];

  it.each(['', 'наставник'])('a row with an address and the role «%s» is taken for the teacher of those below', (role) => {
    const found = triples(ofRows([{ who: 'teacher', cells: { role } }, ...students]));
    expect(found).toEqual([role === '' ? 'C2 role-required' : 'C2 role-unknown']);
  }); // prettier-ignore

  it('one without an address is not', () => {
    const found = triples(ofRows([{ cells: { role: '' } }, ...students]));
    expect(found).toContain('C3 teacher-first');
  });

  it('students below it are not measured by the teacher before', () => {
    const found = ofRows([
      { who: 'teacher', cells: {} },
      ...students,
      { who: 'teacher', cells: { role: '', letter: 'Б', surname: 'Котова', email: 'kotova@mail.ru' } },
      { cells: { letter: 'Б', surname: 'Рыбин' } },
    ]);
    expect(triples(found)).toEqual(['C5 role-required']);
  });
});

describe('sheets', () => {
  it('of a merge over the whole sheet only the range is named', () => {
    const [found] = ofRows([{ who: 'teacher', cells: {} }, { cells: {} }], { merges: ['A1:XFD1048576'] });
    expect(found?.message).toBe(
      'Объединены ячейки A1:XFD1048576: значение есть только в первой. Отмените объединение и заполните каждую.',
    );
  });

  it.each(['9Б', '20.11.2026', 'Лист ожидания'])('a lone «%s» in the first column is no person', (text) => {
    const found = triples(ofRows([{ who: 'teacher', cells: {} }, { cells: {} }, [text]]));
    expect(found).toEqual(['A4 row-stray']);
  });
});

describe('several rules on one cell', () => {
  it.each<[string, Cells, string[]]>([
    ['a letter', { letter: ' «a» ' }, ['K3 letter-format → А', 'K3 text-spaces → А']],
    [
      'a year of last season',
      { year: ' 2025/2026' },
      ['L3 text-spaces → 2025-2026', 'L3 year-current → 2026-2027?', 'L3 year-format → 2025-2026'],
    ],
    [
      'a name of two alphabets in two ways of writing',
      { name: 'Aндреи\u0306' },
      ['F3 name-latin → Андрей', 'F3 text-unicode → Андрей'],
    ],
    [
      'a formula that gives a name with a Latin letter and a space',
      { surname: { formula: 'Boлков ' } },
      ['E3 cell-formula → Волков', 'E3 name-latin → Волков', 'E3 text-spaces → Волков'],
    ],
    [
      'a formula that gives a gender in a word',
      { gender: { formula: ' муж.' } },
      ['H3 cell-formula → М', 'H3 gender-format → М', 'H3 text-spaces → М'],
    ],
    [
      'a formula that gives a date without zeros',
      { birthDate: { formula: '5.3.2011 ' } },
      ['I3 birth-date-format → 05.03.2011', 'I3 cell-formula → 05.03.2011', 'I3 text-spaces → 05.03.2011'],
    ],
    ['an address', { email: ' Nav@Gmail.Con' }, [
      'D3 email-domain → nav@gmail.com?',
      'D3 email-uppercase → nav@gmail.con',
      'D3 text-spaces → nav@gmail.con',
    ]],
  ])('%s: each safe fix carries the whole mended cell', (_name, cells, expected) => {
    expect(ofStudent(cells).map(shortly)).toEqual(expected);
  }); // prettier-ignore
});
