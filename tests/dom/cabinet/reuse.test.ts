import { beforeEach, describe, expect, it } from 'vitest';
import { createReader, type Reader } from '@/utils/cabinet';
import { facts } from './page';
import { cellsOf, columns, cross, expected, pupils, tick, type Pupil } from './school';

const rowOf = (pupil: Pupil, state = ''): string =>
  `<tr ${state}>${cellsOf(pupil)
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;
const tableOf = (all: readonly Pupil[]): string =>
  `<h1>Ученики</h1><table><thead><tr>${columns.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${all.map((pupil) => rowOf(pupil)).join('')}</tbody></table>`;

const all = pupils(12);
const told = all.map((pupil) => expected(pupil));
let reader: Reader;

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const cellAt = (row: number, column: (typeof columns)[number]): HTMLElement =>
  element(`tbody tr:nth-child(${String(row + 1)}) td:nth-child(${String(columns.indexOf(column) + 1)})`);

/** The page after a change: by what changed alone, as a whole, and by a reader that remembers nothing. */
function after(changed: readonly Node[]): Record<string, string>[] {
  const patched = reader.read(new Set(changed)).rows.map(facts);
  const whole = reader.read(new Set<Node>([document])).rows.map(facts);
  const anew = createReader(document).read().rows.map(facts);
  expect(patched).toEqual(anew);
  expect(whole).toEqual(anew);
  return anew;
}

beforeEach(() => {
  document.head.querySelector('style[data-test]')?.remove();
  document.body.className = '';
  document.body.innerHTML = tableOf(all);
  reader = createReader(document);
  expect(reader.read().rows.map(facts)).toEqual(told);
});

/** Style rules of the page, there before it is read. */
function styled(css: string, html: string): void {
  const style = document.createElement('style');
  style.dataset.test = '';
  style.textContent = css;
  document.head.append(style);
  document.body.innerHTML = html;
  reader = createReader(document);
}

describe('what was read once is not taken for what stands there now', () => {
  it('a row element that shows another student', () => {
    const [other] = pupils(20).slice(17);
    if (!other) throw new Error('no student');
    const row = element('tbody tr:nth-child(3)');
    cellsOf(other).forEach((cell, at) => {
      const here = row.children[at];
      if (here) here.innerHTML = cell;
    });
    expect(after([...row.children])[2]).toEqual(expected(other));
  });

  it('an icon that was swapped', () => {
    const cell = cellAt(4, 'Верификация');
    const before = told[4]?.verified;
    cell.innerHTML = before === '+' ? cross : tick;
    expect(after([cell])[4]).toEqual({ ...told[4], verified: before === '+' ? '-' : '+' });
  });

  it('a path that was redrawn inside the same icon', () => {
    const path = cellAt(4, 'Верификация').querySelector('path');
    const model = document.createElement('div');
    model.innerHTML = told[4]?.verified === '+' ? cross : tick;
    path?.setAttribute('d', model.querySelector('path')?.getAttribute('d') ?? '');
    expect(after(path ? [path] : [])[4]?.verified).toBe(told[4]?.verified === '+' ? '-' : '+');
  });

  it('a status that changed in a title', () => {
    const holder = cellAt(1, 'Согласие').querySelector('span');
    holder?.setAttribute('title', 'Не подтверждено учеником');
    expect(after(holder ? [holder] : [])[1]?.consent).toBe('not-confirmed-by-student');
  });

  it('a legend that turned round', () => {
    document.body.insertAdjacentHTML('afterbegin', `<p>${tick} <i>есть</i> ${cross} <i>нет</i></p>`);
    reader = createReader(document);
    expect(reader.read().rows.map(facts)).toEqual(told);
    const [yes, no] = document.querySelectorAll('p > i');
    if (yes) yes.textContent = 'нет';
    if (no) no.textContent = 'есть';
    const turned = told[4]?.verified === '+' ? '-' : '+';
    expect(after([...document.querySelectorAll('p > i')])[4]?.verified).toBe(turned);
  });

  it('rows that were sorted', () => {
    const body = element('tbody');
    body.append(...[...body.children].toReversed());
    expect(after([body])).toEqual(told.toReversed());
  });

  it('another page of the list', () => {
    const next = pupils(30).slice(18);
    element('tbody').innerHTML = next.map((pupil) => rowOf(pupil)).join('');
    expect(after([element('tbody')])).toEqual(next.map((pupil) => expected(pupil)));
  });

  it.each([
    ['class', 'tr.ok .v::before{content:"✓"} tr.bad .v::before{content:"✗"}', 'class="ok"', 'class="bad"'],
    [
      'data attribute',
      'tr[data-status="1"] .v::before{content:"✓"} tr[data-status="2"] .v::before{content:"✗"}',
      'data-status="1"',
      'data-status="2"',
    ],
  ])('a glyph drawn by a %s of the row', (_, css, good, bad) => {
    const line = (pupil: Pupil, state: string): string => {
      const cells = cellsOf(pupil).map((cell, at) =>
        at === columns.indexOf('Верификация') ? '<i class="v"></i>' : cell,
      );
      return `<tr ${state}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    };
    styled(
      css,
      tableOf([]).replace(
        '<tbody>',
        `<tbody>${all.map((pupil, at) => line(pupil, at % 2 === 0 ? good : bad)).join('')}`,
      ),
    );
    const verified = all.map((_pupil, at) => (at % 2 === 0 ? '+' : '-'));
    expect(reader.read().rows.map((row) => facts(row).verified)).toEqual(verified);
    const [, name = '', value = ''] = /^(\S+)="(.*)"$/.exec(bad) ?? [];
    const row = element('tbody tr:nth-child(1)');
    row.setAttribute(name, value);
    expect(after([row]).map((one) => one.verified)).toEqual(['-', ...verified.slice(1)]);
  });

  it('a glyph drawn by a class of the table, the same markup in every row', () => {
    styled(
      'table.a .v::before{content:"✓"} table.b .v::before{content:"✗"}',
      tableOf(all).replace('<table>', '<table class="a">'),
    );
    for (let at = 0; at < all.length; at++) cellAt(at, 'Верификация').innerHTML = '<i class="v"></i>';
    expect(new Set(reader.read().rows.map((row) => facts(row).verified))).toEqual(new Set(['+']));
    element('table').className = 'b';
    expect(new Set(after([element('table')]).map((one) => one.verified))).toEqual(new Set(['-']));
  });

  it('one markup that a rule draws otherwise in another column', () => {
    styled('.v::before{content:"✓"} td:nth-child(8) .v::before{content:"✗"}', tableOf(all));
    for (let at = 0; at < all.length; at++)
      for (const column of ['Профиль', 'Верификация'] as const)
        cellAt(at, column).innerHTML = '<i class="v"></i>';
    const rows = reader.read().rows.map(facts);
    expect(new Set(rows.map((row) => `${row.profile ?? ''}${row.verified ?? ''}`))).toEqual(new Set(['+-']));
  });

  it('check boxes whose markup stays the same', () => {
    for (let at = 0; at < all.length; at++) cellAt(at, 'ОВЗ').innerHTML = '<input type="checkbox">';
    reader = createReader(document);
    expect(new Set(reader.read().rows.map((row) => facts(row).ovz))).toEqual(new Set(['-']));
    const box = cellAt(3, 'ОВЗ').querySelector('input');
    if (box) box.checked = true;
    expect(after(box ? [box] : []).map((row) => row.ovz)).toEqual(all.map((_, at) => (at === 3 ? '+' : '-')));
  });

  it('shadow roots that differ inside components of the same markup', () => {
    all.forEach((_, at) => {
      const cell = cellAt(at, 'Верификация');
      cell.innerHTML = '<x-mark></x-mark>';
      const host = cell.querySelector('x-mark');
      if (host) host.attachShadow({ mode: 'open' }).innerHTML = at % 3 === 0 ? tick : cross;
    });
    reader = createReader(document);
    const verified = all.map((_, at) => (at % 3 === 0 ? '+' : '-'));
    expect(reader.read().rows.map((row) => facts(row).verified)).toEqual(verified);
    const shadow = cellAt(0, 'Верификация').querySelector('x-mark')?.shadowRoot;
    if (shadow) shadow.innerHTML = cross;
    expect(after(shadow ? [shadow] : [])[0]?.verified).toBe('-');
  });

  it('a row that was hidden, and a drawing of two that was hidden instead of the other', () => {
    element('tbody tr:nth-child(2)').style.display = 'none';
    expect(reader.read(new Set<Node>([document])).rows).toHaveLength(all.length - 1);
    element('tbody tr:nth-child(2)').style.display = '';
    expect(after([element('tbody tr:nth-child(2)')])).toEqual(told);
    const cell = cellAt(5, 'Активность');
    cell.innerHTML = `<b style="display:none">${tick}</b><b>${cross}</b>`;
    expect(after([cell])[5]?.active).toBe('-');
    cell.innerHTML = `<b>${tick}</b><b style="display:none">${cross}</b>`;
    expect(after([cell])[5]?.active).toBe('+');
  });

  it('rows and cells that carry numbers and ids of their own are read like any other', () => {
    document.querySelectorAll('tbody tr').forEach((row, at) => {
      row.setAttribute('data-student', String(1000 + at));
      row.querySelectorAll('td').forEach((cell, column) => {
        cell.id = `cell-${String(at)}-${String(column)}`;
        cell.firstElementChild?.setAttribute('id', `in-${String(at)}-${String(column)}`);
      });
    });
    reader = createReader(document);
    expect(reader.read().rows.map(facts)).toEqual(told);
    expect(after([])).toEqual(told);
  });
});
