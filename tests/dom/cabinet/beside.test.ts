import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
import { facts, show } from './page';
import { cellsOf, columns, expected, pupils, type Pupil } from './school';

const each = <T>(list: readonly T[], make: (item: T, at: number) => string): string =>
  list.map(make).join('');

const table = (all: readonly Pupil[]): string =>
  `<table><thead><tr>${each(columns, (text) => `<th>${text}</th>`)}</tr></thead><tbody>${each(all, (pupil) => `<tr>${each(cellsOf(pupil), (cell) => `<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
const lines = (all: readonly Pupil[]): string =>
  `<div><div style="display:flex">${each(columns, (text) => `<div style="width:120px;flex:none">${text}</div>`)}</div>${each(all, (pupil) => `<div style="display:flex">${each(cellsOf(pupil), (cell) => `<div style="width:120px;flex:none">${cell}</div>`)}</div>`)}</div>`;
const cards = (all: readonly Pupil[]): string =>
  `<div>${each(all, (pupil) => `<article><h4>${pupil.name}</h4>${each(columns.slice(1), (text, at) => `<p><span>${text}</span>: <span>${cellsOf(pupil)[at + 1] ?? ''}</span></p>`)}</article>`)}</div>`;
const grid = (all: readonly Pupil[]): string =>
  `<div role="grid"><div role="row" style="display:flex">${each(columns, (text) => `<div role="columnheader" style="width:120px">${text}</div>`)}</div>${each(all, (pupil) => `<div role="row" style="display:flex">${each(cellsOf(pupil), (cell) => `<div role="gridcell" style="width:120px">${cell}</div>`)}</div>`)}</div>`;
const shapes = { table, lines, cards, grid };

const told = (html: string): Record<string, string>[] => show(html).rows.map((row) => facts(row));
const byName = (rows: Record<string, string>[]): Record<string, string>[] =>
  rows.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('several lists on one page', () => {
  it('two lists of plain blocks, each under its own header: nobody is read twice', () => {
    const all = pupils(6);
    const rows = told(
      `<h1>Ученики</h1><h2>7 «Б»</h2>${lines(all.slice(0, 2))}<h2>9 «А»</h2>${lines(all.slice(2))}`,
    );
    expect(rows).toEqual(all.map((pupil) => expected(pupil)));
  });

  const names = Object.keys(shapes) as (keyof typeof shapes)[];
  const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
  it.each(pairs)('%s beside %s, however many in each', (one, other) => {
    const all = pupils(8);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), (cut) => {
        const html = `<h1>Ученики</h1><section><h2>Первая группа</h2>${shapes[one](all.slice(0, cut))}</section><section><h2>Вторая группа</h2>${shapes[other](all.slice(cut))}</section>`;
        expect(byName(told(html))).toEqual(byName(all.map((pupil) => expected(pupil))));
      }),
      { numRuns: 5 },
    );
  });

  it('a table of events and cards of further ones', () => {
    const rows = show(`<h1>Мероприятия</h1>
      <table><tr><th>Мероприятие</th><th>Дата</th><th>Запись</th></tr><tr><td>Проба «Сварка»</td><td>01.10.2025</td><td>Записано 12 из 25</td></tr></table>
      <div class="c"><h3>Экскурсия на завод</h3><p>Никто не записан</p></div><div class="c"><h3>Проба «Химия»</h3><p>Записано 5 из 25</p></div>`).rows;
    expect(rows.map(({ name }) => (name.state === 'read' ? name.value : '?'))).toEqual([
      'Проба «Сварка»',
      'Экскурсия на завод',
      'Проба «Химия»',
    ]);
  });

  it('filters around a table of events are no events', () => {
    const rows =
      show(`<h1>Мероприятия</h1><div><button>Запись открыта</button><button>Завершено</button></div>
      <table><tr><th>Мероприятие</th><th>Дата</th><th>Запись</th></tr><tr><td>Проба «Сварка»</td><td>01.10.2025</td><td>Записано 12 из 25</td></tr></table>`).rows;
    expect(rows).toHaveLength(1);
  });
});

describe('rows apart from their grid', () => {
  it('rows that stand in the page and are shown by a slot inside the grid of a component', () => {
    const all = pupils(4);
    document.body.innerHTML = `<h1>Ученики</h1><list-table><list-head slot="head" role="row">${each(columns, (text) => `<list-cell role="columnheader"><span>${text}</span></list-cell>`)}</list-head>${each(all, (pupil) => `<list-row role="row">${each(cellsOf(pupil), (cell) => `<list-cell role="gridcell"><div>${cell}</div></list-cell>`)}</list-row>`)}</list-table>`;
    const shadow = document.querySelector('list-table')?.attachShadow({ mode: 'open' });
    shadow?.setHTMLUnsafe(
      '<div role="grid"><slot name="head"></slot><div class="rows"><slot></slot></div></div>',
    );
    for (const row of document.querySelectorAll('list-head,list-row'))
      row.attachShadow({ mode: 'open' }).setHTMLUnsafe('<slot></slot>');
    expect(readPage(document).rows.map((row) => facts(row))).toEqual(all.map((pupil) => expected(pupil)));
  });

  it('a grid built by columns, each of them a container of all its cells', () => {
    const all = pupils(5);
    const width = 'width:120px;flex:none';
    const header = `<table role="presentation" style="border-spacing:0;table-layout:fixed;width:1200px"><tbody><tr style="height:0">${each(columns, () => '<td style="padding:0"></td>')}</tr><tr>${each(columns, (text) => `<td role="columnheader" style="padding:0">${text}</td>`)}</tr></tbody></table>`;
    const body = each(
      columns,
      (_, at) =>
        `<div style="${width}">${each(all, (pupil) => `<div role="gridcell" style="height:40px;overflow:hidden;white-space:nowrap">${cellsOf(pupil)[at] ?? ''}</div>`)}</div>`,
    );
    expect(
      told(
        `<h1>Ученики</h1><div role="grid">${header}<div role="rowgroup" style="display:flex">${body}</div></div>`,
      ),
    ).toEqual(all.map((pupil) => expected(pupil)));
    expect(show(`<h1>Ученики</h1><div role="grid">${header}</div>`).rows).toEqual([]);
  });

  it('events whose titles are frozen in a container of their own', () => {
    const events = [
      ['Проба «Агрономия»', '06.10.2025', 'Никто не записан'],
      ['Экскурсия на завод', '07.10.2025', '✓ Вы записаны'],
      ['Проба «Химия»', '08.10.2025', 'Записано 5 из 25'],
    ];
    const part = (heads: readonly string[], from: number, to: number): string =>
      `<div><div style="display:flex;height:30px">${each(heads, (text) => `<div style="width:180px">${text}</div>`)}</div>${each(events, (event) => `<div style="display:flex;height:50px">${each(event.slice(from, to), (text) => `<div style="width:180px">${text}</div>`)}</div>`)}</div>`;
    const { rows } = show(
      `<h1>Мероприятия</h1><div style="display:flex">${part(['Мероприятие', 'Дата'], 0, 2)}${part(['Запись'], 2, 3)}</div>`,
    );
    expect(
      rows.map((row) => [
        row.name.state === 'read' ? row.name.value : '?',
        row.kind === 'event' && row.enrolment.state === 'read' ? row.enrolment.value.enrolled : '?',
      ]),
    ).toEqual([
      ['Проба «Агрономия»', 0],
      ['Экскурсия на завод', '?'],
      ['Проба «Химия»', 5],
    ]);
  });
});
