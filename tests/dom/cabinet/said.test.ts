import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const [one, other] = ['Шубин Пётр Олегович', 'Ли Анна Игоревна'];
const table = (head: string, ...cells: readonly string[]): string =>
  `<h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>${head}</th></tr>
  ${cells.map((cell, at) => `<tr><td>${[one, other][at % 2]}</td><td>8А</td><td>${cell}</td></tr>`).join('')}</table>`;
const told = (html: string): Record<string, string>[] => show(html).rows.map(facts);

describe('a state in the words of whoever wrote the page', () => {
  it.each([
    ['Верификация', 'verified', 'Успешно пройдена', 'Ещё не пройдена'],
    ['Верификация', 'verified', 'Пройдена 02.09.2025', 'Пока не пройдена'],
    ['Верификация', 'verified', 'Подтверждён по телефону', 'Ожидает верификации'],
    ['Верификация', 'verified', '✅ Верифицирован', '⛔ Не верифицирован'],
    ['Верификация', 'verified', 'Завершена', 'Не завершена'],
    ['Верификация', 'verified', 'Прошла верификацию', 'Не прошёл верификацию'],
    ['Верификация', 'verified', '1', '0'],
    ['Верификация', 'verified', '✓', '!'],
    ['Профиль', 'profile', 'Заполнен полностью', 'Заполнен не полностью'],
    ['Профиль', 'profile', 'полный', 'неполный'],
    ['Профиль', 'profile', 'Заполнен', 'Пустой'],
    ['Родитель', 'parent', 'Есть родитель', 'Нет родителя'],
    ['ОВЗ', 'ovz', 'имеется', 'не имеется'],
    ['Вер.', 'verified', '+', '–'],
    ['Номер телефона подтверждён (верификация)', 'verified', 'да', 'нет'],
  ])('«%s» (%s): «%s» and «%s»', (head, fact, yes, no) => {
    expect(told(table(head, yes, no))).toMatchObject([{ [fact]: '+' }, { [fact]: '-' }]);
  });

  it.each([
    ['В наличии', 'Отсутствует'],
    ['Сдано', 'Не сдано'],
    ['Оформлено', 'Нет согласия'],
    ['Скан загружен', 'Скан не загружен'],
  ])('a consent: «%s» and «%s»', (yes, no) => {
    expect(told(table('Согласие', yes, no))).toMatchObject([{ consent: 'present' }, { consent: 'absent' }]);
  });

  it.each([
    ['Не подтверждено самим учеником', 'not-confirmed-by-student'],
    ['Ученик ещё не подтвердил', 'not-confirmed-by-student'],
    ['Надо загрузить скан', 'upload-required'],
    ['Загрузил педагог', 'uploaded-by-teacher'],
    ['Родитель подтвердил 03.09.2025', 'confirmed-by-parent'],
    ['Ученик подтвердил', 'confirmed-by-student'],
  ])('one of the five statuses: «%s»', (words, status) => {
    expect(told(table('Согласие', words))).toMatchObject([{ consent: status }]);
  });

  it.each([
    'Ожидает подтверждения',
    'Не требуется',
    'Не нужна верификация',
    'Почти пройдена',
    '✅ Не верифицирован',
    '❌ Пройдена',
    'Отозвана',
    'Нет данных',
    '2',
  ])('is unread where the words leave it open: «%s»', (words) => {
    expect(told(table('Верификация', words, 'Да'))).toMatchObject([{ verified: '?' }, { verified: '+' }]);
  });

  it('a header with the label of somebody else in brackets is no column of students', () => {
    expect(told(table('Профиль (родителя)', 'Да'))).toMatchObject([]);
  });
});

describe('what a box is called', () => {
  const box = (name: string, on: boolean, type = 'checkbox'): string =>
    `<input type="${type}" aria-label="${name}" ${on ? 'checked' : ''} disabled>`;

  it('says nothing of its state where it is the same in both', () => {
    expect(told(table('Профиль', box('Профиль заполнен', true), box('Профиль заполнен', false)))).toMatchObject([{ profile: '+' }, { profile: '-' }]);
  }); // prettier-ignore

  it('says it where all boxes are in one state and are called differently', () => {
    expect(told(table('Верификация', box('Верифицирован', true, 'radio'), box('Не верифицирован', true, 'radio')))).toMatchObject([{ verified: '+' }, { verified: '-' }]);
  }); // prettier-ignore

  it('contradicts it otherwise, and neither is believed', () => {
    expect(told(table('Верификация', box('Верифицирован', false), box('Да', true)))).toMatchObject([{ verified: '?' }, { verified: '+' }]);
  }); // prettier-ignore
});

describe('a box that is drawn by its background', () => {
  const tick = `url(&quot;data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3 8l3 3 7-7' stroke='green' stroke-width='2' fill='none'/%3E%3C/svg%3E&quot;)`;
  const box = (ticked: boolean): string =>
    `<div class="cb${ticked ? ' ch' : ''}" style="width:16px;height:16px;border:1px solid #999;background:${ticked ? tick : '#fff'}"></div>`;

  it('is ticked or empty beside its opposite', () => {
    expect(told(table('Верификация', box(true), box(false)))).toMatchObject([
      { verified: '+' },
      { verified: '-' },
    ]);
  });

  it('is unread where all are empty', () => {
    expect(told(table('Верификация', box(false), box(false)))).toMatchObject([
      { verified: '?' },
      { verified: '?' },
    ]);
  });

  it('red and green circles without a word stay unread', () => {
    expect(told(table('Верификация', '🟢', '🔴'))).toMatchObject([{ verified: '?' }, { verified: '?' }]);
  });
});

describe('cards as people write them', () => {
  it('have small pictures before their words, and all is said by words alone', () => {
    const card = (name: string, state: string, consent: string): string =>
      `<div class="c"><h4>👤 ${name}</h4><p>🏫 7 «Б»</p><p>${state}</p><p>📄 ${consent}</p></div>`;
    expect(
      told(
        `<h1>Мои ученики</h1><div>${card(one, '✅ Верифицирован', 'Загружено педагогом')}${card(other, '⛔ Не верифицирован', 'Необходимо загрузить')}</div>`,
      ),
    ).toEqual([
      {
        name: one,
        class: '7Б',
        ovz: '?',
        disability: '?',
        active: '?',
        profile: '?',
        verified: '+',
        parent: '?',
        consent: 'uploaded-by-teacher',
      },
      {
        name: other,
        class: '7Б',
        ovz: '?',
        disability: '?',
        active: '?',
        profile: '?',
        verified: '-',
        parent: '?',
        consent: 'upload-required',
      },
    ]);
  });

  it('have the class among other things on a line', () => {
    const card = (name: string, state: string): string =>
      `<div class="c"><div>${name}</div><div>8 «А» · в проекте с 01.09.2024</div><div><span>верификация: ${state}</span></div></div>`;
    expect(told(`<h1>Ученики</h1>${card(one, 'есть')}${card(other, 'нет')}`)).toMatchObject([
      { class: '8А', verified: '+' },
      { class: '8А', verified: '-' },
    ]);
  });

  it('stand under the names of their classes, one card or several under each', () => {
    const card = (name: string, sign: string): string =>
      `<div class="t"><div>${name}</div><div>Верификация ${sign}</div></div>`;
    const column = (name: string, ...cards: string[]): string =>
      `<div class="k"><h3>${name}</h3>${cards.join('')}</div>`;
    expect(
      told(
        `<h1>Ученики</h1><div>${column('7 «Б»', card(one, '✓'), card(other, '✗'))}${column('8 «А» (1)', card('Хмуров Егор Ильич', '✗'))}</div>`,
      ),
    ).toMatchObject([
      { name: one, class: '7Б', verified: '+' },
      { name: other, class: '7Б', verified: '-' },
      { name: 'Хмуров Егор Ильич', class: '8А', verified: '-' },
    ]);
  });

  it('say by the title of a dot what no word says', () => {
    const card = (name: string, title: string): string =>
      `<div class="c"><span class="dot" title="${title}" style="display:inline-block;width:8px;height:8px;background:#888"></span><a>${name}</a><div>Согласие: есть</div></div>`;
    expect(
      told(`<h1>Ученики</h1>${card(one, 'Верифицирован')}${card(other, 'Не верифицирован')}`),
    ).toMatchObject([{ verified: '+' }, { verified: '-' }]);
  });
});

describe('tables as content systems write them', () => {
  it('name the student for screen readers beside the box that chooses the line, and repeat the header below', () => {
    const head = '<td><input type="checkbox"></td><th>Имя</th><th>Класс</th><th>Верификация</th>';
    const row = (name: string, state: string): string =>
      `<tr><th><label>Выбрать ${name}</label><input type="checkbox"></th><td>${name}</td><td>8А</td><td>${state}</td></tr>`;
    expect(
      told(
        `<h1>Ученики</h1><table><thead><tr>${head}</tr></thead><tbody>${row(one, 'Да')}${row(other, 'Нет')}</tbody><tfoot><tr>${head}</tr></tfoot></table>`,
      ),
    ).toMatchObject([
      { name: one, verified: '+' },
      { name: other, verified: '-' },
    ]);
  });
});

describe('the card of a student', () => {
  it('is told by the fields that only a student has', () => {
    const page = show(
      `<h1>Личное дело</h1><a>Мои ученики</a><h2>${one}</h2>${[
        ['Дата рождения', '17.01.2012'],
        ['Класс', '8 «А»'],
        ['ОВЗ', 'Нет'],
      ]
        .map(([label, value]) => `<div><span>${label}</span><span>${value}</span></div>`)
        .join('')}`,
    );
    expect([page.page, page.card?.name, page.card?.birthDate, page.card?.ovz]).toMatchObject([
      'student-card',
      { value: one },
      { value: '17.01.2012' },
      { value: false },
    ]);
  });

  it('is no profile of somebody of the staff', () => {
    const page = show(
      `<h1>Карточка сотрудника</h1><h2>${one}</h2><div><span>Дата рождения</span><span>17.01.1982</span></div><div><span>Класс</span><span>8 «А»</span></div><div><span>Должность</span><span>учитель</span></div>`,
    );
    expect(page.page).toBe('other');
  });
});

describe('a list of students that is still to come', () => {
  const bones = '<div class="card skeleton" style="height:40px;width:200px"></div>'.repeat(3);

  it('is told by its heading and what is drawn in its place', () => {
    const page = show(`<h1>Ученики</h1><div>${bones}</div>`);
    expect([page.page, page.loading, page.rows.length, page.total]).toEqual(['students', true, 0, null]);
  });

  it('is not taken from another page that loads', () => {
    expect(show(`<nav><a>Мои ученики</a></nav><h1>Мои занятия</h1>${bones}`).page).toBe('other');
  });
});
