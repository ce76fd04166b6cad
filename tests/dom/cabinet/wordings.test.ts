import { describe, expect, it } from 'vitest';
import type { EventReading } from '@/utils/cabinet';
import { facts, show } from './page';

const told = (html: string): unknown[] =>
  show(html).rows.map((row) => {
    const { name, enrolment, open } = row as EventReading;
    return [
      name.state === 'read' ? name.value : '?',
      enrolment.state === 'read' ? `${enrolment.value.enrolled}/${enrolment.value.total ?? '?'}` : '?',
      open.state === 'read' ? open.value : '?',
    ];
  });

const students = '<h1>Ученики</h1>';

describe('cards and lists as people write them', () => {
  it('takes a badge that says all by itself for its own value, not for the label of the next badge', () => {
    const card = (name: string, ...badges: string[]): string =>
      `<li><div>${name}</div><div>${badges.map((text) => `<div class="b"><span>${text}</span></div>`).join('')}</div></li>`;
    const page = show(
      `${students}<ul>${card('Шубин Пётр Олегович, 8 «А»', 'Верифицирован', 'Профиль заполнен', 'Необходимо загрузить')}
      ${card('Ли Анна Игоревна, 10 «Б»', 'Не верифицирован', 'Профиль не заполнен', 'Подтверждено учеником')}</ul>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      {
        name: 'Шубин Пётр Олегович',
        class: '8А',
        verified: '+',
        profile: '+',
        consent: 'upload-required',
      },
      {
        name: 'Ли Анна Игоревна',
        class: '10Б',
        verified: '-',
        profile: '-',
        consent: 'confirmed-by-student',
      },
    ]);
  });

  it('reads a label and its value that stand in one list item', () => {
    const item = (label: string, value: string): string => `<li>${label} <span>${value}</span></li>`;
    const card = (name: string, ovz: string): string =>
      `<div class="c"><h5>${name}</h5><ul>${item('Согласие', 'Загружено педагогом')}${item('Верификация', 'Пройдена')}${item('Профиль', 'Не заполнен')}${item('ОВЗ', ovz)}</ul></div>`;
    const page = show(
      `${students}<div>${card('Шубин Пётр Олегович', 'Нет')}${card('Ли Анна Игоревна', 'Да')}</div>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      { ovz: '-', verified: '+', profile: '-', consent: 'uploaded-by-teacher' },
      { ovz: '+', verified: '+', profile: '-', consent: 'uploaded-by-teacher' },
    ]);
  });

  it('joins header words broken for a narrow column and completes those cut by a dot', () => {
    const page = show(
      `${students}<table><tr><th>ФИО</th><th>Класс</th><th>Верифи-<wbr>кация</th><th>Инвалид.</th><th>Согл.</th><th>Проф&shy;иль</th></tr>
      <tr><td>Шубин Пётр Олегович</td><td>8А</td><td>Да</td><td>Нет</td><td>Да</td><td>Нет</td></tr></table>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      { verified: '+', disability: '-', consent: 'present', profile: '-' },
    ]);
  });
});

describe('how many there are', () => {
  const table = `<table><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Верификация</th></tr><tr><td>Шубин Пётр Олегович</td><td>8А</td><td>✗</td><td>✓</td></tr></table>`;
  it.each<[string, string, number | null]>([
    ['a total beside the page numbers', '<div><span>Всего: 130</span><a>1</a><a>2</a><a>3</a></div>', 130],
    [
      'a total beside the size of a page',
      '<div><span>Всего: 40</span> <span>100</span> на странице</div>',
      40,
    ],
    ['a total in groups of digits', '<div>Показаны записи с 1 по 20 из 1 240</div>', 1240],
    ['a total in pieces', '<div><b>1</b>–<b>20</b> из <b>132</b></div>', 132],
    ['a counter', '<div>Учеников: 84</div>', 84],
    ['no total', '<div>1 2 3</div>', null],
  ])('%s', (_, below, total) => {
    expect(show(`${students}<div>${table}${below}</div>`).total).toBe(total);
  });

  it('reads a count that stands as bare text before the list', () => {
    expect(show(`${students}<main>Найдено 120 учеников<div>${table}</div></main>`).total).toBe(120);
  });

  it('counts nothing twice when a header has a table of its own with a copy in the body', () => {
    const head = '<thead><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Верификация</th></tr></thead>';
    const page = show(
      `${students}<div class="w"><div><div><table role="grid">${head}</table></div><div><table role="grid">${head}<tbody><tr><td>Шубин Пётр Олегович</td><td>8А</td><td>✗</td><td>✓</td></tr></tbody></table></div></div><div>Всего 1 учеников</div></div>`,
    );
    expect([page.rows.length, page.total, page.partial]).toEqual([1, 1, false]);
  });
});

describe('events as people write them', () => {
  const page = (cards: string): string => `<h1>Мероприятия</h1><div>${cards}</div>`;

  it('takes a title that begins with the kind of the event', () => {
    const card = (kind: string, title: string): string =>
      `<div class="c"><span>${kind}</span><h4>${title}</h4><p>01.10.2026, 9:00<br>Технопарк</p><div>Участников: 0 из 23</div><button>Записать учеников</button></div>`;
    expect(
      told(
        page(
          card('Проба', 'Проба «Оператор станков»') +
            card('Экскурсия', 'Экскурсия на хлебозавод') +
            card('Мастер-класс', 'Мастер-класс «Роботы»'),
        ),
      ),
    ).toEqual([
      ['Проба «Оператор станков»', '0/23', true],
      ['Экскурсия на хлебозавод', '0/23', true],
      ['Мастер-класс «Роботы»', '0/23', true],
    ]);
  });

  it('hears a state that stands on one line with the place', () => {
    const item = (title: string, state: string, words: string): string =>
      `<li><div><div class="t">${title}</div><div>Колледж связи · ${state}<br>${words}</div></div></li>`;
    expect(
      told(
        page(
          `<ul>${item('День открытых дверей колледжа', 'Отменено', 'Записалось: 0 из 15 учеников')}${item('Фестиваль профессий', 'Запись открыта', 'Записалось: 3 из 15 учеников')}</ul>`,
        ),
      ),
    ).toEqual([
      ['День открытых дверей колледжа', '0/15', false],
      ['Фестиваль профессий', '3/15', true],
    ]);
  });

  it('believes the count when the button says «Дозаписать»', () => {
    const card = (title: string): string =>
      `<article><h3>${title}</h3><p>Записано 5 из 12</p><button>Дозаписать</button></article>`;
    expect(told(page(card('Фестиваль профессий') + card('Ярмарка учебных мест')))).toEqual([
      ['Фестиваль профессий', '5/12', true],
      ['Ярмарка учебных мест', '5/12', true],
    ]);
  });
});

it('a word with its middle left out, an answer in brackets or in one Latin letter', () => {
  const page = show(
    `${students}<table><tr><th>ФИО</th><th>Класс</th><th>Вериф-я</th><th>Акт-ть</th><th>Профиль</th></tr>
    <tr><td>Шубин Пётр Олегович</td><td>8А</td><td>Да</td><td>Y</td><td>(не заполнен)</td></tr>
    <tr><td>Ли Анна Игоревна</td><td>8А</td><td>Нет</td><td>N</td><td>заполнен</td></tr></table>`,
  );
  expect(page.rows.map(facts)).toMatchObject([
    { verified: '+', active: '+', profile: '-' },
    { verified: '-', active: '-', profile: '+' },
  ]);
});

it('a label and its value with a dash between them, and labels of two words cut by a dot', () => {
  const item = (name: string, state: string): string =>
    `<article><header>${name}, 8 «А»</header><ul><li>Верификация — ${state}</li><li>Согласие — ${state}</li></ul></article>`;
  const cards = show(`${students}${item('Шубин Пётр Олегович', 'да')}${item('Ли Анна Игоревна', 'нет')}`);
  expect(cards.rows.map(facts)).toMatchObject([
    { verified: '+', consent: 'present' },
    { verified: '-', consent: 'absent' },
  ]);
  const prose = show(
    `<h1>Новости</h1><article><h3>Орлова Инна Олеговна</h3><p>Согласие — документ</p><p>Верификация — шаг</p></article>`,
  );
  expect(prose.rows).toEqual([]);
  const page = show(
    `${students}<table><tr><th>ФИО</th><th>Дата рожд.</th><th>Согласие род.</th><th>Профиль</th></tr><tr><td>Ли Анна Игоревна</td><td>14.02.2013</td><td>да</td><td>нет</td></tr></table>`,
  );
  expect(page.rows.map(facts)).toMatchObject([{ consent: 'present', profile: '-' }]);
});

it('labels that stand above their values, in a line for each student', () => {
  const cell = (label: string, value: string): string =>
    `<div style="width:25%"><small>${label}</small><br><strong>${value}</strong></div>`;
  const line = (name: string, state: string): string =>
    `<div style="display:flex">${cell('ФИО', name)}${cell('Класс', '8А')}${cell('Верификация', state)}${cell('Согласие', state)}</div>`;
  const page = show(`${students}${line('Шубин Пётр Олегович', 'Да')}${line('Ли Анна Игоревна', 'Нет')}`);
  expect(page.rows.map(facts)).toMatchObject([
    { name: 'Шубин Пётр Олегович', verified: '+', consent: 'present' },
    { name: 'Ли Анна Игоревна', verified: '-', consent: 'absent' },
  ]);
});

it.each([
  ['Профиль', 'не выполнено', '-'],
  ['Профиль', '— Не заполнен', '-'],
  ['Верификация', 'не готово', '-'],
  ['Верификация', 'неверифицирована', '-'],
  ['Верификация', 'Верификация не пройдена', '-'],
  ['Родитель', '(не задано)', '-'],
  ['Родитель', 'не зарегистрирован(а)', '-'],
  ['Согласие', 'не требуется', '?'],
  ['Согласие', 'не определено', '?'],
  ['Верификация', 'не да', '?'],
  ['Верификация', '—', '?'],
])('«%s»: «%s»', (head, text, expected) => {
  const { rows } = show(
    `${students}<table><tr><th>ФИО</th><th>Класс</th><th>${head}</th></tr><tr><td>Ли Анна</td><td>8А</td><td>${text}</td></tr></table>`,
  );
  const { verified, profile, parent, consent } = facts(rows[0]);
  expect({ Верификация: verified, Профиль: profile, Родитель: parent, Согласие: consent }[head]).toBe(
    expected,
  );
});
