import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const heads = ['ФИО', 'Класс', 'ОВЗ', 'Верификация', 'Профиль', 'Согласие'];
const first = [
  ['Носова Екатерина Денисовна', '10Б', '✗', '✓', '✓', '✗'],
  ['Ли Анна', '7Г', '✗', '✓', '✗', '✓'],
];
const second = [
  ['Гасанов Али Маратович', '8В', '✓', '✗', '✓', '✓'],
  ['Сорокин Павел Львович', '8В', '✗', '✓', '✓', '✗'],
  ['Торопов Даниил Ильич', '9А', '✗', '✗', '✗', '✓'],
];
const told = [
  ['Носова Екатерина Денисовна', '10Б', '-', '+', '+', 'absent'],
  ['Ли Анна', '7Г', '-', '+', '-', 'present'],
  ['Гасанов Али Маратович', '8В', '+', '-', '+', 'present'],
  ['Сорокин Павел Львович', '8В', '-', '+', '+', 'absent'],
  ['Торопов Даниил Ильич', '9А', '-', '-', '-', 'present'],
].map(([name, class_, ovz, verified, profile, consent]) => ({
  name,
  class: class_,
  ovz,
  verified,
  profile,
  consent,
}));
const line = (cells: readonly string[], style: string): string =>
  `<div style="${style}">${cells.map((cell, at) => `<div style="width:${at === 0 ? '220' : '80'}px">${cell}</div>`).join('')}</div>`;
const flex = 'display:flex';

describe('two lists of divs on one page', () => {
  const list = (rows: readonly (readonly string[])[]): string =>
    `<div>${[heads, ...rows].map((cells) => line(cells, flex)).join('')}</div>`;

  it.each([
    ['one under the other', ''],
    ['side by side', 'display:flex;gap:20px;width:1400px'],
  ])('%s: every student once', (_, style) => {
    const page = show(`<h1>Ученики</h1><section style="${style}">${list(first)}${list(second)}</section>`);
    expect(page.rows.map(facts)).toMatchObject(told);
    expect(page.rows).toHaveLength(5);
  });

  it('each a grid whose cells are all siblings', () => {
    const grid = (rows: readonly (readonly string[])[]): string =>
      `<div style="display:grid;grid-template-columns:220px repeat(5,80px)">${[heads, ...rows]
        .flat()
        .map((cell) => `<span>${cell}</span>`)
        .join('')}</div>`;
    const page = show(`<h1>Ученики</h1>${grid(first)}<h2>Архив</h2>${grid(second)}`);
    expect(page.rows.map(facts)).toMatchObject(told);
    expect(page.rows).toHaveLength(5);
  });
});

describe('lines whose label stands in an element of its own inside the value’s', () => {
  it('tell the class too', () => {
    const labels = ['Класс', 'ОВЗ', 'Верификация', 'Профиль', 'Согласие'];
    const page = show(
      `<h1>Ученики</h1><ul>${[...first, ...second]
        .map(
          ([name = '', ...rest]) =>
            `<li><strong>${name}</strong> ${rest.map((cell, at) => `<span><em>${labels[at] ?? ''}:</em> ${cell}</span>`).join(' ')}</li>`,
        )
        .join('')}</ul>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });
});

describe('words around names that are no list of students', () => {
  const names = [...first, ...second].map(([name = '']) => name);

  it.each([
    [
      'a legend of the columns beside one name',
      `<h1>Как работает платформа</h1><ul><li>ФИО — фамилия, имя, отчество</li><li>Согласие — ✓ загружено, ✗ нет</li><li>Верификация</li><li>Профиль</li><li>ОВЗ</li></ul><p>Носова Екатерина Денисовна</p>`,
    ],
    [
      'posts of a forum',
      `<nav><a aria-current="page">Мои ученики</a></nav><h1>Форум</h1>${names.map((name) => `<div class="post"><b>${name}</b> <span>Активен</span> <a href="#">Профиль</a><p>Как загрузить согласие? ОВЗ: да.</p></div>`).join('')}`,
    ],
    [
      'parents and their children',
      `<nav><a aria-current="page">Мои ученики</a></nav><h1>Родители</h1><table><tr><th>ФИО родителя</th><th>Телефон</th><th>Согласие</th><th>Ребёнок</th></tr>${names.map((name) => `<tr><td>Иванова Ольга Петровна</td><td>—</td><td>✗</td><td>${name}</td></tr>`).join('')}</table>`,
    ],
  ])('%s', (_, html) => {
    expect(show(html).rows).toEqual([]);
  });
});

describe('rows of divs in shapes that mislead', () => {
  it('a card for each student with the header words in it', () => {
    const page = show(
      `<h1>Ученики</h1>${[...first, ...second]
        .map((row) => `<section>${[heads, row].map((cells) => line(cells, flex)).join('')}</section>`)
        .join('')}`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('a class written once for its students', () => {
    const cells = (row: readonly string[]): string =>
      row
        .filter((_, at) => at !== 1)
        .map((cell) => `<td>${cell}</td>`)
        .join('');
    const page = show(
      `<h1>Ученики</h1><table><tr><th>Класс</th>${heads
        .filter((_, at) => at !== 1)
        .map((head) => `<th>${head}</th>`)
        .join('')}</tr>${[first, second]
        .map((rows) =>
          rows
            .map(
              (row, at) =>
                `<tr>${at === 0 ? `<td rowspan="${String(rows.length)}">${row[1] ?? ''}</td>` : ''}${cells(row)}</tr>`,
            )
            .join(''),
        )
        .join('')}</table>`,
    );
    const classes = ['10Б', '10Б', '8В', '8В', '8В'];
    expect(page.rows.map(facts)).toMatchObject(told.map((one, at) => ({ ...one, class: classes[at] })));
  });

  it('a narrow table whose cells name themselves, no header word in the text', () => {
    const drawn = { '✓': 'M9 16.17 4.83 12l-1.42 1.41L9 19 21 7l-1.41-1.41z' };
    const page = show(
      `<h1>Ученики</h1><table>${[...first, ...second]
        .map(
          (row) =>
            `<tr>${row.map((cell, at) => `<td data-label="${heads[at] ?? ''}">${cell === '✓' ? `<svg viewBox="0 0 24 24" width="16" height="16"><path d="${drawn['✓']}"/></svg>` : cell}</td>`).join('')}</tr>`,
        )
        .join('')}</table>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });
});
