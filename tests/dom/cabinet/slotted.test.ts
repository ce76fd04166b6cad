import { describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
import { facts, show } from './page';
import { heads, pupils, told } from './two-pupils';

/** Defines a component whose open shadow root holds this markup. */
function define(name: string, shadow: string): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = shadow;
      }
    },
  );
}

describe('rows put into slots', () => {
  it('stand in the grid of the shadow root that shows them', () => {
    define(
      'slot-table',
      '<style>div{display:grid;grid-template-columns:240px repeat(5,80px)}section{display:contents}::slotted(*){display:contents}</style><div role="grid"><slot name="head"></slot><section><div style="display:contents"><slot></slot></div></section></div>',
    );
    define('slot-row', '<slot></slot><slot-cell role="none" aria-hidden="true"></slot-cell>');
    define('slot-cell', '<style>:host{display:block}</style><slot></slot>');
    const row = (cells: readonly string[], role: string, slot: string): string =>
      `<slot-row role="row" ${slot}>${cells.map((cell) => `<slot-cell role="${role}"><span>${cell}</span></slot-cell>`).join('')}</slot-row>`;
    const page = show(
      `<h1>Ученики</h1><slot-table>${row(heads, 'columnheader', 'slot="head"')}${pupils.map((cells) => row(cells, 'gridcell', '')).join('')}</slot-table>`,
    );
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('are found where each cell is a component that holds its bare text', () => {
    define('bare-row', '<style>:host{display:flex}</style><slot></slot>');
    define('bare-col', '<style>:host{display:block;flex:1 0 0}</style><slot></slot>');
    const row = (cells: readonly string[]): string =>
      `<bare-row>${cells.map((cell) => `<bare-col>${cell}</bare-col>`).join('')}</bare-row>`;
    const page = show(`<h1>Ученики</h1><section>${[heads, ...pupils].map(row).join('')}</section>`);
    expect(page.rows.map(facts)).toMatchObject(told);
  });

  it('are no legend of the page: their drawings stand beside the words of their neighbours', () => {
    define(
      'cell-grid',
      '<style>td,th{padding:4px}</style><table><thead><tr id="head"></tr></thead><tbody></tbody></table>',
    );
    const sign = (d: string) =>
      `<svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="#111" stroke-width="2"><path d="${d}"/></svg>`;
    const [tick, cross] = [sign('M20 6 9 17l-5-5'), sign('M18 6 6 18M6 6l12 12')];
    const words = ['ФИО', 'Класс', 'Верификация', 'Группы', 'Профиль'];
    const lines = [
      ['Котов Пётр Ильич', '9 «А»', tick, 'Химики', cross],
      ['Зимина Анна Олеговна', '9 «А»', cross, 'Физики', tick],
    ];
    const grid = (prefix: string) =>
      `<cell-grid>${[words, ...lines]
        .flatMap((line, y) => line.map((cell, x) => `<span slot="${prefix}${y}-${x}">${cell}</span>`))
        .join('')}</cell-grid>`;
    document.body.innerHTML = `<h1>Ученики</h1><h2>9 «А»</h2>${grid('a')}<h2>9 «Б»</h2>${grid('b')}`;
    document.querySelectorAll('cell-grid').forEach((host, nth) => {
      const prefix = 'ab'.charAt(nth);
      const line = (y: number, tag: string) =>
        words.map((_, x) => `<${tag}><slot name="${prefix}${y}-${x}"></slot></${tag}>`).join('');
      const shadow = host.shadowRoot;
      const put = (place: string, html: string) =>
        shadow?.querySelector(place)?.insertAdjacentHTML('beforeend', html);
      put('#head', line(0, 'th'));
      put('tbody', [1, 2].map((y) => `<tr>${line(y, 'td')}</tr>`).join(''));
    });
    const page = readPage(document);
    expect(page.rows.map(facts)).toMatchObject(
      [1, 2].flatMap(() => [
        { name: 'Котов Пётр Ильич', verified: '+', profile: '-' },
        { name: 'Зимина Анна Олеговна', verified: '-', profile: '+' },
      ]),
    );
  });
});
