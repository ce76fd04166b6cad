import { afterEach, describe, expect, it } from 'vitest';
import { createReader, readPage, type PointedAt } from '@/utils/cabinet';
import { teach, type PageMap } from '@/utils/page-map';
import { facts } from './page';

const tick =
  '<svg viewBox="0 0 24 24" width="16"><path d="M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z"/></svg>';
const cross =
  '<svg viewBox="0 0 24 24" width="16"><path d="M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z"/></svg>';

interface Column {
  head: string;
  cells: string[];
  /** Attributes of the column's cells. */
  of?: string;
}

const names: Column = { head: 'ФИО', cells: ['Хмуров Евгений Петрович', 'Ли Анна Сергеевна'] };
const classes: Column = { head: 'Класс', cells: ['9А', '7Г'] };
const verified: Column = { head: 'Верификация', cells: [tick, tick] };
const nameless: Column = { head: '', cells: [tick, cross] };

function draw(columns: readonly Column[], title = 'Ученики'): void {
  const row = (at: number) =>
    `<tr>${columns.map(({ cells, of = '' }) => `<td ${of}>${cells[at] ?? ''}</td>`).join('')}</tr>`;
  document.body.innerHTML = `<h1>${title}</h1><table><thead><tr>${columns
    .map(({ head }) => `<th>${head}</th>`)
    .join('')}</tr></thead><tbody>${row(0)}${row(1)}</tbody></table>`;
}

/** What is told to the user of a cell, by its column. */
function point(column: number): PointedAt {
  const reader = createReader(document);
  reader.read();
  const cell = document.querySelector(`tbody td:nth-child(${column + 1})`);
  if (!cell) throw new Error('no such cell');
  return reader.describe(cell.querySelector('path') ?? cell);
}

/** The map after the user has said what the column of that cell is. */
function taught(column: number, fact: PageMap['labels'][string]): PageMap[] {
  const pointed = point(column);
  if (pointed.kind !== 'nameless') throw new Error(pointed.kind);
  return teach([], { column: { ...pointed.spot, fact } });
}

const consents = (maps: readonly unknown[]) =>
  readPage(document, { maps }).rows.map((row) => facts(row).consent);

afterEach(() => document.body.replaceChildren());

describe('a column without a header', () => {
  it('is taught at one of its cells and read from then on', () => {
    draw([names, classes, verified, nameless]);
    expect(consents([])).toEqual(['?', '?']);
    expect(consents(taught(3, 'consent'))).toEqual(['present', 'absent']);
  });

  it('is told of in «Почему», as is one whose header is not known', () => {
    draw([names, classes, { ...verified, head: 'Сверено' }, nameless]);
    const said = (maps: readonly unknown[]) =>
      readPage(document, { maps })
        .why.filter(({ subject }) => subject === 'column')
        .map(({ what, because, confidence }) => [what, because, confidence]);
    const known = [
      ['«ФИО» — столбец 1', 'по заголовку', 1],
      ['«Класс» — столбец 2', 'по заголовку', 1],
    ];
    const maps = teach(taught(3, 'consent'), { label: ['Сверено', 'verified'] });
    expect(said(maps)).toEqual([
      ...known,
      ['«Сверено» — верификация, столбец 3', 'по карте страницы', 1],
      ['согласие — столбец 4, без заголовка', 'по карте страницы', 1],
    ]);
    expect(said(teach([], { label: ['Сверено', 'verified'] }))).toEqual([
      ['столбец 4 без заголовка', 'сказать о нём нечего', 0],
      ...known,
      ['«Сверено» — верификация, столбец 3', 'по карте страницы', 1],
    ]);
  });

  it('is taught at its empty header too', () => {
    draw([names, classes, verified, nameless]);
    const reader = createReader(document);
    reader.read();
    const header = document.querySelector('th:last-child');
    expect(header && reader.describe(header)).toMatchObject({
      kind: 'nameless',
      icon: null,
      spot: { cell: null, index: 3, of: 4, between: ['верификация', null] },
    });
  });

  it('is followed by what its cells have in common when columns change places', () => {
    const marked = { ...nameless, of: 'data-field="soglasie" class="css-1ab2c"' };
    draw([names, classes, verified, marked]);
    const maps = taught(3, 'consent');
    expect(maps[0]?.columns[0]?.cell).toBe('[data-field="soglasie"]');
    draw([names, marked, { head: '', cells: [cross, cross], of: 'data-field="x"' }, classes, verified]);
    expect(consents(maps)).toEqual(['present', 'absent']);
  });

  it('is unread when its place has changed and nothing else tells it', () => {
    draw([names, classes, verified, nameless]);
    const maps = taught(3, 'consent');
    draw([names, classes, nameless, verified]);
    expect(consents(maps)).toEqual(['?', '?']);
    draw([names, classes, verified, { head: '', cells: [cross, cross] }, nameless]);
    expect(consents(maps)).toEqual(['?', '?']);
  });

  it('beside another of the kind is not taught, since the two could change places unseen', () => {
    draw([names, classes, verified, nameless, { head: '', cells: [cross, cross] }]);
    expect(point(3)).toMatchObject({ kind: 'icon', column: null });
  });

  it('gives way to a header that says the same', () => {
    draw([names, classes, verified, nameless]);
    const maps = taught(3, 'consent');
    draw([names, classes, verified, { ...nameless, head: 'Согласие', cells: [cross, tick] }]);
    expect(consents(maps)).toEqual(['absent', 'present']);
  });

  it('is not looked for where the page is another, or the cells cannot say such a thing', () => {
    draw([names, classes, verified, nameless]);
    const [map] = taught(3, 'consent');
    const elsewhere = map && { ...map, columns: map.columns.map((one) => ({ ...one, page: '/other' })) };
    expect(consents([elsewhere])).toEqual(['?', '?']);
    draw([names, classes, verified, { head: '', cells: ['Петров Иван Ильич', 'Ким Ольга Львовна'] }]);
    expect(consents([map])).toEqual(['?', '?']);
  });

  it('makes a page known that has not a word of what is told of students', () => {
    draw([names, classes, nameless]);
    expect(readPage(document).page).toBe('other');
    const maps = taught(2, 'consent');
    expect(consents(maps)).toEqual(['present', 'absent']);
  });
});

it('an arrow of sorting is no part of a taught header', () => {
  const sorted = (arrow: string): Column => ({ head: `Разрешение ${arrow}`, cells: [tick, cross] });
  draw([names, classes, verified, sorted('▲')]);
  const reader = createReader(document);
  reader.read();
  const header = document.querySelector('th:last-child');
  const pointed = header && reader.describe(header);
  expect(pointed).toEqual({ kind: 'column', text: 'Разрешение', label: null });
  const maps = teach([], { label: ['разрешение', 'consent'] });
  draw([names, classes, verified, sorted('▼')]);
  expect(consents(maps)).toEqual(['present', 'absent']);
  // Maps that were made with the arrow go on.
  expect(consents([{ version: 1, labels: { 'Разрешение ▲': 'consent' }, icons: {} }])).toEqual([
    'present',
    'absent',
  ]);
});

it.each([
  ['a selector of more than one part', { cell: 'td:has(*) *' }],
  ['a selector that is none', { cell: '((' }],
  ['a fact that is none', { fact: 'telephone' }],
  ['a place that is none', { index: '3' }],
])('a hostile map with %s changes nothing', (_, wrong) => {
  draw([names, classes, verified, nameless, { head: 'Согласие', cells: [cross, tick] }]);
  const [map] = taught(3, 'profile');
  const hostile = { ...map, columns: [{ ...map?.columns[0], ...wrong }], labels: { ФИО: 'consent' } };
  expect(readPage(document, { maps: [hostile] }).rows.map(facts)).toEqual(readPage(document).rows.map(facts));
});
