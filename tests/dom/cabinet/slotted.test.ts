import { describe, expect, it } from 'vitest';
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
});
