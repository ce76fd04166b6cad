import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReader, personIn, readPage } from '@/utils/cabinet';
import { facts } from './page';
import { cellsOf, columns, cross, pupils, tick } from './school';

const style = document.createElement('style');
style.textContent =
  '.mark::before{content:"✗"} tr.ok .mark::before{content:"✓"} tr[data-status="2"] .mark::before{content:"✓"} .off{display:none} tr.ghost small{visibility:hidden} .faint{opacity:0}';
beforeAll(() => document.head.append(style));
afterAll(() => style.remove());

/** Ways in which pages draw «есть» and «нет»; some look alike as markup and are drawn otherwise by the row's state. */
const cells = [
  tick,
  cross,
  '<i class="mark"></i>',
  '<span title="Пройдена"></span>',
  '<span title="Не пройдена"></span>',
  `<b class="off">${tick}</b><b>${cross}</b>`,
  `<b>${tick}</b><b class="off">${cross}</b>`,
  `<b style="display:none">${cross}</b>${tick}`,
  'Да',
  'Нет',
  '<input type="checkbox" checked>',
  '<input type="checkbox">',
  '',
];
const states = ['', 'class="ok"', 'class="ghost"', 'data-status="2"', 'class="ok" data-id="7"'];
const drawn = ['Активность', 'Верификация', 'ОВЗ'] as const;
const people = pupils(8);

const row = fc.record({
  state: fc.constantFrom(...states),
  drawn: fc.array(fc.constantFrom(...cells), { minLength: drawn.length, maxLength: drawn.length }),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const lineOf = (one: Row, at: number): string => {
  const pupil = people[at % people.length];
  const own = pupil ? cellsOf(pupil) : [];
  drawn.forEach((label, index) => (own[columns.indexOf(label)] = one.drawn[index] ?? ''));
  return `<tr ${one.state}>${own.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};
const show = (lines: readonly string[]): void => {
  document.body.innerHTML = `<h1>Ученики</h1><table><thead><tr>${columns.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
};

it('a row says the same among others as it says alone', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
      const lines = rows.map(lineOf);
      show(lines);
      const together = readPage(document).rows.map(facts);
      const alone = lines.flatMap((line) => {
        show([line]);
        return readPage(document).rows.map(facts);
      });
      expect(together).toEqual(alone);
    }),
    { numRuns: 60 },
  );
});

it('a row that changed is read as a reader without memory reads it', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 4, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(), row), { minLength: 1, maxLength: 6 }),
      (rows, changes) => {
        show(rows.map(lineOf));
        const reader = createReader(document);
        reader.read();
        for (const [which, next] of changes) {
          const at = which % rows.length;
          const element = document.querySelectorAll('tbody tr')[at];
          const model = document.createElement('tbody');
          model.innerHTML = lineOf(next, at);
          const [fresh] = model.children;
          if (!element || !fresh) throw new Error('no row');
          for (const name of ['class', 'data-status', 'data-id']) {
            const value = fresh.getAttribute(name);
            if (value === null) element.removeAttribute(name);
            else element.setAttribute(name, value);
          }
          element.replaceChildren(...fresh.children);
          const patched = reader.read(new Set<Node>([element])).rows.map(facts);
          expect(patched).toEqual(readPage(document).rows.map(facts));
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('a plain name is judged like one that needs a closer look', () => {
  const word = fc.constantFrom(
    'Иванова',
    'Ким',
    'Анна',
    'Фёдоровна',
    'Оглы',
    'Класс',
    'Школа',
    'Школьникова',
    'Дата',
    'Регистрации',
    'Логин',
    'Телефонов',
    'Нет',
    'Данных',
    'Нетесова',
    'Педагог',
    'Почтарёва',
    'Ли',
    'Россия',
    'Мои',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
      const text = words.join(' ');
      expect(personIn(text)).toBe(personIn(`${text} `));
    }),
    { numRuns: 2000 },
  );
});
