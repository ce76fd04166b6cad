import { describe, expect, it } from 'vitest';
import { checkRoster, fixRoster, safeFixes, TEMPLATE_HEADER } from '@/utils/roster';
import { readWorkbook } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';
import { triples } from './helpers';

const EXAMPLE = [
  [...TEMPLATE_HEADER],
  ['7900000000', '7900000000', 'учитель', 'Test@yandex.ru', 'Иванова', 'Ксения', 'Юрьевна', 'ж', '1.20.1995', '', '9 А', '2025-2026'],
  ['7900000000', '7900000000', 'ученик', '', 'Волков', 'Иван', 'Артёмович', 'м', '1.20.2010', '', '9 А', '2025-2026'],
]; // prettier-ignore

const bytes = makeXlsx({ sheets: [{ name: 'Лист1', rows: EXAMPLE }] });

describe("the document's own two-row example", () => {
  it('gives every finding that the rules document names, in order', async () => {
    const report = await checkRoster(bytes, { today: '2026-11-20' });
    expect(triples(report.findings)).toEqual([
      ...['A2 inn-checksum', 'A2 sample-row', 'B2 kpp-format', 'D2 email-uppercase', 'H2 gender-format'],
      ...['I2 birth-date-invalid', 'J2 grade-required', 'K2 letter-format', 'L2 year-current'],
      ...['A3 inn-checksum', 'A3 sample-row', 'B3 kpp-format', 'H3 gender-format'],
      ...['I3 birth-date-invalid', 'J3 grade-required', 'K3 letter-format', 'L3 year-current'],
    ]);
    expect(report.file).toEqual({ sheets: 1, rows: 2, teachers: 1, students: 1, classes: 1 });
    expect(report.counts).toEqual({ error: 12, warning: 5, info: 0 });
  });

  it('names the trouble and the remedy', async () => {
    const { findings } = await checkRoster(bytes, { today: '2026-11-20' });
    const date = findings.find((finding) => finding.cell === 'I3');
    expect(date?.message).toBe('В ячейке I3 «1.20.2010»: месяца 20 не бывает. Похоже на 20.01.2010.');
    expect(date?.fix).toEqual({ value: '20.01.2010', safe: false });
  });

  it('is silent about the year before the summer of 2026', async () => {
    const { findings } = await checkRoster(bytes, { today: '2026-05-31' });
    expect(findings.filter((finding) => finding.rule === 'year-current')).toEqual([]);
  });

  it('gets its safe fixes written into the file itself', async () => {
    const report = await checkRoster(bytes, { today: '2026-11-20' });
    const fixed = await fixRoster(bytes, safeFixes(report));
    const [sheet] = (await readWorkbook(fixed)).sheets;
    const texts = sheet?.rows[1]?.cells.map((cell) => cell.text);
    expect(texts?.slice(7)).toEqual(['Ж', '1.20.1995', '9', 'А', '2025-2026']);
    expect(safeFixes(await checkRoster(fixed, { today: '2026-11-20' }))).toEqual([]);
  });

  it('is plain JSON', async () => {
    const report = await checkRoster(bytes, { today: '2026-11-20' });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('a file that cannot be read', () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  it.each([
    ['nothing', new Uint8Array(0), /пуст/u],
    ['a PDF', text('%PDF-1.7\n'), /PDF/u],
    ['a web page', text('<html><body><table><tr><td>ИНН</td></tr></table></body></html>'), /веб-страница/u],
    ['a text table', text('ИНН;КПП;Роль\n1;2;учитель\n'), /\.csv/u],
    ['half a book', bytes.slice(0, bytes.length >> 1), /оборван|повреждён/u],
  ])('%s: one finding, its own sentence', async (_name, content, sentence) => {
    const report = await checkRoster(content, { today: '2026-11-20' });
    expect(triples(report.findings)).toEqual(['file-format']);
    expect(report.findings[0]?.message).toMatch(sentence);
    expect(report.counts).toEqual({ error: 1, warning: 0, info: 0 });
  });
});

describe('progress and abort', () => {
  it('moves forward from reading to checking and ends at 1', async () => {
    const seen: [string, number][] = [];
    await checkRoster(bytes, {
      today: '2026-11-20',
      onProgress: ({ stage, share }) => seen.push([stage, share]),
    });
    const shares = seen.map(([, share]) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual(['check', 1]);
  });

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('enough');
    await expect(checkRoster(bytes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('says when the day is no date', async () => {
    await expect(checkRoster(bytes, { today: '20.11.2026' })).rejects.toThrow(RangeError);
  });
});
