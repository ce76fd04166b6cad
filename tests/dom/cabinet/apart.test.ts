import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const tick =
  '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M2 8l4 4 8-9" fill="none" stroke="#000" stroke-width="2"/></svg>';
const cross =
  '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M3 3l10 10M13 3L3 13" fill="none" stroke="#000" stroke-width="2"/></svg>';
const people = [
  { surname: 'Уткин', given: 'Виктор Антонович', cls: '9 «А»', ovz: false, profile: false },
  { surname: 'Рогова', given: 'Ульяна Олеговна', cls: '8 «Б»', ovz: true, profile: true },
];
const told = [
  { name: 'Уткин Виктор Антонович', class: '9А', ovz: '-', profile: '-' },
  { name: 'Рогова Ульяна Олеговна', class: '8Б', ovz: '+', profile: '+' },
];
type Pupil = (typeof people)[number];
const fullName = ({ surname, given }: Pupil): string => `${surname} ${given}`;
const mark = (yes: boolean): string => (yes ? tick : cross);
const page = (body: (pupil: Pupil) => string) =>
  show(`<h1>Мои ученики</h1><section>${people.map(body).join('')}</section>`);

describe('cards whose labels stand apart from their values', () => {
  it('a line of labels above a line of values', () => {
    const { rows } = page(
      (one) =>
        `<style>.three{display:grid;grid-template-columns:repeat(3,1fr)}</style><article><h3>${fullName(one)}</h3><div class="three"><span>Класс</span><span>ОВЗ</span><span>Профиль заполнен</span></div><div class="three"><span>${one.cls}</span><span>${one.ovz ? 'Да' : 'Нет'}</span><span>${mark(one.profile)}</span></div></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('a line of labels without values says nothing, even where a label could be a state', () => {
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3><p>Класс: ${one.cls}</p><p>ОВЗ: ${one.ovz ? 'да' : 'нет'}</p><div><span>Верификация</span><span>Профиль заполнен</span></div><div>${mark(one.profile)}</div></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told.map((one) => ({ ...one, profile: '?', verified: '?' })));
  });

  it('a colon in an element of its own is no value', () => {
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3><p>Класс: ${one.cls}</p><div><b>ОВЗ</b><i aria-hidden="true">:</i><span>${one.ovz ? 'Да' : 'Нет'}</span></div><div><b>Профиль</b><i aria-hidden="true">:</i><span>${mark(one.profile)}</span></div></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('the label stands before the answer in one line', () => {
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3><p>Кл.: ${one.cls}</p><p>Признак ОВЗ: ${one.ovz ? 'Есть' : 'Нет'}</p><p>Профиль: ${one.profile ? 'заполнен' : 'не заполнен'}</p></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('label and value are put into slots of one component', () => {
    customElements.define(
      'labelled-field',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<div><dt><slot name="label"></slot><span aria-hidden="true"></span></dt><dd><div><slot></slot></div></dd></div>';
        }
      },
    );
    const field = (label: string, value: string): string =>
      `<labelled-field><label slot="label">${label}</label><span>${value}</span></labelled-field>`;
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3>${field('Класс', one.cls)}${field('ОВЗ', mark(one.ovz))}${field('Профиль заполнен', mark(one.profile))}</article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });
});

describe('tables too narrow for their columns', () => {
  it('write the other columns under each row, labelled', () => {
    const { rows } = show(
      `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>Класс</th></tr></thead><tbody>${people
        .map(
          (one) =>
            `<tr><td>${fullName(one)}</td><td>${one.cls}</td><td><div><span>ОВЗ</span><span>:</span><b>${one.ovz ? 'Да' : 'Нет'}</b></div><div><span>Профиль заполнен</span><span>:</span><b>${mark(one.profile)}</b></div></td></tr>`,
        )
        .join('')}</tbody></table>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('a link to the profile in each row is no such label', () => {
    const { rows } = show(
      `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th></th></tr></thead><tbody>${people
        .map(
          (one) =>
            `<tr><td>${fullName(one)}</td><td>${one.cls}</td><td>${one.ovz ? 'Да' : 'Нет'}</td><td><a href="#">Профиль</a></td></tr>`,
        )
        .join('')}</tbody></table>`,
    );
    expect(rows.map(facts)).toMatchObject(told.map((one) => ({ ...one, profile: '?' })));
  });
});

describe('names in parts', () => {
  it('the surname on a line of its own, in a table', () => {
    const { rows } = show(
      `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Профиль</th></tr></thead><tbody>${people
        .map(
          (one) =>
            `<tr><td><b>${one.surname}</b><div>${one.given}</div></td><td>${one.cls}</td><td>${one.ovz ? 'Да' : 'Нет'}</td><td>${mark(one.profile)}</td></tr>`,
        )
        .join('')}</tbody></table>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('the surname on a line of its own, in cards', () => {
    const { rows } = page(
      (one) =>
        `<article><header><b>${one.surname}</b><div>${one.given}</div></header><p>Класс: ${one.cls}</p><p>ОВЗ: ${one.ovz ? 'да' : 'нет'}</p><p>Профиль: ${mark(one.profile)}</p></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('a column for each part, in a grid of blocks', () => {
    const line = (cells: readonly string[]): string =>
      `<div style="display:flex">${cells.map((cell) => `<div style="width:140px">${cell}</div>`).join('')}</div>`;
    const { rows } = show(
      `<h1>Ученики</h1><section>${line(['Фамилия', 'Имя', 'Отчество', 'Класс', 'ОВЗ', 'Профиль'])}${people
        .map((one) =>
          line([one.surname, ...one.given.split(' '), one.cls, one.ovz ? 'Да' : 'Нет', mark(one.profile)]),
        )
        .join('')}</section>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });

  it('a line whose name was not told for one is a row like its neighbours', () => {
    const line = (cells: readonly string[]): string =>
      `<div style="display:flex">${cells.map((cell) => `<div style="width:140px">${cell}</div>`).join('')}</div>`;
    const { rows } = show(
      `<h1>Ученики</h1><section>${line(['ФИО', 'Класс', 'ОВЗ', 'Профиль'])}${people
        .map((one) => line([fullName(one), one.cls, one.ovz ? 'Да' : 'Нет', mark(one.profile)]))
        .join('')}${line(['<b>Соболева</b><div>Ирина</div>', '9 «В»', 'Нет', tick])}</section>`,
    );
    expect(rows.map(facts)).toMatchObject([
      ...told,
      { name: 'Соболева Ирина', class: '9В', ovz: '-', profile: '+' },
    ]);
  });
});

it('what a kit tells screen readers of its own parts is no word of the cell', () => {
  const { rows } = page(
    (one) =>
      `<article><h3>${fullName(one)}</h3><p>Класс: ${one.cls}</p><p>ОВЗ: <em><span style="position:absolute;clip-path:inset(50%)">Tag Error</span><span>${one.ovz ? 'Да' : 'Нет'}</span></em></p><p>Профиль: ${mark(one.profile)}</p></article>`,
  );
  expect(rows.map(facts)).toMatchObject(told);
});

describe('labels that could be answers', () => {
  const said = (yes: boolean, word: string): string => (yes ? word : `Не ${word.toLowerCase()}`);

  it('stand above the same word as the answer', () => {
    const { rows } = page(
      (one) =>
        `<article><b>${fullName(one)}</b> <span>${one.cls} класс</span><div><div><small>ОВЗ</small> <em>${one.ovz ? 'Да' : 'Нет'}</em></div><div><small>Активен</small> <em>${said(one.profile, 'Активен')}</em></div><div><small>Верифицирован</small> <em>${one.profile ? 'Да' : 'Нет'}</em></div></div></article>`,
    );
    expect(rows.map(facts)).toMatchObject([
      { name: 'Уткин Виктор Антонович', class: '9А', ovz: '-', active: '-', verified: '-' },
      { name: 'Рогова Ульяна Олеговна', class: '8Б', ovz: '+', active: '+', verified: '+' },
    ]);
  });

  it('name a term of a description and say nothing by themselves', () => {
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3><dl><dt>Класс</dt><dd>${one.cls}</dd><dt>ОВЗ</dt><dd>${one.ovz ? 'Да' : 'Нет'}</dd><dt>Профиль заполнен</dt><dd>на проверке</dd><dt>Верифицирован</dt><dd><span style="font-family:Some Icons">close</span></dd></dl></article>`,
    );
    expect(rows.map(facts)).toMatchObject(
      told.map(({ name, ovz }) => ({ name, ovz, profile: '?', verified: '-' })),
    );
  });

  it('are also the names of some of the pictures', () => {
    const dot = (yes: boolean): string => `<i class="dot" title="${yes ? 'С ОВЗ' : 'Без ОВЗ'}"></i>`;
    const { rows } = page(
      (one) =>
        `<article><h3>${fullName(one)}</h3><p>Класс: ${one.cls}</p><p><b>ОВЗ:</b> <span>${dot(one.ovz)}</span></p><p><b>Профиль:</b> <span>${mark(one.profile)}</span></p></article>`,
    );
    expect(rows.map(facts)).toMatchObject(told);
  });
});

describe('a grid whose header is marked', () => {
  it('has no second header among its own lines', () => {
    const line = (role: string, cells: readonly string[]): string =>
      `<div role="row">${cells.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`;
    const { rows } = show(
      `<h1>Мероприятия</h1><div role="grid"><div role="rowgroup">${line('columnheader', ['Тема занятия', 'Формат', 'Запись', 'Действия'])}</div><div role="rowgroup">${line('gridcell', ['Тема 1. Открой своё будущее', 'Занятие', 'Записано 0 из 17', '<button>Записать</button>'])}${line('gridcell', ['Тема 2. Познаю себя', 'Занятие', 'Записано 17 из 17', '<button>Изменить запись</button>'])}</div></div>`,
    );
    expect(rows.map((row) => (row.name.state === 'read' ? row.name.value : '?'))).toEqual([
      'Тема 1. Открой своё будущее',
      'Тема 2. Познаю себя',
    ]);
  });

  it('an event’s kind and button are no header of blocks either', () => {
    const line = (cells: readonly string[]): string =>
      `<div style="display:flex">${cells.map((cell) => `<div style="width:200px">${cell}</div>`).join('')}</div>`;
    const { rows } = show(
      `<h1>Мероприятия</h1><section>${line(['Мероприятие', 'Дата', 'Формат', 'Записано', 'Действия'])}${line(['Тема 1. Открой своё будущее', '02.10.2025', 'Занятие', '0 из 17', '<button>Записать</button>'])}${line(['Тема 2. Познаю себя', '03.10.2025', 'Занятие', '17 из 17', '<button>Изменить запись</button>'])}</section>`,
    );
    expect(rows.map((row) => (row.name.state === 'read' ? row.name.value : '?'))).toEqual([
      'Тема 1. Открой своё будущее',
      'Тема 2. Познаю себя',
    ]);
  });
});

it('cells that slipped from under their headers are told by their order', () => {
  const line = (cells: readonly string[], width: readonly number[]): string =>
    `<div style="display:flex">${cells.map((cell, at) => `<div style="flex:none;width:${String(width[at] ?? 0)}px">${cell}</div>`).join('')}</div>`;
  const { rows } = show(
    `<h1>Ученики</h1><section>${line(['ФИО', 'Класс', 'ОВЗ', 'Профиль', 'Верификация', 'Согласие'], [260, 60, 60, 60, 90, 90])}${people
      .map((one) =>
        line(
          [fullName(one), one.cls, one.ovz ? 'Да' : 'Нет', mark(one.profile), tick, cross],
          [260, 60, 60, 130, 40, 60],
        ),
      )
      .join('')}</section>`,
  );
  expect(rows.map(facts)).toMatchObject(told.map((one) => ({ ...one, verified: '+', consent: 'absent' })));
});
