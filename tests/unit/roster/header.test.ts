import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS, recogniseTitle, TEMPLATE_HEADER } from '@/utils/roster';
import { check, triples } from './helpers';

describe('titles by meaning', () => {
  it.each([
    ['ИНН организации', 'inn'], ['инн', 'inn'], ['КПП', 'kpp'], ['Роль (учитель/ученик)', 'role'], ['e-mail', 'email'],
    ['Email', 'email'], ['эл. почта', 'email'], ['Электронная почта', 'email'], ['Еmail', 'email'], ['E-mail ученика', 'email'],
    ['Фамилия', 'surname'], ['ФАМИЛИЯ ', 'surname'], ['Фамилия ученика', 'surname'], ['Имя', 'name'], ['Отчество (при наличии)', 'patronymic'],
    ['Отчест…', 'patronymic'], ['Пол', 'gender'], ['Пол (М/Ж)', 'gender'], ['Пол (М или Ж)', 'gender'], ['Дата рожд.', 'birthDate'], ['Дата рожденья', 'birthDate'], ['И.Н.Н.', 'inn'], ['К.П.П.', 'kpp'], ['Е-маил', 'email'], ['Кл.', 'grade'], ['Дата рождения (ДД.ММ.ГГГГ)', 'birthDate'],
    ['Дата\nрождения', 'birthDate'], ['Класс', 'grade'], ['Номер класса 6-11', 'grade'], ['Номер класса\u00a06–11', 'grade'], ['Параллель', 'grade'], ['№ класса', 'grade'],
    ['Литера', 'letter'], ['Буква', 'letter'], ['Буква класса', 'letter'], ['Класс (буква)', 'letter'], ['Учебный год', 'year'], ['Уч. год', 'year'], ['Учебный год*', 'year'],
    ['№ ИНН', 'inn'], ['Роль на платформе', 'role'], ['Учитель или ученик', 'role'], ['Статус (учитель/ученик)', 'role'], ['E-Mail адрес', 'email'], ['Фамилия учителя/ученика', 'surname'],
    ['Отчество при наличии', 'patronymic'], ['М/Ж', 'gender'], ['Число, месяц, год рождения', 'birthDate'], ['Дата рождения ДД.ММ.ГГГГ', 'birthDate'], ['Номер параллели', 'grade'],
    ['Буква класса, обязательно', 'letter'], ['Буквенное обозначение класса', 'letter'], ['Год обучения 2026-2027', 'year'], ['Текущий учебный год', 'year'],
    ['I.N.N.', 'inn'], ['ИHH', 'inn'], ['Ученик/Учитель', 'role'], ['Ученик или учитель', 'role'], ['Статус (ученик/учитель)', 'role'], ['Педагог/обучающийся', 'role'],
    ['Почтовый адрес электронный', 'email'], ['lastName', 'surname'], ['Family name', 'surname'], ['Фамилие', 'surname'], ['Фамиля', 'surname'], ['firstName', 'name'], ['Given name', 'name'],
    ['middleName', 'patronymic'], ['Отч-во', 'patronymic'], ['Отчетсво', 'patronymic'], ['П о л', 'gender'], ['DOB', 'birthDate'], ['Дата рожд-я', 'birthDate'], ['Дата рождеия', 'birthDate'],
    ['Класс без литеры', 'grade'], ['Номер кл.', 'grade'], ['Букв. класса', 'letter'], ['Литера кл.', 'letter'], ['Год обучения (учебный)', 'year'], ['Учебный период', 'year'], ['Учебный гот', 'year'],
    ['Тип пользователя (учитель/ученик)', 'role'], ['Электронный ящик', 'email'], ['Имэйл', 'email'], ['Буква параллели', 'letter'],
    ['ИНН ОУ', 'inn'], ['ИНН образовательной организации', 'inn'], ['ИНН (10 цифр)', 'inn'], ['ИНН юр. лица', 'inn'], ['Инн шк.', 'inn'],
    ['ИНН МБОУ СОШ', 'inn'], ['ИНН учебного заведения', 'inn'], ['КПП ОУ', 'kpp'], ['КПП образовательной организации', 'kpp'], ['КПП (9 знаков)', 'kpp'],
    ['КПП шк.', 'kpp'], ['Роль в системе', 'role'], ['Учитель / ученик', 'role'], ['Кто (учитель, ученик)', 'role'],
    ['Роль пользователя на платформе', 'role'], ['Роль уч-ка', 'role'], ['Контакт (e-mail)', 'email'], ['Учитель (email)', 'email'], ['Pochta', 'email'],
    ['Elektronnaya pochta', 'email'], ['Электронка', 'email'], ['Эл.почта', 'email'], ['Почта (email)', 'email'], ['Электр. почта', 'email'],
    ['Адрес эл. почты', 'email'], ['Эл. адрес', 'email'], ['Имейл', 'email'], ['Мыло', 'email'], ['эл/почта', 'email'],
    ['Электронная почта педагога', 'email'], ['Familija', 'surname'], ['Familia', 'surname'], ['Фамилия ребёнка', 'surname'],
    ['Фамилия учащегося', 'surname'], ['Фамилия (рус.)', 'surname'], ['Familiya', 'surname'], ['Фам-я', 'surname'], ['Фамилия обуч-ся', 'surname'],
    ['ФАМИЛИЯ', 'surname'], ['Imya', 'name'], ['Имя ребёнка', 'name'], ['Имя учащегося', 'name'], ['Имя (полностью)', 'name'],
    ['Собственное имя', 'name'], ['Имя уч-ся', 'name'], ['Otchestvo', 'patronymic'], ['Отчество (если есть)', 'patronymic'], ['Отч.', 'patronymic'],
    ['Отчество учащегося', 'patronymic'], ['Pol', 'gender'], ['Пол ребёнка', 'gender'], ['Пол уч-ся', 'gender'], ['м/ж', 'gender'],
    ['Пол: М или Ж', 'gender'], ['Муж./жен.', 'gender'], ['Д.р.', 'birthDate'], ['Дата рожд', 'birthDate'], ['Дата рождения ребёнка', 'birthDate'],
    ['ДР (ДД.ММ.ГГГГ)', 'birthDate'], ['Д/р', 'birthDate'], ['Год и дата рождения', 'birthDate'], ['День рождения ученика', 'birthDate'],
    ['Data rozhdeniya', 'birthDate'], ['Класс (6-11)', 'grade'], ['Параллель (6–11)', 'grade'], ['Год обучения (класс)', 'grade'], ['Класс, №', 'grade'],
    ['Klass', 'grade'], ['Цифра кл.', 'grade'], ['Буква кл.', 'letter'], ['Литера класса (А, Б, В)', 'letter'], ['Лит. класса', 'letter'],
    ['Буквенный индекс класса', 'letter'], ['Индекс класса', 'letter'], ['Bukva', 'letter'], ['Литер кл.', 'letter'], ['Uchebnyy god', 'year'],
    ['Uchebny god', 'year'], ['У/г', 'year'], ['Уч.год', 'year'], ['Учебный год (2026-2027)', 'year'], ['Уч/год', 'year'], ['Уч. г.', 'year'],
    ['2026-2027 учебный год', 'year'], ['У.г.', 'year'], ['Учебный г.', 'year'],
    ['Ступень (класс)', 'grade'], ['Школа (ИНН)', 'inn'], ['Ребёнок (фамилия)', 'surname'], ['Familia uchenika', 'surname'], ['Imya rebenka', 'name'],
    ['Data rozhdeniya uchashchegosya', 'birthDate'],
  ] as const)('%s', (title, key) => {
    expect(recogniseTitle(title)?.key).toBe(key);
  }); // prettier-ignore

  it.each([
    'ФИО', 'Фамилия родителя', 'Имя родителя', 'Телефон', 'Дата регистрации', 'Классный руководитель', 'Муниципалитет', '№', 'Номер', 'Полное имя',
    'Email родителя', 'учитель', 'ученик', 'Иванова', '2026-2027', '', 'Полина', 'М', 'А', 'Примечание', 'Возраст', '__proto__', 'constructor',
    'Фамилия, имя, отчество', 'ИНН ученика', 'Свидетельство о рождении', 'Место рождения', 'Почтовый индекс', 'Учебный план', 'Полных лет',
    'Роль родителя', 'Отчество отца', 'Ф И О', 'Отчетность', 'Дата вручения', 'Имена', 'Кол-во', 'Кл. рук.', 'Уч. план', 'Имя мамы', 'Фамилия до брака', 'Девичья фамилия',
    'Школа', 'Kod', 'Nomer', 'Shkola', 'Telefon', 'Adres', 'Familiya materi', 'Status', 'Grupa', 'Primechanie', 'FIO', 'School', 'Phone', 'Comment',
    'Личный кабинет (да/нет)', 'Документ (серия)', 'Группа (здоровья)', 'Форма (очная)', 'Согласие (класс)', 'Л/к', 'И/о', '№ п/п',
    'Фамилия, имя, отчество', 'Класс и школа', 'СНИЛС', 'Примечание', 'Адрес', 'Класс родителя', 'ФИО классного руководителя', 'Дата согласия',
    'Номер телефона', 'Статус', 'Ступень', 'Пол родителя', 'Почта родителя', 'Группа', 'Город', 'Дата зачисления', 'Пункт', 'Год выпуска', 'У/к',
    'Индекс', 'Почтовый индекс', 'Телефон (класс)', 'Ученик (ФИО)', 'Мать (фамилия)', 'Ступень (уровень)', 'Primechanie uchenika', 'Класс родителя (email)',
  ])('not: %s', (title) => {
    expect(recogniseTitle(title)).toBeNull();
  }); // prettier-ignore
});

describe('the header row', () => {
  it('is found in any order and says so once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEMPLATE_HEADER], { minLength: 12, maxLength: 12 }), (header) => {
        const found = triples(check({ header, rows: [] }).findings).map((text) => text.split(' ').at(-1));
        expect(new Set(found)).toEqual(
          new Set(header.join() === TEMPLATE_HEADER.join() ? ['rows-none'] : ['rows-none', 'column-order']),
        );
        expect(found.filter((rule) => rule === 'column-order').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('is found down to row 20, not below', () => {
    expect(triples(check({ headerRow: 20 }).findings)).toEqual(['A20 header-offset']);
    expect(triples(check({ headerRow: 21 }).findings)).toEqual(['header-missing']);
  });

  it('says a missing column once and nothing of its cells', () => {
    for (const [i, key] of COLUMN_KEYS.entries()) {
      const header = TEMPLATE_HEADER.map((title, place) => (place === i ? '' : title));
      const { findings } = check({ header });
      const missing = findings.filter((finding) => finding.rule === 'column-missing');
      expect(missing.map((finding) => [finding.column, finding.cell, finding.row])).toEqual([[key, '', 0]]);
      expect(
        findings.filter((finding) => finding.rule.endsWith('-required') || finding.rule === 'column-order'),
      ).toEqual([]);
    }
  });

  it('is never a row of data', () => {
    expect(triples(check({ header: [] }).findings)).toEqual(['header-missing']);
  });

  it('may stand in two lines, the upper one with titles over groups', () => {
    const upper = [
      'ИНН школы',
      'КПП школы',
      'Роль',
      'Email',
      'ФИО',
      '',
      '',
      'Пол',
      'Дата рождения',
      'Номер класса',
      'Буква',
      'Учебный год',
    ];
    const rows = [
      ['', '', '', '', 'Фамилия', 'Имя', 'Отчество'],
      { who: 'teacher', cells: {} },
      { cells: {} },
    ] as const;
    expect(triples(check({ header: upper, rows, merges: ['E1:G1', 'A1:A2'] }).findings)).toEqual([
      'A1 header-offset',
    ]);
  });

  it('may have all its single titles over groups that span the second line', () => {
    const header = ['Школа', '', 'Роль', 'Email', 'ФИО', '', '', 'Пол', 'Дата рождения', 'Класс', '', 'Учебный год'];
    const rows = [
      ['ИНН', 'КПП', '', '', 'Фамилия', 'Имя', 'Отчество', '', '', 'Номер', 'Буква'],
      { who: 'teacher', cells: {} },
      { cells: {} },
    ] as const;
    expect(triples(check({ header, rows }).findings)).toEqual(['A2 header-offset']);
  }); // prettier-ignore

  it('may be followed by a line of column numbers', () => {
    const numbers = TEMPLATE_HEADER.map((_, i) => String(i + 1));
    const found = check({ rows: [numbers, { who: 'teacher', cells: {} }, { cells: {} }] }).findings;
    expect(found.map(({ message }) => message)).toEqual([
      'В строке 2 «1»: номера столбцов. Удалите эту строку.',
    ]);
  });

  it('says where the names are when they stand whole in one column', () => {
    const header = TEMPLATE_HEADER.map((title, i) => (i === 4 ? 'Ф.И.О. ученика' : i === 5 || i === 6 ? '' : title));
    const missing = check({ header }).findings.filter(({ rule }) => rule === 'column-missing');
    expect(missing.map(({ column }) => column)).toEqual(['surname', 'name', 'patronymic']);
    expect(missing[0]?.message).toBe(
      'На листе нет столбца «Фамилия», а имена целиком стоят в столбце E «Ф.И.О. ученика». Разнесите их на три столбца, как в шаблоне.',
    );
  }); // prettier-ignore

  it('lets an unknown column pass with a note', () => {
    const found = check({ header: [...TEMPLATE_HEADER, 'ФИО родителя'] }).findings;
    expect(found.map(({ cell, rule, severity }) => [cell, rule, severity])).toEqual([
      ['M1', 'column-unknown', 'info'],
    ]);
  });
});
