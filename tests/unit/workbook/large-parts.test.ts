import { describe, expect, it } from 'vitest';
import { readWorkbook, WorkbookError } from '@/utils/workbook';
import { makeXlsx, type ZipEntry } from '../../fixtures/workbook';

/** Rows that pack badly, so that the sheet's part is big in the archive too. */
const rows = Array.from({ length: 6_000 }, (_, i) => [
  Math.imul(i + 1, 2_654_435_761) >>> 0,
  Math.imul(i + 7, 40_503),
]);

function file(change: (sheet: ZipEntry) => ZipEntry): Uint8Array {
  return makeXlsx({
    sheets: [{ name: 'Л', rows }],
    entries: (list) => list.map((one) => (one.name.includes('sheet1') ? change(one) : one)),
  });
}

async function trouble(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error.trouble;
    throw error;
  }
  return 'read';
}

describe('parts that the platform inflates', () => {
  it('are read whole', async () => {
    const { sheets } = await readWorkbook(file((one) => one));
    expect(sheets[0]?.rows.length).toBe(6_000);
    expect(sheets[0]?.rows[5_999]?.cells.map((cell) => cell.number)).toEqual(rows[5_999]);
  });

  it('with a wrong sum or a lying size are damaged', async () => {
    expect(await trouble(file((one) => ({ ...one, crc: 1 })))).toBe('damaged');
    expect(await trouble(file((one) => ({ ...one, size: one.data.length - 1 })))).toBe('damaged');
    expect(await trouble(file((one) => ({ ...one, size: one.data.length + 1 })))).toBe('damaged');
  });

  it('with a byte changed anywhere inside are damaged', async () => {
    const good = file((one) => one);
    for (let at = 20_000; at < 60_000; at += 4_001) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x55;
      expect(await trouble(bad)).toBe('damaged');
    }
  });

  it('end at once with the signal', async () => {
    const ended = new AbortController();
    const reading = readWorkbook(
      file((one) => one),
      {
        signal: ended.signal,
        onProgress: () => {
          ended.abort(new Error('enough'));
        },
      },
    );
    await expect(reading).rejects.toThrow('enough');
  });
});
