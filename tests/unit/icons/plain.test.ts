import { expect, test } from 'vitest';
import { plainSign, rasterise, recognise, shapesOf } from '@/utils/cabinet/icons';
import { parseSvg } from './svg-text';

const stroked = (d: string, width = 2, more = '') =>
  shapesOf(
    parseSvg(`<svg><path d="${d}" fill="none" stroke="#000" stroke-width="${String(width)}"/>${more}</svg>`),
  ).shapes;

test.each([
  ['M6 12.5l4 4 8-9', 'tick'],
  ['M20 6L9 17l-5-5', 'tick'],
  ['M5 13l4 4L19 7', 'tick'],
  ['M7 7l10 10M17 7L7 17', 'cross'],
  ['M18 6L6 18M6 6l12 12', 'cross'],
])('%s is a plain %s, as it is when it is painted and fitted', (d, kind) => {
  const shapes = stroked(d);
  expect(plainSign(shapes)?.kind).toBe(kind);
  expect(recognise(rasterise(shapes)).kind).toBe(kind);
});

test.each([
  ['an angle to the left', 'M15 18l-6-6 6-6'],
  ['an angle downwards, both arms alike', 'M6 9l6 6 6-6'],
  ['a plus', 'M12 5v14M5 12h14'],
  ['a letter L', 'M6 4v14h10'],
  ['a tick upside down', 'M6 9l4-4 8 9'],
  ['a narrow pair of scissors', 'M9 4l6 16M15 4L9 20'],
])('%s is no plain sign', (_, d) => {
  expect(plainSign(stroked(d))).toBeNull();
});

test('a tick beside or inside of anything else must be looked at', () => {
  const tick = 'M6 12.5l4 4 8-9';
  expect(
    plainSign(stroked(tick, 2, '<circle cx="12" cy="12" r="10" stroke="#000" fill="none"/>')),
  ).toBeNull();
  expect(plainSign(stroked(`${tick}M3 3h18`))).toBeNull();
});
