import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, columnName, firstCell, placeOfRow, rowAtPlace } from '@/utils/judge';
import { layRows } from '@/utils/judge/layout';

const sheetOf = (...numbers: number[]) => ({
  rows: numbers.map((number) => ({ number, hidden: false, cells: [] })),
});

describe('rows in the grid', () => {
  it('gives every row up to the last one its place', () => {
    const { runs, length, lastRow } = layRows(sheetOf(1, 2, 5));
    expect({ length, lastRow }).toEqual({ length: 5, lastRow: 5 });
    expect([0, 1, 2, 3, 4].map((place) => rowAtPlace(runs, place).number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('draws a lone cell in the very last row as three places, not a million', () => {
    const { runs, length, lastRow } = layRows(sheetOf(1, 1_048_576));
    expect({ length, lastRow }).toEqual({ length: 3, lastRow: 1_048_576 });
    expect(rowAtPlace(runs, 1)).toEqual({ number: 2, skipped: 1_048_574 });
    expect(rowAtPlace(runs, 2)).toEqual({ number: 1_048_576, skipped: 0 });
    expect(placeOfRow(runs, 1_048_576)).toBe(2);
    expect(placeOfRow(runs, 500_000)).toBe(1);
  });

  it('folds empty rows above the first one too', () => {
    const { runs, length } = layRows(sheetOf(100));
    expect(length).toBe(2);
    expect(rowAtPlace(runs, 0)).toEqual({ number: 1, skipped: 99 });
    expect(placeOfRow(runs, 50)).toBe(0);
  });

  it('is empty for an empty sheet', () => {
    expect(layRows(sheetOf())).toEqual({ runs: [], length: 0, lastRow: 0 });
  });

  it('keeps every filled row reachable, in order, whatever the gaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 60 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const { runs, length } = layRows(sheetOf(...sorted));
        const seen = Array.from({ length }, (_, place) => rowAtPlace(runs, place));
        for (const number of sorted) {
          expect(rowAtPlace(runs, placeOfRow(runs, number))).toEqual({ number, skipped: 0 });
        }
        let next = 1;
        for (const { number, skipped } of seen) {
          expect(number).toBe(next);
          next += Math.max(1, skipped);
        }
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnName(column)).toBe(letters);
    expect(firstCell(cellAddress(14, column))).toEqual({ row: 14, column });
  });

  it('reads a range as its first cell, and nothing else as an address', () => {
    expect(firstCell('J2:K2')).toEqual({ row: 2, column: 10 });
    expect(['', 'J', '2', 'J0', 'файл', 'J2K2'].map(firstCell)).toEqual([null, null, null, null, null, null]);
  });
});
