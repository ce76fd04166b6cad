import { describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
import { facts, show } from './page';

const one = ['Носова Екатерина Денисовна', '10 «Б»', '✗', '✓', '✗'] as const;
const two = ['Ли Анна', '7 «Г»', '✓', '✗', '✓'] as const;
const told = [
  { name: 'Носова Екатерина Денисовна', class: '10Б', ovz: '-', active: '+', consent: 'absent' },
  { name: 'Ли Анна', class: '7Г', ovz: '+', active: '-', consent: 'present' },
];
const both = (make: (pupil: typeof one | typeof two) => string): string => make(one) + make(two);
const cells = (words: readonly string[], tag = 'div', style = 'width:110px'): string =>
  words.map((word) => `<${tag} style="${style}">${word}</${tag}>`).join('');

describe('fields of a student', () => {
  it('lie under a line of their labels, and «Активен» is a label there', () => {
    const page = show(
      `<h1>Ученики</h1>${both(([name, ...rest]) => `<article><h3>${name}</h3><div style="display:flex">${cells(['Класс', 'ОВЗ', 'Активен', 'Согласие'])}</div><div style="display:flex">${cells(rest)}</div></article>`)}`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('lie under lines of labels in a table that describes one student', () => {
    const page = show(
      `<h1>Ученики</h1>${both(([name, grade, ovz, active, consent]) => `<section><p>${name}</p><table><tbody><tr>${cells(['Класс', 'ОВЗ'], 'th')}</tr><tr>${cells([grade, ovz], 'td')}</tr><tr>${cells(['Активность', 'Согласие'], 'th')}</tr><tr>${cells([active, consent], 'td')}</tr></tbody></table></section>`)}`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('are none of a line that is shifted against the labels', () => {
    const page = show(
      `<h1>Ученики</h1>${both(([name, ...rest]) => `<article><h3>${name}</h3><div style="display:flex">${cells(['Класс', 'ОВЗ', 'Активен', 'Согласие'])}</div><div style="display:flex;padding-left:115px">${cells(rest)}</div></article>`)}`,
    );
    expect([page.page, page.rows]).toEqual(['other', []]);
  });

  it('follow a name that is a heading above them, without an element around both', () => {
    const page = show(
      `<h1>Ученики</h1><div>${both(
        ([name, grade, ovz, active, consent]) =>
          `<div class="title">${name}</div><div class="group">${[
            ['Класс', grade],
            ['ОВЗ', ovz],
            ['Активен', active],
            ['Согласие', consent],
            ['Родитель', '✗'],
          ]
            .map(([label = '', value = '']) => `<div><span>${label}</span><span>${value}</span></div>`)
            .join('')}</div>`,
      )}</div>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
    expect(page.rows.map(({ element }) => element.textContent)).toEqual([
      'Носова Екатерина Денисовна',
      'Ли Анна',
    ]);
  });

  it('stand beside the bare words of their labels; a class written twice is one class', () => {
    const page = show(
      `<h1>Ученики</h1>${both(([name, grade, ovz, active, consent]) => `<div class="card"><h5>${name}</h5><h6>${grade}</h6><ul><li>Класс <i>${grade.replace(/[ «»]/g, '')}</i></li><li>Заполнение профиля <b>Нет</b></li><li>Наличие ОВЗ <b>${ovz}</b></li><li>Активность <b>${active}</b></li><li>Согласие <b>${consent}</b></li></ul></div>`)}`,
    );
    expect(page.rows.map(facts)).toMatchObject(told.map((row) => ({ ...row, profile: '-' })));
  });
});

it('«Фамилия Имя Отчество» heads names and is nobody’s name', () => {
  const cell = (text: string): string => `<div style="width:160px">${text}</div>`;
  const page = show(
    `<h1>Ученики</h1><div style="display:grid;grid-template-columns:repeat(4,200px)">${['Фамилия Имя Отчество', 'Класс', 'ОВЗ', 'Согласие', 'Ли Анна', '7Г', '✓', '✗', 'Носова Екатерина', '8Б', '✗', '✓'].map(cell).join('')}</div>`,
  );
  expect(page.rows.map(facts)).toMatchObject([
    { name: 'Ли Анна', class: '7Г', ovz: '+', consent: 'absent' },
    { name: 'Носова Екатерина', class: '8Б', ovz: '-', consent: 'present' },
  ]);
});

it('a table whose header’s cells are hidden one by one is read by what its cells are called', () => {
  const heads = ['ФИО', 'Класс', 'ОВЗ', 'Согласие'];
  const row = (...values: string[]): string =>
    `<tr>${values.map((value, at) => `<td data-label="${heads[at] ?? ''}">${value}</td>`).join('')}</tr>`;
  const page = show(
    `<h1>Ученики</h1><table><thead><tr>${heads.map((text) => `<th style="display:none">${text}</th>`).join('')}</tr></thead><tbody>${row('Ли Анна', '7Г', '✓', '✗')}${row('Носова Екатерина', '8Б', '✗', '✓')}</tbody></table>`,
  );
  expect(page.rows.map(facts)).toMatchObject([
    { name: 'Ли Анна', ovz: '+', consent: 'absent' },
    { name: 'Носова Екатерина', ovz: '-', consent: 'present' },
  ]);
});

it('headers worded as a card’s fields make a list of students, not a card', () => {
  const line = (words: string[]): string =>
    `<div style="display:flex">${cells(words, 'div', 'width:190px')}</div>`;
  const page = show(
    `<h1>Мои ученики</h1>${line(['ФИО', 'Класс', 'Наличие ОВЗ', 'Наличие инвалидности', 'Дата рождения'])}${line(['Ли Анна', '7Г', '✓', '✗', '15.03.2012'])}${line(['Носова Екатерина', '8Б', '✗', '✗', '01.03.2011'])}`,
  );
  expect([page.page, page.rows.map(facts)]).toMatchObject([
    'students',
    [
      { name: 'Ли Анна', ovz: '+' },
      { name: 'Носова Екатерина', ovz: '-' },
    ],
  ]);
});

it('an empty line that keeps the place of rows to come says that not all are here', () => {
  const row = (at: number): string =>
    `<tr style="height:30px"><td>Носов${'абвгдежз'.charAt(at)} Анна</td><td>✓</td><td>✗</td></tr>`;
  const page = show(
    `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>ОВЗ</th><th>Согласие</th></tr></thead><tbody>${[0, 1, 2, 3, 4, 5].map(row).join('')}<tr style="height:600px"><td></td><td></td><td></td></tr></tbody></table>`,
  );
  expect([page.rows.length, page.partial]).toEqual([6, true]);
});

it('columns and fields may be headed by drawings with names', () => {
  const icon = '<svg width="16" height="16" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/></svg>';
  const columns = show(
    `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th title="ОВЗ">${icon}</th><th title="Согласие">${icon}</th></tr></thead><tbody><tr><td>Ли Анна</td><td>✓</td><td>✗</td></tr></tbody></table>`,
  );
  expect(columns.rows.map(facts)).toMatchObject([{ name: 'Ли Анна', ovz: '+', consent: 'absent' }]);
  const cards = show(
    `<h1>Ученики</h1>${both(([name, , ovz, active]) => `<div><b>${name}</b><span title="ОВЗ: ${ovz === '✓' ? 'да' : 'нет'}">${icon}</span><span title="Активность: ${active === '✓' ? 'да' : 'нет'}">${icon}</span></div>`)}`,
  );
  expect(cards.rows.map(facts)).toMatchObject(told.map(({ name, ovz, active }) => ({ name, ovz, active })));
});

it('«Верифицирован» beside a drawing is a label, unless others are «Не верифицирован»', () => {
  const card = (name: string, ...lines: string[]): string =>
    `<div class="card"><h5>${name}</h5><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul></div>`;
  const labels = show(
    `<h1>Ученики</h1>${card('Ли Анна', 'ОВЗ <i title="Нет"></i>', 'Верифицирован <i title="Нет"></i>')}${card('Носова Екатерина', 'ОВЗ <i title="Нет"></i>', 'Верифицирован <i title="Да"></i>')}`,
  );
  expect(labels.rows.map(facts).map(({ verified }) => verified)).toEqual(['-', '+']);
  const states = show(
    `<h1>Ученики</h1>${card('Ли Анна', 'ОВЗ <i title="Нет"></i>', 'Верифицирован <i class="shield"></i>')}${card('Носова Екатерина', 'ОВЗ <i title="Нет"></i>', 'Не верифицирован <i class="shield"></i>')}`,
  );
  expect(states.rows.map(facts).map(({ verified }) => verified)).toEqual(['+', '-']);
});

it('«−» is no where the other columns are written in «+» and «−»', () => {
  const page = (verified: string): string =>
    `<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>ОВЗ</th><th>Верификация</th></tr></thead><tbody><tr><td>Ли Анна</td><td>−</td><td>${verified}</td></tr><tr><td>Носова Екатерина</td><td>−</td><td>−</td></tr></tbody></table>`;
  expect(
    show(page('+'))
      .rows.map(facts)
      .map(({ ovz }) => ovz),
  ).toEqual(['-', '-']);
  expect(
    show(page('✓'))
      .rows.map(facts)
      .map(({ ovz }) => ovz),
  ).toEqual(['?', '?']);
});

it('a header and its lines in tables of their own need not stand in line', () => {
  const table = (widths: number[], tag: string, lines: string[][]): string =>
    `<table role="grid" style="border-spacing:0;table-layout:fixed;width:${String(widths.reduce((sum, one) => sum + one))}px"><tbody>${lines.map((words) => `<tr role="row">${words.map((word, at) => `<${tag} ${tag === 'th' ? 'role="columnheader"' : 'role="gridcell"'} style="padding:0;width:${String(widths[at])}px">${word}</${tag}>`).join('')}</tr>`).join('')}</tbody></table>`;
  const page = show(
    `<h1>Ученики</h1><div>${table([60, 60, 60, 60], 'th', [['ФИО', 'Класс', 'ОВЗ', 'Согласие']])}${table(
      [300, 60, 60, 60],
      'td',
      [
        ['Ли Анна', '7Г', '✓', '✗'],
        ['Носова Екатерина', '8Б', '✗', '✓'],
      ],
    )}</div>`,
  );
  expect(page.rows.map(facts)).toMatchObject([
    { name: 'Ли Анна', class: '7Г', ovz: '+', consent: 'absent' },
    { name: 'Носова Екатерина', class: '8Б', ovz: '-', consent: 'present' },
  ]);
});

describe('words and signs of a student without a holder of their own', () => {
  const sign = (value: string): string => `<i style="font-style:normal">${value}</i>`;

  it('dots that lead from a label to its value are no sign', () => {
    const field = (label: string, value: string): string =>
      `<div><dt style="display:flex"><div>${label}</div><div style="flex:1;height:8px;border-bottom:1px dotted"></div></dt><dd>${value}</dd></div>`;
    const page = show(
      `<h1>Ученики</h1>${both(([name, grade, ovz, active, consent]) => `<section><p>${name}</p><dl>${field('Класс', grade)}${field('ОВЗ', ovz)}${field('Активность', active)}${field('Согласие', consent)}</dl></section>`)}`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('a class beside the name in one element is no reason to lose the name', () => {
    const page = show(
      `<h1>Ученики</h1><ol>${both(([name, grade, ovz, active, consent]) => `<li><div><b>${name}</b> ${grade}</div><span>ОВЗ ${ovz}</span><span>Активность ${active}</span><span>Согласие ${consent}</span></li>`)}</ol>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('labels and signs in turn in one line, the sign behind its label or before it', () => {
    for (const behind of [true, false]) {
      const pair = (label: string, value: string): string =>
        behind ? ` ${label} ${sign(value)}` : `${sign(value)} ${label} `;
      const page = show(
        `<h1>Ученики</h1>${both(([name, grade, ovz, active, consent]) => `<a><h5>${name}</h5><small>${grade}</small><p>${pair('ОВЗ', ovz)}${pair('Активность', active)}${pair('Согласие', consent)}</p></a>`)}`,
      );
      expect(page.rows.map(facts)).toMatchObject(told);
    }
  });

  it('a line of labels with a sign too few tells nothing', () => {
    const page = show(
      `<h1>Ученики</h1>${both(([name, grade, ovz, active]) => `<a><h5>${name}</h5><small>${grade}</small><p>ОВЗ ${sign(ovz)} Активность ${sign(active)} Согласие</p></a>`)}`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      { ovz: '?', active: '?', consent: '?' },
      { ovz: '?', active: '?', consent: '?' },
    ]);
  });

  it('an empty block that keeps words apart is no value of them', () => {
    const gap = '<div style="width:12px"></div>';
    const page = show(
      `<h1>Ученики</h1><ul>${both(([name, grade, , , consent]) => `<li><b>${name}</b><div style="display:flex"><span>${grade}</span>${gap}<span>${consent === '✓' ? 'Верифицирован' : 'Не верифицирован'}</span>${gap}<span>${consent === '✓' ? 'Согласие есть' : 'Нет согласия'}</span></div></li>`)}</ul>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      { class: '10Б', verified: '-', consent: 'absent' },
      { class: '7Г', verified: '+', consent: 'present' },
    ]);
  });

  it('details in a line that unfolds below its row belong to the row', () => {
    const page = show(
      `<h1>Ученики</h1><table><thead><tr><th></th><th>ФИО</th><th>Класс</th></tr></thead><tbody>${both(([name, grade, ovz, active, consent]) => `<tr><td><button>−</button></td><td>${name}</td><td>${grade}</td></tr><tr><td colspan="3"><dl><dt>ОВЗ</dt><dd>${ovz}</dd><dt>Активность</dt><dd>${active}</dd><dt>Согласие</dt><dd>${consent}</dd></dl></td></tr>`)}<tr><td><button>+</button></td><td>Ким Ян Олегович</td><td>8 «А»</td></tr></tbody></table>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      ...told,
      { name: 'Ким Ян Олегович', ovz: '?', active: '?', consent: '?' },
    ]);
  });
});

it('details that unfold in a cell across the columns, beside an empty cell, belong to the row above', () => {
  const page = show(
    `<h1>Ученики</h1><table><thead><tr><th></th><th>ФИО</th><th>Класс</th><th>Группы</th></tr></thead>${both(([name, grade, ovz, active, consent]) => `<tbody><tr><td><button>−</button></td><td>${name}</td><td>${grade}</td><td>А</td></tr><tr><td></td><td colspan="3"><dl><dt>ОВЗ</dt><dd>${ovz}</dd><dt>Активность</dt><dd>${active}</dd><dt>Согласие</dt><dd>${consent}</dd></dl></td></tr></tbody>`)}</table>`,
  );
  expect(page.rows.map(facts)).toMatchObject(told);
});

describe('a switch that says nothing of its state', () => {
  const track = (on: boolean, extra = ''): string =>
    `<button type="button" role="switch" style="position:relative;width:44px;height:22px;padding:0;border:0;border-radius:11px;background:${on ? 'green' : 'grey'}"><span style="position:absolute;top:2px;left:${on ? '24px' : '2px'};width:18px;height:18px;border-radius:50%;background:white"></span>${extra}</button>`;
  const list = (make: (value: string) => string): string =>
    `<h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Активность</th><th>Согласие</th></tr>${both(([name, grade, ovz, active, consent]) => `<tr><td>${name}</td><td>${grade}</td><td>${ovz}</td><td>${make(active)}</td><td>${consent}</td></tr>`)}</table>`;

  it('is on where its knob stands at the end', () => {
    expect(show(list((value) => track(value === '✓'))).rows.map(facts)).toMatchObject(told);
    const page = show(list((value) => track(value === '✓', '<div style="opacity:0.01">вкл</div>')));
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('is not read where its class says the other of the two', () => {
    const wrong = (value: string): string =>
      track(value === '✓').replace('<button', `<button class="switch ${value === '✓' ? 'is-off' : 'is-on'}"`);
    expect(show(list(wrong)).rows.map(facts)).toMatchObject([{ active: '?' }, { active: '?' }]);
    const right = (value: string): string =>
      track(value === '✓').replace('<button', `<button class="switch ${value === '✓' ? 'is-on' : 'is-off'}"`);
    expect(show(list(right)).rows.map(facts)).toMatchObject(told);
  });

  it('is read while something else in it fades or glows', () => {
    show(list((value) => track(value === '✓', '<div></div>')));
    for (const wave of document.querySelectorAll('button div'))
      wave.animate(
        [
          { opacity: 1, boxShadow: '0 0 0 0 blue' },
          { opacity: 0, boxShadow: '0 0 0 9px blue' },
        ],
        60_000,
      );
    expect(readPage(document).rows.map(facts)).toMatchObject(told);
  });

  it('is not read while its knob moves, or without a knob', () => {
    show(list((value) => track(value === '✓')));
    for (const knob of document.querySelectorAll('button span'))
      knob.animate([{ left: '2px' }, { left: '24px' }], 60_000);
    const moving = readPage(document).rows.map(facts);
    expect(moving).toMatchObject([{ active: '?' }, { active: '?' }]);
    const bare = show(list(() => '<button role="switch" style="width:44px;height:22px"></button>'));
    expect(bare.rows.map(facts)).toMatchObject([{ active: '?' }, { active: '?' }]);
  });
});
