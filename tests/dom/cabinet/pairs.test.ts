import { afterEach, describe, expect, it } from 'vitest';
import { facts, show } from './page';

afterEach(() => {
  document.body.innerHTML = '';
});

const people = ['Абрамова Анна Тимуровна', 'Бобров Тихон Егорович', 'Жук Ян', 'Ким Виктория Сергеевна'];

/** One column of signs, row by row, as it is read. */
const column = (signs: readonly string[], label: 'Верификация' | 'ОВЗ' = 'Верификация', css = ''): string[] =>
  show(
    `<style>${css}</style><h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>${label}</th><th>Согласие</th></tr>${signs
      .map((sign, at) => `<tr><td>${people[at] ?? ''}</td><td>7 «Б»</td><td>${sign}</td><td>есть</td></tr>`)
      .join('')}</table>`,
  ).rows.map((row) => facts(row)[label === 'ОВЗ' ? 'ovz' : 'verified'] ?? '');

const SQUARE = 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z';
const outline = (inside: string): string =>
  `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="black" stroke-width="2"><path d="${SQUARE}"/>${inside}</svg>`;
const ticked = outline('<path d="m8 12 3 3 5-6"/>');
const empty = outline('');
const crossed = outline('<path d="m9 9 6 6M15 9l-6 6"/>');
const ring =
  '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="black" stroke-width="2"><circle cx="12" cy="12" r="9"/></svg>';

describe('an empty box beside a ticked one', () => {
  it('drawn by outlines, for ОВЗ too', () => {
    expect(column([ticked, empty, ticked, empty])).toEqual(['+', '-', '+', '-']);
    expect(column([empty, ticked, empty, empty], 'ОВЗ')).toEqual(['-', '+', '-', '-']);
  });

  it('drawn by style rules: the same element with a further class is ticked', () => {
    const css = `.bx{display:inline-block;width:14px;height:14px;border:1px solid #888;border-radius:3px}
      .bx.on{background:#2563eb;border-color:#2563eb}
      .bx.on:after{content:"";display:block;width:4px;height:8px;border:solid #fff;border-width:0 2px 2px 0;transform:translate(4px,1px) rotate(45deg)}`;
    const box = (on: boolean): string => `<span class="bx${on ? ' on' : ''}"></span>`;
    expect(column([box(true), box(false), box(false), box(true)], 'Верификация', css)).toEqual([
      '+',
      '-',
      '-',
      '+',
    ]);
  });

  it('written', () => {
    expect(column(['☑', '☐', '☐', '☑'])).toEqual(['+', '-', '-', '+']);
  });

  it('says nothing where all boxes are empty, or another sign stands in the column', () => {
    expect(column([empty, empty, empty])).toEqual(['?', '?', '?']);
    expect(column(['☐', '☐'])).toEqual(['?', '?']);
    expect(column([ticked, empty, outline('<path d="M8 12h8"/>')])).toEqual(['+', '?', '?']);
    expect(column(['☑', '☐', '?'])).toEqual(['+', '?', '?']);
  });

  it('is a box: a ring beside a tick may be somebody who was not asked', () => {
    expect(column([ticked, ring, ticked])).toEqual(['+', '?', '+']);
  });

  it('beside a crossed box, which may be the chosen one, leaves both unread', () => {
    expect(column([crossed, empty, crossed])).toEqual(['?', '?', '?']);
    expect(column(['☒', '☐', '☒'])).toEqual(['?', '?', '?']);
    expect(column(['☑', '☒'])).toEqual(['+', '-']);
  });
});

describe('two signs whose names or colours are opposites', () => {
  const css =
    '.dot{display:inline-block;width:10px;height:10px;border-radius:50%}.dot-success{background:#22c55e}.dot-danger{background:#ef4444}.dot-warning{background:#f59e0b}';
  const dot = (kind: string): string => `<span class="dot dot-${kind}"></span>`;

  it('dots whose class and colour agree', () => {
    expect(column([dot('success'), dot('danger')], 'Верификация', css)).toEqual(['+', '-']);
  });

  it('dots never tell of ОВЗ, nor beside a third kind, nor where class and colour differ, nor by colour alone', () => {
    expect(column([dot('success'), dot('danger')], 'ОВЗ', css)).toEqual(['?', '?']);
    expect(column([dot('success'), dot('danger'), dot('warning')], 'Верификация', css)).toEqual([
      '?',
      '?',
      '?',
    ]);
    const turned =
      '.dot{display:inline-block;width:10px;height:10px;border-radius:50%}.dot-success{background:#ef4444}.dot-danger{background:#22c55e}';
    expect(column([dot('success'), dot('danger')], 'Верификация', turned)).toEqual(['?', '?']);
    const plain =
      '.a,.b{display:inline-block;width:10px;height:10px;border-radius:50%}.a{background:#22c55e}.b{background:#ef4444}';
    expect(column(['<i class="a"></i>', '<i class="b"></i>'], 'Верификация', plain)).toEqual(['?', '?']);
    expect(column(['🟢', '🔴'])).toEqual(['?', '?']);
  });

  it('thumbs, written', () => {
    expect(column(['👍', '👎', '👍'])).toEqual(['+', '-', '+']);
    expect(column(['👍', '👍'])).toEqual(['?', '?']);
    expect(column(['👍', '👎'], 'ОВЗ')).toEqual(['?', '?']);
  });

  it('drawings that are named alike but for on and off; a lock and its opposite are none', () => {
    const shape = (name: string, path: string): string =>
      `<svg class="i ${name}" viewBox="0 0 24 24" width="24" height="24"><path d="${path}"/></svg>`;
    const left = 'M7 6h10a6 6 0 0 1 0 12H7A6 6 0 0 1 7 6zm0 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z';
    const right = 'M7 6h10a6 6 0 0 1 0 12H7A6 6 0 0 1 7 6zm10 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z';
    expect(column([shape('toggle-on', right), shape('toggle-off', left)])).toEqual(['+', '-']);
    expect(column([shape('knob-right', right), shape('knob-left', left)])).toEqual(['?', '?']);
    expect(column([shape('lock', right), shape('unlock', left)])).toEqual(['?', '?']);
  });
});
