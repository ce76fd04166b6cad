import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, type EventReading } from '@/utils/cabinet';
import { eventFamilies, shown, type Shown } from './events-families';
import { show } from './page';

const frame = (body: string, active = 'Практико-ориентированный модуль'): string =>
  `<nav><a href="#">Обзор</a><a href="#" aria-current="page">Мероприятия</a></nav><main><h1>Мероприятия</h1><div role="tablist">${['Внеурочная деятельность', 'Практико-ориентированный модуль'].map((text) => `<button role="tab" aria-selected="${String(text === active)}">${text}</button>`).join('')}</div>${body}</main>`;

const tell = (row: EventReading): [string, string] => {
  const { name, enrolment, open } = row;
  const count =
    enrolment.state === 'read' ? `${enrolment.value.enrolled}/${enrolment.value.total ?? '?'}` : 'unread';
  return [
    name.state === 'read' ? name.value : '?',
    `${count} ${open.state === 'read' ? (open.value ? 'open' : 'closed') : 'unread'}`,
  ];
};

function told(html: string, after?: () => void): [string, string][] {
  document.body.innerHTML = html;
  after?.();
  return readPage(document).rows.map((row) => tell(row as EventReading));
}

const expected = (events: readonly Shown[]): [string, string][] => events.map((one) => [one.title, one.told]);
/** Cards of a list in which others show that somebody is enrolled. */
const card = (...words: string[]): string =>
  `<div class="c"><h3>Проба «Сварка»</h3>${words.map((text) => `<div>${text}</div>`).join('')}</div><div class="c"><h3>Проба «Кулинария»</h3><div>Записано 5 из 25</div></div>`;
const first = (html: string): string => told(frame(html))[0]?.[1] ?? 'no row';

describe('families of markup', () => {
  it.each(eventFamilies.map((family) => [family.name, family] as const))('%s', (_, family) => {
    expect(told(frame(family.html(shown)), family.after)).toEqual(expected(shown));
  });

  it('names the section', () => {
    document.body.innerHTML = frame(eventFamilies[0]?.html(shown) ?? '');
    expect(readPage(document).section).toBe('Практико-ориентированный модуль');
  });
});

describe('words of enrolling', () => {
  const words: [string, string][] = [
    ['Записались 5', '5/? open'],
    ['Записано: 12/25', '12/25 open'],
    ['Записано <b>12</b> из <b>25</b>', '12/25 open'],
    ['12 из 25 учеников', '12/25 open'],
    ['Участники: 0', '0/? open'],
    ['Нет записанных', '0/? open'],
    ['Все записаны', 'all/? open'],
    ['Записан весь класс', 'all/? open'],
    ['Записаны не все', 'some/? open'],
    ['Не записано: 5 учеников', 'some/? open'],
    ['Записано 48%', 'some/? open'],
    ['Свободно 13 мест из 25', 'unread open'],
    ['Мест: 25', 'unread open'],
    ['12/25 мест занято', 'unread open'],
    ['25/25 мест занято', 'unread closed'],
    ['Записано 12 из 25 мест', '12/? open'],
    ['0/24', 'unread open'],
    ['<span title="Записано учеников">0/24</span>', '0/24 open'],
    ['<span>Записано</span><div>12 / 25</div>', '12/25 open'],
    [
      '<div role="progressbar" aria-label="Записано" aria-valuenow="12" aria-valuemax="25"></div>',
      '12/25 open',
    ],
    ['Вы записаны', 'unread open'],
    ['✓ Вы записаны', 'unread open'],
    ['● Вы записаны', 'unread open'],
    ['✅ Записано 12 из 25', '12/25 open'],
    ['✖ Завершено', 'unread closed'],
    ['● Мест нет', 'unread closed'],
    ['<button>✕ Отменить запись</button>', 'unread open'],
    ['<button>Отменить запись</button>', 'unread open'],
    ['<button>Записать учеников</button>', '0/? open'],
    ['Запись открыта', 'unread open'],
    ['Запись с 01.10.2025', 'unread open'],
    ['Дата: 01.09.2020', 'unread open'],
    ['Регистрация закрыта', 'unread closed'],
    ['Запись завершена', 'unread closed'],
    ['Мероприятие прошло', 'unread closed'],
    ['Мероприятие перенесено', 'unread open'],
    ['Архив', 'unread closed'],
    ['Свободных мест нет', 'unread closed'],
    ['<button>Лист ожидания</button>', 'unread closed'],
    ['Завершено 3 из 5 заданий', 'unread open'],
    ['Если мероприятие отменено, мы сообщим', 'unread open'],
  ];
  it.each(words)('%s', (text, said) => {
    expect(first(card(text))).toBe(said);
  });

  it.each(['✓ Вы записаны', '✔ Записаны', '● Завершено', '✗ Вы записаны', '🔒 Запись закрыта'])(
    'a state with a drawing before it is no title: %s',
    (state) => {
      const html = `<div class="c"><b>${state}</b><div>Проба «Сварка»</div></div><div class="c"><b>${state}</b><div>Проба «Химия»</div></div>`;
      for (const [name] of told(frame(html)))
        expect(['Проба «Сварка»', 'Проба «Химия»', '?']).toContain(name);
    },
  );

  it.each([
    'Мероприятий нет',
    'Мероприятий пока нет',
    'Нет запланированных мероприятий',
    'Ничего не найдено',
    'Здесь пока пусто',
  ])('an empty list with filters above it has no events: %s', (words) => {
    expect(
      told(frame(`<div><span>Запись открыта</span> <span>Завершено</span></div><p>${words}</p>`)),
    ).toEqual([]);
    expect(told(frame(`<div><span>Запись открыта</span></div><h3>${words}</h3>`))).toEqual([]);
  });

  it('a lone button says nobody only where other events show who is enrolled', () => {
    const lone = (title: string): string =>
      `<div class="c"><h3>${title}</h3><button>Записать учеников</button></div>`;
    const rows = told(frame(`<div>${lone('Проба «Сварка»')}${lone('Проба «Химия»')}</div>`));
    expect(rows.map(([, said]) => said)).toEqual(['unread open', 'unread open']);
  });

  it('a count under a header of places is no count of students', () => {
    const table = (header: string): string =>
      `<table><tr><th>Мероприятие</th><th>Дата</th><th>${header}</th></tr><tr><td>Проба «Сварка»</td><td>01.10.2025</td><td>12/25</td></tr><tr><td>Проба «Химия»</td><td>01.10.2025</td><td>0/25</td></tr></table><p>Запись открыта</p>`;
    expect(told(frame(table('Участники'))).map(([, said]) => said)).toEqual(['12/25 open', '0/25 open']);
    for (const [, said] of told(frame(table('Места')))) expect(said).not.toContain('25 ');
  });
});

describe('properties', () => {
  it('columns in any order, classes at random, spaces and line breaks anywhere', () => {
    const space = fc.constantFrom(' ', '\n   ', '\u00a0', ' \t ');
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.boolean(),
        space,
        fc.array(fc.stringMatching(/^[a-z]{3}[0-9a-z]{3}$/), { minLength: 30, maxLength: 30 }),
        fc.shuffledSubarray([...shown], { minLength: 3 }),
        (order, native, gap, classes, events) => {
          let next = 0;
          const name = (): string => `class="css-${classes[next++ % classes.length] ?? ''}"`;
          const headers = ['Мероприятие', 'Дата', 'Запись', 'Статус'];
          const spaced = (text: string): string => `${gap}${text.replaceAll(' ', gap)}${gap}`;
          const values = (one: Shown): string[] => [one.title, one.date, one.count, one.state];
          const line = (texts: readonly string[], head: boolean): string =>
            native
              ? `<tr ${name()}>${order.map((at) => `<${head ? 'th' : 'td'} ${name()}>${spaced(texts[at] ?? '')}</${head ? 'th' : 'td'}>`).join('')}</tr>`
              : `<div ${name()} style="display:grid;grid-template-columns:repeat(4,220px)">${order.map((at) => `<div ${name()}><span>${spaced(texts[at] ?? '')}</span></div>`).join('')}</div>`;
          const body = line(headers, true) + events.map((one) => line(values(one), false)).join('');
          expect(told(frame(native ? `<table>${body}</table>` : `<div>${body}</div>`))).toEqual(
            expected(events),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('pages without events', () => {
  const pages: Record<string, string> = {
    news: '<h1>Новости</h1><article><h3>Мероприятия октября</h3><p>Записано 1200 учеников. Запись завершена.</p></article><article><h3>Проба пера</h3><p>Мест нет</p></article>',
    timetable:
      '<h1>Мои занятия</h1><table><tr><th>Занятие</th><th>Дата</th><th>Статус</th></tr><tr><td>Россия — мои горизонты, тема 3</td><td>01.10.2025</td><td>Завершено</td></tr></table>',
    courses:
      '<h1>Обучение</h1><div><div class="c"><h3>Введение в профориентацию</h3><button>Записаться</button></div><div class="c"><h3>Психология</h3><p>Вы записаны</p></div></div>',
    prices:
      '<h1>Тарифы</h1><table><tr><th>Мероприятие</th><th>Цена</th><th>Статус</th></tr><tr><td>Проба</td><td>500</td><td>Мест нет</td></tr></table>',
    portfolio:
      '<h1>Портфолио</h1><div><div class="c"><h3>Экскурсия на завод</h3><p>Завершено</p></div></div>',
    'an empty section': '<h1>Мероприятия</h1><p>Мероприятий пока нет</p>',
  };
  it.each(Object.entries(pages))('%s', (_, html) => {
    expect(told(`<nav><a href="#">Обзор</a><a href="#">Мероприятия</a></nav><main>${html}</main>`)).toEqual(
      [],
    );
  });
});

describe('words that stand in one line or on buttons', () => {
  it('a count beside a date and places is read by itself; a command on a button is no title', () => {
    const page = show(
      `<h1>Мероприятия</h1><div role="tablist"><button role="tab" aria-selected="true">Практико-ориентированный модуль</button></div>
      <details open><summary>Проба «Пекарь»</summary><span>12 ноября</span> <span>Осталось мест: 5</span> <span>Записано 10 из 24</span><button>Изменить список</button></details>
      <details open><summary>Экскурсия на завод «ВСМПО»</summary><span>13 ноября</span> <span>Записано: 25 / 25</span><button>Изменить список</button></details>
      <details open><summary>Встреча с агрономом</summary><span>14 ноября</span> <span>Никто не записан</span><button>Записать учеников</button></details>`,
    );
    expect(
      page.rows.map((row) => (row.kind === 'event' ? [row.name, row.enrolment] : row.name)),
    ).toMatchObject([
      [{ value: 'Проба «Пекарь»' }, { value: { enrolled: 10, total: 24 } }],
      [{ value: 'Экскурсия на завод «ВСМПО»' }, { value: { enrolled: 25, total: 25 } }],
      [{ value: 'Встреча с агрономом' }, { value: { enrolled: 0 } }],
    ]);
  });
});

describe('a button that is off', () => {
  it('does not tell that nobody is enrolled', () => {
    const page = show(
      `<h1>Мероприятия</h1><div role="tablist"><button role="tab" aria-selected="true">Практико-ориентированный модуль</button></div>
      <section class="e"><h3>Проба «Пекарь»</h3><p>Вы записали 5 из 28 учеников</p></section>
      <section class="e"><h3>Проба «Эколог»</h3><p>Свободных мест нет</p><button disabled>Записать</button></section>`,
    );
    expect(
      page.rows.map((row) => (row.kind === 'event' ? [row.enrolment, row.open] : row.name)),
    ).toMatchObject([
      [{ value: { enrolled: 5, total: 28 } }, { value: true }],
      [{ state: 'unread' }, { value: false }],
    ]);
  });
});

it('words that stand bare between two events are of the event before them', () => {
  const item = (title: string, state: string): string =>
    `<p>12.10.2025 <b>${title}</b></p><div>Записано 5 из 16</div>${state}`;
  const page = show(
    `<h1>Мероприятия</h1><div class="news">${item('Экскурсия на завод', 'Мероприятие завершено')}${item('Проба «Агрономия»', '')}${item('Мастер-класс «Монтаж»', 'Мест нет')}</div>`,
  );
  expect(
    page.rows.map((row) => (row.kind === 'event' && row.open.state === 'read' ? row.open.value : '?')),
  ).toEqual([false, true, false]);
});

it('a block «Мероприятия» on «Обзор» makes no page of events', () => {
  const page = show(
    '<nav><a href="#" aria-current="page">Обзор</a><a href="#">Мероприятия</a></nav><h1>Обзор</h1><section><h2>Мероприятия</h2><article><h3>Осенний сезон</h3><p>Запись завершена</p></article></section>',
  );
  expect([page.page, page.rows.length]).toEqual(['other', 0]);
});

it('events whose words are parted by nothing but line breaks', () => {
  const item = (title: string, enrolled: string, state = ''): string =>
    `<b>${title}</b><br>12.10.2025<br>${enrolled}<br>${state}<br>`;
  const page = show(
    `<h1>Мероприятия</h1><div>${item('Экскурсия на завод', 'Записано 5 из 16', 'Завершено')}${item('Проба «Агрономия»', 'Записано 0 из 27')}${item('Мастер-класс «Монтаж»', 'Записано 3 из 16', 'Мест нет')}</div>`,
  );
  expect(page.rows.map((row) => tell(row as EventReading))).toEqual([
    ['Экскурсия на завод', '5/16 closed'],
    ['Проба «Агрономия»', '0/27 open'],
    ['Мастер-класс «Монтаж»', '3/16 closed'],
  ]);
});

it('a number under a header of its own is not who is enrolled, though the button «Записать» stands beside it', () => {
  const page = show(
    `<h1>Мероприятия</h1><table><tr><th>Дата</th><th>Мероприятие</th><th>Записано</th><th>Всего</th><th></th></tr>
     <tr><td>14.10.2025</td><td>Проба «Медсестра»</td><td>9</td><td>25</td><td><a href="#">Записать</a></td></tr>
     <tr><td>16.10.2025</td><td>Экскурсия на завод</td><td>25</td><td>25</td><td>Завершено</td></tr></table>`,
  );
  expect(page.rows.map((row) => (row.kind === 'event' ? row.enrolment : null))).toMatchObject([
    { value: { enrolled: 9, total: null } },
    { value: { enrolled: 25, total: null } },
  ]);
});

it('«Завершено» after a number in one sentence closes the event; a card’s last row may be a nav', () => {
  const page = show(
    `<h1>Мероприятия</h1><article><h5>Проба «Медсестра»</h5><p>14.10.2025. Никто не записан, всего учеников 25. Завершено</p></article>
     <article><h5>Экскурсия на завод</h5><p>16.10.2025</p><nav><span>Записано 12 из 25</span><button>Записать</button></nav></article>`,
  );
  expect(page.rows.map((row) => (row.kind === 'event' ? [row.enrolment, row.open] : null))).toMatchObject([
    [{ value: { enrolled: 0 } }, { value: false }],
    [{ value: { enrolled: 12, total: 25 } }, { value: true }],
  ]);
});
