import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const heads = [
  'ФИО',
  'Класс',
  'Дата последнего входа на платформу',
  'ОВЗ',
  'Верификация',
  'Профиль',
  'Согласие',
];
const pupils = [
  ['Носова Екатерина Денисовна', '10Б', '12.11.2025', '✗', '✓', '✓', '✗'],
  ['Smith John', '6А', '16.09.2025', '✓', '✗', '✓', '✓'],
  ['Ли Анна', '7Г', '28.10.2025', '✗', '✓', '✗', '✓'],
];
const told = [
  {
    name: 'Носова Екатерина Денисовна',
    class: '10Б',
    ovz: '-',
    verified: '+',
    profile: '+',
    consent: 'absent',
  },
  { name: '?', class: '6А', ovz: '+', verified: '-', profile: '+', consent: 'present' },
  { name: 'Ли Анна', class: '7Г', ovz: '-', verified: '+', profile: '-', consent: 'present' },
];
const line = (cells: readonly string[], style: string): string =>
  `<div style="${style}">${cells.map((cell) => `<div style="padding:0 6px">${cell}</div>`).join('')}</div>`;

describe('a header that is not in line with its rows', () => {
  it.each([
    [
      'header and rows are flex lines of their own',
      'display:flex',
      'display:flex;justify-content:space-between',
    ],
    [
      'grids that each size their own columns',
      'display:grid;grid-auto-flow:column;width:900px',
      'display:grid;grid-auto-flow:column;width:700px',
    ],
  ])('%s', (_, head, row) => {
    const page = show(
      `<h1>Ученики</h1><section>${line(heads, head)}<div>${pupils.map((cells) => line(cells, row)).join('')}</div></section>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('is read through components that only pass their cells on', () => {
    class Row extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<style>:host{display:flex}::slotted(*){width:90px}</style><slot></slot>';
      }
    }
    if (!customElements.get('plain-row')) customElements.define('plain-row', Row);
    const row = (cells: readonly string[]): string =>
      `<plain-row>${cells.map((cell) => `<div>${cell}</div>`).join('')}</plain-row>`;
    const page = show(`<h1>Ученики</h1><section>${[heads, ...pupils].map(row).join('')}</section>`);
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('is laid by place where the rows have another number of cells', () => {
    const style = 'display:grid;grid-template-columns:200px repeat(6,90px)';
    const page = show(
      `<h1>Ученики</h1><section>${line(heads, style)}<div>${pupils
        .map((cells) =>
          line(
            [...cells.slice(0, 2), cells[2] ?? '', ...cells.slice(3), ''],
            `${style};grid-auto-columns:20px`,
          ),
        )
        .join('')}</div></section>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });
});
