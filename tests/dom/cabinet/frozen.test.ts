import { describe, expect, it } from 'vitest';
import { facts, show } from './page';
import { heads, pupils, told } from './two-pupils';
const each = (cells: readonly string[], tag: string, role: string): string =>
  cells.map((cell) => `<${tag} ${role} style="width:120px;padding:0">${cell}</${tag}>`).join('');
const table = (lines: readonly (readonly string[])[], roles: boolean): string =>
  `<table role="presentation" style="table-layout:fixed;border-spacing:0;width:${String(120 * (lines[0]?.length ?? 0))}px"><thead><tr style="height:30px" ${roles ? 'role="row"' : 'role="presentation"'}>${each(lines[0] ?? [], 'th', roles ? 'role="columnheader"' : 'role="presentation"')}</tr></thead><tbody>${lines
    .slice(1)
    .map(
      (line) =>
        `<tr style="height:50px" ${roles ? 'role="row"' : 'role="presentation"'}>${each(line, 'td', roles ? 'role="gridcell"' : 'role="presentation"')}</tr>`,
    )
    .join('')}</tbody></table>`;

describe('frozen columns drawn once more over a grid', () => {
  const all = [heads, ...pupils];
  const page = (): ReturnType<typeof show> =>
    show(
      `<h1>Ученики</h1><div role="grid" style="position:relative">${table(all, true)}<div class="copy" style="position:absolute;left:0;top:0;background:#fff">${table(
        all.map((line) => line.slice(0, 2)),
        false,
      )}</div></div>`,
    );

  it('make no further students', () => {
    expect(page().rows.map(facts)).toMatchObject(told);
  });

  it('are what is seen: the name stands there, and the copy is a part of the row', () => {
    const [first] = page().rows;
    const copy = document.querySelector('.copy');
    expect(copy?.contains(first?.nameElement ?? null)).toBe(true);
    expect([first?.element, ...(first?.parts ?? [])].map((part) => part?.localName)).toEqual(['tr', 'tr']);
  });

  it('are told from a table of students inside a line of the grid', () => {
    const inner = table([heads, ...pupils], false).replaceAll('role="presentation"', '');
    const nested = show(
      `<h1>Ученики</h1><div role="grid"><div role="row"><span role="columnheader">Класс</span><span role="columnheader">Учеников</span></div><div role="row"><span role="gridcell">9 «А»</span><span role="gridcell">2</span></div><div role="row"><div role="gridcell">${inner}</div></div></div>`,
    );
    expect(nested.rows.map(facts)).toMatchObject(told);
  });
});

describe('a frozen pane of names, with a box drawn over one of them', () => {
  const row = (at: number, cells: readonly string[]): string =>
    `<div style="position:absolute;top:${String(at * 44)}px;height:44px;display:flex">${cells.map((cell) => `<div style="width:150px;height:44px">${cell}</div>`).join('')}</div>`;
  const pane = (lines: readonly (readonly string[])[], left: number, over: string): string =>
    `<div style="position:absolute;left:${String(left)}px;top:40px;width:${String(150 * (lines[0]?.length ?? 0))}px;height:${String(44 * lines.length)}px">${lines.map((line, at) => row(at, line)).join('')}${over}</div>`;
  const head = `<div style="position:absolute;top:0;height:40px;display:flex">${heads.map((one) => `<div style="width:150px">${one}</div>`).join('')}</div>`;

  it.each([0, 1])('keeps each name on its own row (box over row %i)', (at) => {
    const box = `<div style="position:absolute;top:${String(at * 44)}px;left:0;width:150px;height:44px;border:1px solid blue"></div>`;
    const page = show(
      `<h1>Ученики</h1><div style="position:relative;height:140px">${head}${pane(
        pupils.map((line) => line.slice(0, 1)),
        0,
        box,
      )}${pane(
        pupils.map((line) => line.slice(1)),
        150,
        '',
      )}</div>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });
});

describe('cards whose «ФИО» stands over a name with a second line', () => {
  it('take the name, not the label', () => {
    const line = (label: string, value: string): string =>
      `<div><div class="t">${label}</div><div class="v">${value}</div></div>`;
    const card = ([name = '', ...rest]: readonly string[]): string =>
      `<article>${line('ФИО', `<div><b>${name}</b><div>Дата регистрации: 14.03.2024</div></div>`)}${rest.map((cell, at) => line(heads[at + 1] ?? '', cell)).join('')}</article>`;
    expect(show(`<h1>Ученики</h1><main>${pupils.map(card).join('')}</main>`).rows.map(facts)).toMatchObject(
      told,
    );
  });
});

describe('panes that are shifted against each other', () => {
  const panes = (shift: number, height: number, more = ''): string => {
    const line = (words: string[], tall: number): string =>
      `<div style="display:flex;height:${String(tall)}px">${words.map((word) => `<div style="width:110px"><div>${word}</div></div>`).join('')}</div>`;
    const names = ['Ли Анна', 'Носова Екатерина', 'Уткин Виктор'];
    return `<h1>Ученики</h1><div style="display:flex"><div style="width:260px"><div style="height:30px">ФИО</div>${names.map((name) => `<div style="height:30px">${name}</div>`).join('')}</div>
      <div>${line(['Класс', 'ОВЗ', 'Верификация', 'Согласие'], 30 + shift)}<div>${line(['7Г', '✓', '✗', '✓'], height)}${line(['8Б', '✗', '✓', '✗'], height)}${line(['9А', '✗', '✗', '✗'], height)}${more}</div></div></div>`;
  };
  const told = [
    { name: 'Ли Анна', class: '7Г', ovz: '+' },
    { name: 'Носова Екатерина', class: '8Б', ovz: '-' },
    { name: 'Уткин Виктор', class: '9А', ovz: '-' },
  ];

  it('are laid by their order where they have as many lines', () => {
    expect(show(panes(0, 30)).rows.map(facts)).toMatchObject(told);
    expect(show(panes(16, 30)).rows.map(facts)).toMatchObject(told);
    expect(show(panes(28, 30)).rows.map(facts)).toMatchObject(told);
    expect(show(panes(10, 46)).rows.map(facts)).toMatchObject(told);
  });

  it('tell nothing where they have not', () => {
    const line = '<div style="height:30px">Итоги за неделю по школе</div>';
    expect(
      show(panes(28, 30, line))
        .rows.map(facts)
        .map(({ ovz }) => ovz),
    ).toEqual(['?', '?', '?']);
  });
});
