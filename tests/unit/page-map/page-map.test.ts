import { expect, test } from 'vitest';
import { parsePageMap, teach } from '@/utils/page-map';

test('a map is taken as it is, and anything else is none', () => {
  const map = { version: 1, labels: { Разрешение: 'consent' }, icons: { 'path:1': 'yes' } };
  expect(parsePageMap(map)).toEqual(map);
  expect(parsePageMap({ version: 1 })).toEqual({ version: 1, labels: {}, icons: {} });
  for (const bad of [
    null,
    'x',
    [],
    { version: 2 },
    { ...map, labels: { Разрешение: 'telephone' } },
    { ...map, x: 1 },
  ]) {
    expect(parsePageMap(bad)).toBeNull();
  }
});

test('an answer goes into the last map, the newest answer wins', () => {
  const first = teach([], { label: ['Разрешение', 'consent'] });
  expect(first).toEqual([{ version: 1, labels: { Разрешение: 'consent' }, icons: {} }]);
  const second = teach(first, { icon: ['path:1', 'no'] });
  expect(teach(second, { icon: ['path:1', 'yes'] })).toEqual([
    { version: 1, labels: { Разрешение: 'consent' }, icons: { 'path:1': 'yes' } },
  ]);
});
