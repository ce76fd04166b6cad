import { expect, test } from 'vitest';
import { contradicts, parsePageMap, teach, teachKept, type TaughtColumn } from '@/utils/page-map';

const place: TaughtColumn = {
  fact: 'consent',
  page: '/cabinet/classes/#',
  cell: '[data-field="soglasie"]',
  index: 3,
  of: 5,
  between: ['класс', null],
};

test('a map is taken as it is, and anything else is none', () => {
  const map = { version: 1, labels: { Разрешение: 'consent' }, icons: { 'path:1': 'yes' }, columns: [place] };
  expect(parsePageMap(map)).toEqual(map);
  expect(parsePageMap({ version: 1 })).toEqual({ version: 1, labels: {}, icons: {}, columns: [] });
  for (const bad of [
    null,
    'x',
    [],
    { version: 2 },
    { ...map, labels: { Разрешение: 'telephone' } },
    { ...map, x: 1 },
    ...['td:has(*)', '* *', '.a.b', '.a,.b', '[data-x="<b>"]', '[onclick="a"]x', '#id', '((', ''].map(
      (cell) => ({
        ...map,
        columns: [{ ...place, cell }],
      }),
    ),
    { ...map, columns: [{ ...place, index: -1 }] },
    { ...map, columns: [{ ...place, script: 'alert(1)' }] },
    { ...map, columns: Array.from({ length: 61 }, () => place) },
  ]) {
    expect(parsePageMap(bad)).toBeNull();
  }
});

test('an answer goes into the last map, the newest answer wins', () => {
  const first = teach([], { label: ['Разрешение', 'consent'] });
  expect(first).toEqual([{ version: 1, labels: { Разрешение: 'consent' }, icons: {}, columns: [] }]);
  const second = teach(first, { icon: ['path:1', 'no'] });
  const third = teach(second, { column: { ...place, fact: 'profile' } });
  expect(teach(teach(third, { column: place }), { icon: ['path:1', 'yes'] })).toEqual([
    { version: 1, labels: { Разрешение: 'consent' }, icons: { 'path:1': 'yes' }, columns: [place] },
  ]);
});

test('kept maps that cannot be read here stay as they are; an answer begins a map behind them', () => {
  const newer = { version: 7, wonders: true };
  const answer = { label: ['Разрешение', 'consent'] } as const;
  const own = { version: 1, labels: { Разрешение: 'consent' }, icons: {}, columns: [] };
  expect(teachKept([newer], { label: [...answer.label] })).toEqual([newer, own]);
  expect(teachKept([newer, { version: 1 }], { label: [...answer.label] })).toEqual([newer, own]);
});

test('a map says otherwise only of the same header, drawing or place', () => {
  const map = { version: 1, labels: { Разрешение: 'consent' }, icons: { a: 'yes' }, columns: [place] };
  expect(contradicts([map], { label: ['Разрешение', 'verified'] })).toBe(true);
  expect(contradicts([map], { label: ['Разрешение', 'consent'] })).toBe(false);
  expect(contradicts([map], { label: ['Сверено', 'verified'] })).toBe(false);
  expect(contradicts([map], { icon: ['a', 'no'] })).toBe(true);
  expect(contradicts([map], { column: { ...place, fact: 'verified' } })).toBe(true);
  expect(contradicts([map], { column: { ...place, index: 4, fact: 'verified' } })).toBe(false);
  expect(contradicts(['x', { version: 2 }], { icon: ['a', 'no'] })).toBe(false);
});
