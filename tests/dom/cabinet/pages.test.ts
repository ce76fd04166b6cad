import { describe, expect, it } from 'vitest';
import type { EventReading, PageKind } from '@/utils/cabinet';
import { families } from './families';
import { show } from './page';
import { pupils, tick, cross } from './school';

const nav = (active: string): string =>
  `<nav>${['Обзор', 'Обучение', 'Мои ученики', 'Мои занятия', 'Мероприятия', 'Портфолио'].map((text) => `<a href="#" ${text === active ? 'aria-current="page"' : ''}>${text}</a>`).join('')}</nav>`;

const tabs = (active: string): string =>
  `<div role="tablist">${['Внеурочная деятельность', 'Практико-ориентированный модуль'].map((text) => `<button role="tab" aria-selected="${text === active}">${text}</button>`).join('')}</div>`;

const card = (title: string, ...rest: string[]): string =>
  `<div class="z9"><div class="q"><div class="t">${title}</div><div>15.10.2025, 14:00</div></div><div class="w">${rest.join('')}</div></div>`;

const eventsPage = `${nav('Мероприятия')}<h1>Мероприятия</h1>${tabs('Внеурочная деятельность')}<div class="list">
  ${card('Россия — мои горизонты: тема 1', '<span>Записано 12 из 25</span>', '<button>Записать учеников</button>')}
  ${card('Россия — мои горизонты: тема 2', '<span>Никто не записан</span>', '<button>Записать учеников</button>')}
  ${card('Россия — мои горизонты: тема 3', '<span>Записаны все</span>')}
  ${card('Россия — мои горизонты: тема 4', '<button>Записать учеников</button>')}
  ${card('Россия — мои горизонты: тема 5', '<span>Завершено</span>', '<span>Записано 0 из 25</span>')}
  ${card('Россия — мои горизонты: тема 6', '<span>Мест нет</span>')}
  ${card('Россия — мои горизонты: тема 7', '<span>Вы записаны</span>', '<button>Отменить запись</button>')}
  ${card('Россия — мои горизонты: тема 8', '<span>Свободно 13 мест из 25</span>', '<span>Записались: 5</span>')}
</div>`;

const modalPage = `${nav('Обзор')}<main><h1>Обзор</h1></main><div role="dialog" aria-modal="true"><h2>Согласие на обработку персональных данных</h2>
  <label><input type="checkbox"> Даю согласие на обработку персональных данных</label><label><input type="checkbox"> Ознакомлен с политикой</label><button>Подтвердить</button></div>`;

const field = (label: string, value = '', extra = ''): string =>
  `<div class="f"><label>${label} <input value="${value}" ${extra}></label></div>`;

const cardPage = `${nav('Мои ученики')}<a href="#">Назад</a><h1>Хмуров Евгений Петрович</h1><p>Данные ученика на платформе 30.09.2024</p>
  <div role="tablist"><button role="tab">Список активностей</button><button role="tab">Группы</button><button role="tab" aria-selected="true">Личные данные</button></div>
  ${field('Фамилия', 'Хмуров')}${field('Имя', 'Евгений')}${field('Отчество', 'Петрович')}${field('Дата рождения', '15.03.2012')}${field('Электронная почта')}${field('Телефон')}${field('Класс', '7 «Б»')}
  <fieldset><legend>Наличие ОВЗ</legend><label><input type="radio" name="o">Да</label><label><input type="radio" name="o" checked>Нет</label></fieldset>
  <fieldset><legend>Наличие инвалидности</legend><label><input type="radio" name="i">Да</label><label><input type="radio" name="i" checked>Нет</label></fieldset>
  <section><h2>Согласие на участие в проекте от родителей</h2><p>Форматы: DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP — до 5 МБ</p><a href="#">Скачать шаблон согласия</a><label>Загрузите Согласие на участие в проекте от родителей<input type="file"></label></section><button>Сохранить изменения</button>`;

const classesPage = `${nav('Мои ученики')}<h1>Мои ученики</h1><div role="tablist"><button role="tab" aria-selected="true">Активные классы</button><button role="tab">Архив</button></div><button>Создать класс</button>
  <div><div class="k"><h3>7 «Б»</h3><p>25 учеников</p></div><div class="k"><h3>9 «А»</h3><p>Нет учеников</p></div></div>`;

const profilePage = `${nav('')}<h1>Профиль</h1>${field('Фамилия *', 'Иванова')}${field('Имя *', 'Ксения')}${field('Отчество', 'Юрьевна')}${field('Должность *', '')}${field('Телефон *', '')}<button>Сохранить</button>`;

const importPage = `${nav('Мои ученики')}<h1>Результаты импорта</h1><table><thead><tr><th>Строка</th><th>ФИО</th><th>Ошибка</th></tr></thead><tbody><tr><td>4</td><td>Волков Иван Артёмович</td><td>Дата рождения в неверном формате</td></tr></tbody></table>`;

const others: Record<string, string> = {
  'a price list with ticks': `<h1>Тарифы</h1><table><tr><th>Возможность</th><th>Базовый</th><th>Школа</th></tr><tr><td>Профиль класса</td><td>${tick}</td><td>${tick}</td></tr><tr><td>Согласия родителей</td><td>${cross}</td><td>${tick}</td></tr></table>`,
  'a staff list': `${nav('')}<h1>Педагоги</h1><table><tr><th>ФИО</th><th>Должность</th><th>Предмет</th><th>Класс</th><th>Верификация</th><th>Согласие</th></tr><tr><td>Иванова Ксения Юрьевна</td><td>Учитель</td><td>Химия</td><td>9 «А»</td><td>${tick}</td><td>${cross}</td></tr></table>`,
  'a list of colleagues with the columns of students': `${nav('')}<h1>Коллеги</h1><table><tr><th>ФИО</th><th>Профиль</th><th>Верификация</th><th>Согласие</th></tr><tr><td>Иванова Ксения Юрьевна</td><td>${tick}</td><td>${tick}</td><td>${cross}</td></tr></table>`,
  'a timetable': `${nav('Мои занятия')}<h1>Мои занятия</h1><table><tr><th>Время</th><th>Понедельник</th><th>Вторник</th></tr><tr><td>08:30</td><td>Россия — мои горизонты, 9 «А»</td><td>Завершено</td></tr></table>`,
  'an attendance sheet': `${nav('Мои занятия')}<h1>Занятие 12</h1><table><tr><th>ФИО</th><th>Класс</th><th>Посещаемость</th></tr><tr><td>Хмуров Евгений Петрович</td><td>9 «А»</td><td>${tick}</td></tr></table>`,
  'a list of courses': `${nav('Обучение')}<h1>Курсы</h1><div>${card('Введение в профориентацию', '<button>Записаться</button>')}${card('Психология подростка', '<span>Вы записаны</span>')}</div>`,
  news: `${nav('Обзор')}<h1>Новости</h1><article><h3>Мероприятия октября</h3><p>Записано уже 1200 учеников из 45 школ. Согласие родителей обязательно.</p></article><article><h3>Верификация</h3><p>Пройдите верификацию.</p></article>`,
  'a help article about consents': `<h1>Как подтвердить согласие на обработку персональных данных</h1><p>Установите обе галочки и нажмите кнопку «Подтвердить».</p><ul><li>Не подтверждено учеником</li><li>Загружено педагогом</li></ul>`,
  login: `<h1>Вход</h1><form><label>Электронная почта<input type="email"></label><label>Пароль<input type="password"></label><label><input type="checkbox"> Согласие на обработку персональных данных</label><button>Войти</button></form>`,
};

const kinds: [PageKind, string][] = [
  ['events', eventsPage],
  ['consent-modal', modalPage],
  ['student-card', cardPage],
  ['classes', classesPage],
  ['profile', profilePage],
  ['import-report', importPage],
  [
    'students',
    families
      .slice(0, 1)
      .map((family) => family.html(pupils(3)))
      .join(''),
  ],
];

describe('kinds of pages', () => {
  it.each(kinds)('%s is told from all others', (kind, html) => {
    expect(show(html).page).toBe(kind);
  });

  it.each(Object.entries(others))('%s is no page of ours and has no rows', (_, html) => {
    const page = show(html);
    expect({ page: page.page, rows: page.rows.length }).toEqual({ page: 'other', rows: 0 });
  });

  it.each(kinds.filter(([kind]) => kind !== 'events' && kind !== 'students'))('%s has no rows', (_, html) => {
    expect(show(html).rows).toEqual([]);
  });
});

describe('a list of students in which nobody is', () => {
  const filters = '<input placeholder="Поиск по ФИО"><select><option>Согласие</option></select>';
  const students = (rest: string): string => `${nav('')}<main><h1>Ученики</h1>${filters}${rest}</main>`;

  it.each([
    '<div class="e">Ничего не найдено</div>',
    '<p>Учеников пока нет.</p>',
    '<div><img alt=""><h3>Список пуст</h3><p>Добавьте учеников в класс</p></div>',
    '<ul><li>Нет данных</li></ul>',
  ])('is told as a list of students without rows: %s', (words) => {
    const page = show(students(words));
    expect({ page: page.page, rows: page.rows.length, total: page.total }).toEqual({
      page: 'students',
      rows: 0,
      total: null,
    });
  });

  it.each([
    ['the words are not seen', students('<div hidden>Ничего не найдено</div>')],
    ['they are said of one thing in a line', students('<ul><li>Хмуров Евгений Петрович, 7 «Б», школа № 12, Верхняя Салда: телефон <b>нет данных</b>, почта <b>нет данных</b></li></ul>')],
    ['another tab of the dashboard is open', `${nav('')}<main><h1>Дашборд</h1><div role="tablist"><button role="tab" aria-selected="true">Общая статистика</button><button role="tab">Ученики</button></div><div>Нет данных</div></main>`],
    ['the archive of classes is empty', `${nav('Мои ученики')}<main><h1>Мои ученики</h1><div role="tablist"><button role="tab">Активные классы</button><button role="tab" aria-selected="true">Архив</button></div><div>Ничего не найдено</div></main>`],
    ['the page is another', `${nav('Обзор')}<main><h1>Новости</h1><div>Ничего не найдено</div></main>`],
  ])('is not guessed where %s', (_, html) => {
    expect(show(html).page).toBe('other');
  }); // prettier-ignore
});

describe('events', () => {
  it('reads how many are enrolled and whether enrolling is possible', () => {
    const page = show(eventsPage);
    const told = page.rows.map((row) => {
      const { name, enrolment, open } = row as EventReading;
      return [
        name.state === 'read' ? name.value.slice(-6) : '?',
        enrolment.state === 'read' ? `${enrolment.value.enrolled}/${enrolment.value.total ?? '?'}` : 'unread',
        open.state === 'read' ? open.value : 'unread',
      ];
    });
    expect(page.section).toBe('Внеурочная деятельность');
    expect(told).toEqual([
      ['тема 1', '12/25', true],
      ['тема 2', '0/?', true],
      ['тема 3', 'all/?', true],
      ['тема 4', '0/?', true],
      ['тема 5', '0/25', false],
      ['тема 6', 'unread', false],
      ['тема 7', 'unread', true],
      ['тема 8', '5/?', true],
    ]);
  });
});

describe('other pages', () => {
  it('reads the fields of a student card', () => {
    const { card: read } = show(cardPage);
    expect(read?.template?.textContent).toBe('Скачать шаблон согласия');
    expect(read?.name).toMatchObject({ value: 'Хмуров Евгений Петрович' });
    expect(read?.birthDate).toMatchObject({ value: '15.03.2012' });
    expect(read?.class).toMatchObject({ value: { grade: '7', letter: 'Б' } });
    expect(read?.ovz).toMatchObject({ value: false });
    expect(read?.consentFile.state).toBe('unread');
    expect(read?.fileInput).not.toBeNull();
  });

  it('names the empty required fields of the own profile', () => {
    expect(show(profilePage).profile?.empty.map((one) => one.label)).toEqual(['Должность', 'Телефон']);
  });

  it('reads cards of classes', () => {
    const classes = show(classesPage).classes.map((one) => [
      one.name,
      one.students.state === 'read' ? one.students.value : '?',
    ]);
    expect(classes).toEqual([
      ['7 «Б»', 25],
      ['9 «А»', 0],
    ]);
  });
});

it('classes in a table have their students counted in its column', () => {
  const page = show(
    '<h1>Мои ученики</h1><button aria-selected="true">Активные классы</button><button>Создать класс</button><table><tr><th>Класс</th><th>Количество учеников</th><th>Без согласия</th></tr><tr><td>7 «А»</td><td>22</td><td>3</td></tr><tr><td>8 «Б»</td><td>0</td><td>0</td></tr></table>',
  );
  expect(
    page.classes.map(({ name, students }) => [name, students.state === 'read' ? students.value : '?']),
  ).toEqual([
    ['7 «А»', 22],
    ['8 «Б»', 0],
  ]);
});

it('a part of the overview headed «Мероприятия» is no list of events', () => {
  const reading = show(
    `${nav('Обзор')}<h1>Обзор</h1><article><h3>Мероприятия</h3><p>Записано 12 из 25</p></article><article><h3>Согласия</h3><p>Необходимо загрузить: 4</p></article>`,
  );
  expect([reading.page, reading.rows.length]).toEqual(['other', 0]);
  const unfolded = show(
    `${nav('Обзор')}<h1>Обзор</h1><div data-active="true"><button data-active="true" aria-expanded="true">Мероприятия</button><div>Записано 12 из 25</div></div>`,
  );
  expect([unfolded.page, unfolded.rows.length]).toEqual(['other', 0]);
});

it('an import report may be drawn without a table', () => {
  const line = (...cells: string[]): string =>
    `<div style="display:flex">${cells.map((cell) => `<div style="width:200px">${cell}</div>`).join('')}</div>`;
  const reading = show(
    `${nav('Мои ученики')}<h1>Результаты импорта</h1>${line('Строка', 'ФИО', 'Ошибка')}${line('4', 'Уткин Виктор Антонович', 'Не указан класс')}${line('7', 'Рогова Ульяна Олеговна', 'Ученик уже существует')}`,
  );
  expect([reading.page, reading.rows.length]).toEqual(['import-report', 0]);
});

it('«Не весь класс записан» is a part, whatever else stands there', () => {
  const reading = show(
    `${nav('Мероприятия')}<h1>Мероприятия</h1>${card('Тема 1. Открой своё будущее', '<span>Не весь класс записан</span>')}${card('Тема 2. Познаю себя', '<span>Записан не весь класс</span>')}${card('Тема 3. Россия аграрная', '<span>Записан весь класс</span>')}`,
  );
  expect(
    reading.rows.map((row) =>
      row.kind === 'event' && row.enrolment.state === 'read' ? row.enrolment.value.enrolled : '?',
    ),
  ).toEqual(['some', 'some', 'all']);
});

it('the answer of a student’s card is read where each choice is a component', () => {
  customElements.define(
    'card-choice',
    class extends HTMLElement {
      constructor() {
        super();
        const on = this.hasAttribute('checked');
        this.attachShadow({ mode: 'open' }).innerHTML =
          `<div role="radio" aria-checked="${String(on)}"><span>${this.getAttribute('text') ?? ''}</span></div>`;
      }
    },
  );
  const choice = (label: string, yes: boolean): string =>
    `<div role="radiogroup" aria-label="${label}"><b>${label}</b><card-choice text="Да"${yes ? ' checked' : ''}></card-choice><card-choice text="Нет"${yes ? '' : ' checked'}></card-choice></div>`;
  const reading = show(
    `${nav('Мои ученики')}<h1>Уткин Виктор Антонович</h1><p>Данные ученика на платформе 30.09.2024</p>${field('Фамилия', 'Уткин')}${field('Имя', 'Виктор')}${field('Дата рождения', '15.03.2012')}${field('Класс', '7 «Б»')}${choice('Наличие ОВЗ', true)}${choice('Наличие инвалидности', false)}<a href="#">Скачать шаблон согласия</a>`,
  );
  expect(reading.card?.ovz).toMatchObject({ state: 'read', value: true });
});

it('a mask that nobody has filled in is an empty field', () => {
  const input = (label: string, value: string): string => `<label>${label} *<input value="${value}"></label>`;
  const page = show(
    `<h1>Мой профиль</h1>${input('Фамилия', 'Петрова')}${input('Имя', 'Анна')}${input('Должность', 'Учитель')}${input('Телефон', '+7 (___) ___-__-__')}`,
  );
  expect(page.profile?.empty.map(({ label }) => label)).toEqual(['Телефон']);
});

it('a form of the own profile may be laid out by a table; a line of filters above a list is no form', () => {
  const line = (label: string, value: string): string =>
    `<tr><td>${label} *</td><td><input value="${value}"></td></tr>`;
  const page = show(
    `<h1>Личные данные</h1><table>${line('Фамилия', 'Петрова')}${line('Имя', 'Анна')}${line('Должность', 'Учитель')}${line('Телефон', '')}</table>`,
  );
  expect(page.page).toBe('profile');
  expect(page.profile?.empty.map(({ label }) => label)).toEqual(['Телефон']);
  const cells = ['Фамилия', 'Имя', 'Должность', 'Телефон'].map(
    (label) => `<td><input placeholder="${label}"></td>`,
  );
  expect(show(`<h1>Профиль</h1><table><tr>${cells.join('')}</tr></table>`).profile).toBeNull();
});
