import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, readPage } from '@/utils/cabinet';
import { facts, show } from './page';
import { cellsOf, columns, cross, expected, mark, pupils, tick, type Pupil } from './school';

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<h1>Ученики</h1><table><thead><tr>${headers.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

/** One student whose consent cell holds this; what is read of it. */
const consentOf = (...cells: string[]): string[] =>
  show(
    table(
      ['ФИО', 'Класс', 'Согласие', 'Верификация'],
      cells.map((cell, at) => [pupils(cells.length)[at]?.name ?? '', '9 «А»', cell, tick]),
    ),
  ).rows.map((row) => facts(row).consent ?? '');

describe('a cell that does not tell is unread', () => {
  it.each([
    ['a dash', '—'],
    ['a minus', '-'],
    ['nothing', ''],
    ['a question', '?'],
    ['no data', 'Нет данных'],
    ['something pending', 'На проверке'],
    ['a tick whose status says no', `<span title="Необходимо загрузить">${tick}</span>`],
    ['a cross whose status says yes', `<span title="Загружено педагогом">${cross}</span>`],
    ['a tick and a cross', `${tick}${cross}`],
    ['two statuses', 'Загружено педагогом <i title="Необходимо загрузить"></i>'],
    ['a hidden tick alone', `<span style="display:none">${tick}</span>`],
  ])('%s', (_, cell) => {
    expect(consentOf(cell)).toEqual(['?']);
  });

  it('a status in one shared tooltip is of the last row pointed at, and is left alone', () => {
    const cell = `<span aria-describedby="tip">${tick}</span>`;
    const page = show(
      `${table(
        ['ФИО', 'Класс', 'Согласие', 'Верификация'],
        pupils(2).map((pupil) => [pupil.name, '9А', cell, tick]),
      )}<div id="tip" role="tooltip">Подтверждено учеником</div>`,
    );
    expect(page.rows.map((row) => facts(row).consent)).toEqual(['present', 'present']);
  });

  it('two columns that claim the same fact leave it unread', () => {
    const page = show(
      table(
        ['ФИО', 'Класс', 'ОВЗ', 'Согласие родителей', 'Согласие ученика'],
        [['Хмуров Евгений Петрович', '9А', tick, tick, cross]],
      ),
    );
    expect(page.rows.map((row) => facts(row).consent)).toEqual(['?']);
  });

  it('of two copies the drawn one counts', () => {
    expect(consentOf(`<span style="display:none">${cross}</span><span>${tick}</span>`)).toEqual(['present']);
  });

  it('plus and minus in one column are yes and no', () => {
    expect(consentOf('+', '−', '+')).toEqual(['present', 'absent', 'present']);
  });
});

describe('rows that are no students', () => {
  it('groups, details, totals and «Нет данных» are left out; the group gives the class', () => {
    const pupil = '<td>Хмуров Евгений Петрович</td>';
    const page =
      show(`<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>ОВЗ</th><th>Верификация</th><th>Согласие</th></tr></thead><tbody>
      <tr><td colspan="4">9 «А»</td></tr><tr>${pupil}<td>${cross}</td><td>${tick}</td><td>${tick}</td></tr><tr><td colspan="4"><div>Подробности: Хмурова Анна Петровна</div></td></tr>
      <tr><td>Итого</td><td>1</td><td>1</td><td>1</td></tr></tbody></table>`);
    expect(page.rows.map(facts)).toMatchObject([{ name: 'Хмуров Евгений Петрович', class: '9А' }]);
  });

  it('an empty table is a page of students without rows, and a skeleton is loading', () => {
    const empty = show(
      '<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Согласие</th></tr></thead><tbody><tr><td colspan="4">Нет данных</td></tr></tbody></table>',
    );
    expect([empty.page, empty.rows.length, empty.loading]).toEqual(['students', 0, false]);
    const waiting = show(
      '<h1>Ученики</h1><table><thead><tr><th>ФИО</th><th>Класс</th><th>ОВЗ</th><th>Согласие</th></tr></thead><tbody><tr><td><div class="skeleton" style="height:9px"></div></td><td></td><td></td><td></td></tr></tbody></table>',
    );
    expect([waiting.page, waiting.rows.length, waiting.loading]).toEqual(['students', 0, true]);
  });
});

describe('how much of the list is there', () => {
  it.each([
    ['Показано 1–2 из 132', 132],
    ['Всего: 132', 132],
    ['Записи с 1 до 2 из 132 записей', 132],
  ])('%s', (text, total) => {
    const page = show(`<div>${table(columns, pupils(2).map(cellsOf))}<div>${text}</div></div>`);
    expect([page.total, page.partial]).toEqual([total, true]);
  });
});

const noise = fc.constantFrom('', 'a', 'xq-1', 'css-1k2j3', 'py-2 px-3');

describe('what must not change the reading', () => {
  it('order of columns, clippings, wrappers, classes, white space', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          columns.map((_, at) => at),
          { minLength: 10, maxLength: 10 },
        ),
        fc.array(noise, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        fc.nat(3),
        (order, classes, clip, depth) => {
          const all = pupils(4);
          const wrap = (cell: string, at: number): string =>
            `${`<div class="${classes[at % 6] ?? ''}">`.repeat(depth)}\n   ${cell}\t${'</div>'.repeat(depth)}`;
          const header = (text: string): string =>
            clip && text.length > 9 ? `${text.slice(0, 7)}${text.length % 2 ? '...' : '…'}` : `  ${text} ↑`;
          const page = show(
            table(
              order.map((at) => header(columns[at] ?? '')),
              all.map((pupil: Pupil) => order.map((at) => wrap(cellsOf(pupil)[at] ?? '', at))),
            ),
          );
          expect(page.rows.map(facts)).toEqual(all.map((pupil) => expected(pupil)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('reading again', () => {
  it('a changed cell changes its row and nothing else', () => {
    document.body.innerHTML = table(columns, pupils(5).map(cellsOf));
    const reader = createReader(document);
    const before = reader.read();
    const cell = document.querySelectorAll('tbody tr')[2]?.children[7];
    if (!cell) throw new Error('no cell');
    cell.innerHTML = mark(false);
    const after = reader.read(new Set([cell]));
    expect(after.rows.map(facts)).toEqual(readPage(document).rows.map(facts));
    expect(after.rows.filter((row, at) => row !== before.rows[at])).toHaveLength(1);
  });

  it('a recycled row is another student', () => {
    document.body.innerHTML = table(columns, pupils(5).map(cellsOf));
    const reader = createReader(document);
    reader.read();
    const row = document.querySelectorAll('tbody tr')[1];
    const [, , , , , , next] = pupils(7);
    if (!row || !next) throw new Error('no row');
    row.innerHTML = cellsOf(next)
      .map((cell) => `<td>${cell}</td>`)
      .join('');
    expect(reader.read(new Set([row])).rows.map(facts)).toEqual(readPage(document).rows.map(facts));
  });
});

describe('page maps', () => {
  it('teach a header that nobody knows; a bad map changes nothing', () => {
    const html = table(
      ['ФИО', 'Класс', 'ОВЗ', 'Разрешение', 'Верификация'],
      [['Хмуров Евгений Петрович', '9А', cross, tick, tick]],
    );
    document.body.innerHTML = html;
    const taught = readPage(document, {
      maps: [{ version: 1, labels: { Разрешение: 'consent' }, icons: {} }],
    });
    expect(taught.rows.map((row) => facts(row).consent)).toEqual(['present']);
    const bad = readPage(document, { maps: [{ version: 7, labels: 5 }, null, 'x'] });
    expect(bad.rows.map((row) => facts(row).consent)).toEqual(['?']);
  });
});
