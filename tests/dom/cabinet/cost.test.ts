import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createReader } from '@/utils/cabinet';
import { facts } from './page';
import { columns, listOf, pupils } from './school';

const draw = (count: number): void => {
  document.body.innerHTML = listOf(pupils(count));
};

/** Questions put to the page by which its nodes are visited, their words read and their looks computed. */
function questions(work: () => unknown): number {
  let asked = 0;
  const counted = <T extends object>(owner: T, name: keyof T & string): void => {
    const own = Object.getOwnPropertyDescriptor(owner, name) as
      { get?: () => unknown; value?: () => unknown } | undefined;
    const asks = own?.get ?? own?.value;
    if (!own || !asks) throw new Error(`no ${name}`);
    const ask = function (this: T, ...given: unknown[]): unknown {
      asked++;
      return Reflect.apply(asks, this, given);
    };
    Object.defineProperty(owner, name, own.get ? { ...own, get: ask } : { ...own, value: ask });
    undo.push(() => {
      Object.defineProperty(owner, name, own);
    });
  };
  const undo: (() => void)[] = [];
  counted(Node.prototype, 'textContent');
  counted(Node.prototype, 'firstChild');
  counted(Node.prototype, 'nextSibling');
  counted(Node.prototype, 'parentNode');
  counted(Node.prototype, 'isEqualNode');
  counted(Element.prototype, 'shadowRoot');
  counted(Element.prototype, 'nextElementSibling');
  counted(Element.prototype, 'getAttribute');
  counted(Element.prototype, 'checkVisibility');
  counted(Element.prototype, 'getBoundingClientRect');
  try {
    work();
  } finally {
    for (const one of undo) one();
  }
  return asked;
}

const rowAt = (at: number): Element => document.querySelectorAll('tbody tr')[at] ?? document.body;

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

test('a changed row costs the same whatever the length of its list', () => {
  const cost = (count: number): number => {
    draw(count);
    const reader = createReader(document);
    reader.read();
    return questions(() => reader.read(new Set<Node>([rowAt(20)])));
  };
  const short = cost(40);
  expect(short).toBeGreaterThan(10);
  expect(cost(400)).toBe(short);
});

test('several changed rows cost as much as each of them, whichever they are', () => {
  draw(60);
  const reader = createReader(document);
  reader.read();
  const one = Math.max(...[0, 17, 59].map((at) => questions(() => reader.read(new Set<Node>([rowAt(at)])))));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 59 }), { minLength: 1, maxLength: 12 }), (places) => {
      const changed = new Set<Node>(places.map(rowAt));
      expect(questions(() => reader.read(changed))).toBeLessThanOrEqual(places.length * one * 1.5);
    }),
    { numRuns: 30 },
  );
});

test('a first reading asks in proportion to the list, and computes a drawing’s style once for all its copies', () => {
  const styles = vi.spyOn(window, 'getComputedStyle');
  const cost = (count: number): { asked: number; styled: number } => {
    draw(count);
    styles.mockClear();
    const asked = questions(() => createReader(document).read());
    return { asked, styled: styles.mock.calls.length };
  };
  const short = cost(100);
  const long = cost(400);
  expect(long.asked / short.asked).toBeLessThan(4.4);
  expect(long.styled).toBe(short.styled);
});

test('a look at an unknown page that has not stirred computes no style and reads no words twice', () => {
  document.body.innerHTML = `<h1>Цены</h1><ul>${'<li>Карандаш, 12 рублей</li>'.repeat(500)}</ul>`;
  const reader = createReader(document);
  reader.read();
  const asked = questions(() => {
    expect(reader.stirred([document])).toBe(false);
  });
  expect(asked).toBeLessThan(5);
});

/** Cells of the same markup that only a rule tells apart. */
test.each([
  ['sign by a class of the row', 'tr.no .v::before{content:"✗"}', 'class="no"'],
  ['sign by a state of the row', 'tr[aria-selected=true] .v::before{content:"✗"}', 'aria-selected="true"'],
  ['sign by an inline variable', '.v::before{content:var(--sign,"✓")!important}', `style='--sign:"✗"'`],
])('twins: a %s', (_, rule, state) => {
  draw(12);
  const css = document.createElement('style');
  css.textContent = `.v::before{content:"✓"}${rule}`;
  document.body.prepend(css);
  const at = columns.indexOf('Верификация');
  document.querySelectorAll('tbody tr').forEach((row, index) => {
    const cell = row.children[at];
    if (cell) cell.innerHTML = '<i class="v"></i>';
    if (index % 3 !== 0) return;
    const model = document.createElement('template');
    model.innerHTML = `<i ${state}></i>`;
    for (const { name, value } of model.content.firstElementChild?.attributes ?? [])
      row.setAttribute(name, value);
  });
  expect(
    createReader(document)
      .read()
      .rows.map((row) => facts(row).verified),
  ).toEqual(Array.from({ length: 12 }, (_one, index) => (index % 3 === 0 ? '-' : '+')));
});

test('twins: a second line that a rule hides in some rows is not read there', () => {
  draw(12);
  const css = document.createElement('style');
  css.textContent = 'tr:nth-child(even) .more{display:none}tr:nth-child(3n) .more{visibility:hidden}';
  document.body.prepend(css);
  const at = columns.indexOf('ФИО');
  const names = pupils(12).map(({ name }) => name);
  document.querySelectorAll('tbody tr').forEach((row, index) => {
    const cell = row.children[at];
    if (cell)
      cell.innerHTML = `<a>${names[index] ?? ''}</a><small class="more">Дата регистрации: 01.02.2024</small>`;
  });
  expect(
    createReader(document)
      .read()
      .rows.map((row) => (row.kind === 'student' ? row.registered.state : '')),
  ).toEqual(
    Array.from({ length: 12 }, (_one, index) =>
      (index + 1) % 2 === 0 || (index + 1) % 3 === 0 ? 'unread' : 'read',
    ),
  );
});
