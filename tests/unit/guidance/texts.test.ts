import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_TEMPLATES,
  type Person,
  byClass,
  collectionList,
  collectionRows,
  readyText,
  renderTemplate,
  tableText,
  templateProblems,
} from '@/utils/guidance';
import { FUTURE, PAST, TODAY } from './readings';

const person = (
  name: string | null,
  issues: Person['issues'],
  className: string | null = '7 «Б»',
): Person => ({
  name,
  className,
  issues,
});
const CLASS = [
  person('Яшин Пётр Ильич', ['consent-upload-required', 'not-verified']),
  person('Ёлкина Анна Олеговна', ['consent-upload-required']),
  person('Белов Иван Петрович', ['consent-not-confirmed']),
];
const request = { people: CLASS, className: '7 «Б»', deadlines: FUTURE, today: TODAY };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('ready texts', () => {
  it('for the parents: numbers and a date, nobody’s name', () => {
    const { text, problems, nothing } = readyText({ id: 'parents', ...request });
    expect(plain(text)).toContain('Уважаемые родители 7 «Б», здравствуйте.');
    expect(plain(text)).toContain('Срок: до 13.11.2026 включительно.');
    expect(plain(text)).toContain('В классе осталось собрать: 2 согласия.');
    expect(problems).toEqual([]);
    expect(nothing).toBe(false);
  });

  it('for the students: a line only for what is not done', () => {
    const { text } = readyText({ id: 'students', ...request });
    expect(plain(text)).toContain('Осталось: 1 ученик.');
    expect(text).toContain('по номеру телефона');
    expect(text).not.toContain('профиль. Заполните');
  });

  it('for the class teacher: names by matter, in alphabetical order', () => {
    const { text } = readyText({ id: 'teacher', ...request });
    expect(plain(text)).toBe(
      [
        '7 «Б», «Билет в будущее», на 10.11.2026.',
        'Согласия родителей нужны: до 13.11.2026 включительно.',
        '',
        'Принести согласие родителей (2):',
        'Ёлкина Анна',
        'Яшин Пётр',
        '',
        'Подтвердить согласие в своём кабинете (1):',
        'Белов Иван',
        '',
        'Пройти верификацию по номеру телефона (1):',
        'Яшин Пётр',
      ].join('\n'),
    );
  });

  it('leaves out a date that nobody has announced, and says of a past one that it is past', () => {
    expect(readyText({ id: 'parents', ...request, deadlines: [] }).text).not.toContain('Срок');
    expect(readyText({ id: 'parents', ...request, deadlines: PAST }).text).toContain(
      'Срок: как можно скорее, день 05.09.2025 уже прошёл.',
    );
  });

  it('says when there is nothing to write about', () => {
    expect(readyText({ id: 'parents', ...request, people: [person('Белов Иван', [])] }).nothing).toBe(true);
  });

  it('gives whole names only to namesakes, and counts those whose name was not read', () => {
    const people = [
      person('Белов Иван Петрович', ['not-verified']),
      person('Белов Иван Олегович', ['not-verified']),
      person(null, ['not-verified']),
    ];
    expect(readyText({ id: 'teacher', ...request, people }).text).toMatch(
      /Белов Иван Олегович\nБелов Иван Петрович\nи ещё 1, имена не прочитаны$/,
    );
  });

  it('never names age, ОВЗ or disability', () => {
    for (const id of ['parents', 'students', 'teacher'] as const) {
      expect(readyText({ id, ...request }).text).not.toMatch(/ОВЗ|инвалид|диагноз/iu);
    }
  });

  it('never puts a name into a chat, whatever the names and the template', () => {
    const letters = fc.string({
      unit: fc.constantFrom('а', 'б', 'в', '{', '}', 'с', 'и'),
      minLength: 6,
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('parents' as const, 'students' as const),
        letters,
        letters,
        (id, name, own) => {
          const people = [person(`Ъ${name}`, ['consent-upload-required', 'not-verified'])];
          const { text } = readyText({
            id,
            ...request,
            people,
            templates: { [id]: `${own} {список} {класс}` },
          });
          expect(text).not.toContain(`Ъ${name}`);
        },
      ),
    );
  });
});

describe('templates', () => {
  it('built-in ones are right', () => {
    for (const id of ['parents', 'students', 'teacher'] as const) {
      expect(templateProblems(id, DEFAULT_TEMPLATES[id])).toEqual([]);
    }
  });

  it('report an unknown placeholder and leave it as it is', () => {
    const { text, problems } = renderTemplate('parents', 'Класс { Класс }, {погода}', { класс: '7 «Б»' });
    expect(text).toBe('Класс 7 «Б», {погода}');
    expect(problems).toEqual(['Подстановки {погода} нет. Есть: {класс}, {срок}, {сегодня}, {согласия}.']);
  });

  it('say why names do not go into a chat', () => {
    expect(templateProblems('students', '{список}')).toEqual([
      'Подстановка {список} есть только в тексте для классного руководителя: в общий чат имена других учеников не попадают.',
    ]);
    expect(templateProblems('parents', ' \n')).toEqual(['Текст пустой.']);
  });

  it('fill in what looks like a placeholder as plain text', () => {
    expect(renderTemplate('teacher', '{класс}', { класс: '{список} $& $1', список: 'имена' }).text).toBe(
      '{список} $& $1',
    );
    expect(renderTemplate('teacher', '{constructor} {__proto__}', {}).text).toBe('{constructor} {__proto__}');
  });
});

describe('lists', () => {
  it('classes go from the sixth to the eleventh, the unread one last', () => {
    const people = ['10 «А»', null, '9 «Б»', '9 «А»'].map((className) => person('А', [], className));
    expect(byClass(people).map(({ name }) => name)).toEqual(['9 «А»', '9 «Б»', '10 «А»', null]);
  });

  it('a copied list pastes by cells and holds no formula', () => {
    const text = tableText([
      person('=HYPERLINK("x")', ['not-verified']),
      person('Ли\tАн\nна', ['not-verified']),
    ]);
    expect(text).toBe(
      'ФИО\tКласс\tЧто не готово\n\'=HYPERLINK("x")\t7 «Б»\tнет верификации\nЛи Ан на\t7 «Б»\tнет верификации',
    );
  });

  it('the collection list holds those who need a scan, by class', () => {
    const people = [
      ...CLASS,
      person(null, ['consent-upload-required'], null),
      person('Ли Ян', ['consent-missing']),
    ];
    const list = collectionList(people, {
      deadlines: FUTURE,
      today: TODAY,
      read: 'Прочитано 5 из 40 учеников',
    });
    expect(list.source).toBe('Составлен 10.11.2026, прочитано 5 из 40 учеников');
    expect(list.classes).toEqual([
      { name: '7 «Б»', students: ['Ёлкина Анна', 'Яшин Пётр'], nameless: 0 },
      { name: 'Класс не прочитан', students: [], nameless: 1 },
    ]);
    expect([list.total, list.unclear]).toEqual([3, 1]);
    expect(list.until.map(plain)).toEqual([
      'Скан на платформу: до 13.11.2026 включительно',
      'Оригинал на бумаге: срок не задан',
    ]);
    expect(collectionRows(list)[3]).toEqual(['Класс не прочитан', '1', 'Имя не прочитано', '', '', '']);
  });
});
