import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/utils/judge';
import { readWorkbook } from '@/utils/workbook';
import { TEMPLATE_HEADER } from '@/utils/roster';
import { makeXlsx } from '../../fixtures/workbook';
import { openDesk } from '../../fixtures/desk';
import { documentExample } from '../../fixtures/document-example.mjs';

const TODAY = '2026-11-22';

async function openExample() {
  const desk = openDesk();
  const file = new Blob([new Uint8Array(await documentExample())]);
  const verdict = await desk.ask('open', { file, name: '9А.xlsx', options: { today: TODAY } });
  return { ...desk, verdict };
}

const rulesOf = ({ groups }: Verdict) => groups.map(({ rule }) => rule);

describe('the document’s own example at the desk', () => {
  it('finds what the document’s notes forbid', async () => {
    const { verdict, progress } = await openExample();
    expect(verdict.errorRows).toBe(2);
    expect(rulesOf(verdict)).toEqual(
      expect.arrayContaining([
        'sample-row',
        'kpp-format',
        'gender-format',
        'birth-date-invalid',
        'grade-required',
      ]),
    );
    const shares = progress.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('gives rows in windows with the marks in their cells', async () => {
    const { ask } = await openExample();
    const [row] = await ask('rows', { sheet: 'Лист1', from: 1, count: 1 });
    expect(row?.number).toBe(2);
    const gender = row?.cells.find(({ column }) => column === 8);
    expect(gender?.text).toBe('ж');
    expect(gender?.marks.map(({ rule }) => rule)).toEqual(['gender-format']);
  });

  it('mends what is safe as one step, lists it, and takes it back', async () => {
    const { ask, verdict } = await openExample();
    const mended = await ask('fixSafe', {});
    expect(mended.safe).toBe(0);
    expect(mended.counts.error).toBeLessThan(verdict.counts.error);
    const { items } = await ask('changes', { from: 0, count: 100 });
    expect(items).toContainEqual({ sheet: 'Лист1', cell: 'H2', was: 'ж', became: 'Ж' });
    const back = await ask('undo', {});
    expect(back.counts).toEqual(verdict.counts);
    expect(back.changed).toBe(0);
    expect(back.redo).not.toBeNull();
    expect((await ask('redo', {})).counts).toEqual(mended.counts);
  });

  it('writes exactly the changes into the corrected file', async () => {
    const { ask } = await openExample();
    await ask('edit', { changes: [{ sheet: 'Лист1', cell: 'I3', value: '20.01.2010' }], label: 'правка I3' });
    const { name, bytes } = await ask('make', { kind: 'corrected' });
    expect(name).toBe('9А — исправлено.xlsx');
    const { sheets } = await readWorkbook(bytes);
    const texts = sheets[0]?.rows.map(({ cells }) => cells.find(({ column }) => column === 9)?.text);
    expect(texts).toEqual(['Дата рождения (ДД.ММ.ГГГГ)', '1.20.1995', '20.01.2010']);
  });

  it('an edit that is typed back to what the file holds is no change', async () => {
    const { ask } = await openExample();
    const edit = (value: string) =>
      ask('edit', { changes: [{ sheet: 'Лист1', cell: 'E3', value }], label: 'правка E3' });
    expect((await edit('Волкова')).changed).toBe(1);
    expect((await edit('Волков')).changed).toBe(0);
  });

  it('leads to the next and the previous finding, round the end', async () => {
    const { ask } = await openExample();
    const filter = { rule: 'gender-format' };
    const at = (row: number) => ({ sheet: 'Лист1', row, column: 8 });
    const next = async (from: ReturnType<typeof at> | null, backwards: boolean) =>
      (await ask('next', { filter, from, backwards }))?.cell;
    expect([await next(null, false), await next(at(2), false), await next(at(3), false)]).toEqual([
      'H2',
      'H3',
      'H2',
    ]);
    expect([await next(at(3), true), await next(at(2), true)]).toEqual(['H2', 'H3']);
  });

  it('filters by words without case and ё', async () => {
    const { ask, verdict } = await openExample();
    const all = verdict.counts.error + verdict.counts.warning + verdict.counts.info;
    const window = await ask('findings', { filter: { text: 'TEST@YANDEX' }, from: 0, count: 100 });
    expect(window.total).toBeGreaterThan(0);
    expect(window.total).toBeLessThan(all);
    expect(window.items.every(({ row }) => row === 2)).toBe(true);
  });

  it('counts rules under the class that is chosen, and classes under the rule', async () => {
    const { ask } = openDesk();
    const row = (role: string, surname: string, gender: string, letter: string): string[] =>
      `6600000003;660001001;${role};${role === 'учитель' ? `${surname.length}@mail.ru` : ''};${surname};Женя;—;${gender};20.01.${role === 'учитель' ? '1980' : '2011'};9;${letter};2026-2027`.split(';');
    const rows = [
      [...TEMPLATE_HEADER],
      row('учитель', 'Лисина', 'Ж', 'А'),
      row('ученик', 'Волков', 'м', 'А'),
      row('ученик', 'Сомов', 'м', 'А'),
      row('учитель', 'Зайцева', 'Ж', 'Б'),
      row('ученик', 'РЫБИН', 'м', 'Б'),
    ];
    const file = new Blob([new Uint8Array(makeXlsx({ sheets: [{ name: 'Лист1', rows }] }))]);
    await ask('open', { file, name: 'а.xlsx', options: { today: '2026-11-20' } });
    const byRule = await ask('groups', { filter: { rule: 'gender-format' } });
    expect(byRule.classes).toEqual([
      { label: '9 «А»', error: 2, warning: 0, info: 0 },
      { label: '9 «Б»', error: 1, warning: 0, info: 0 },
    ]);
    expect(byRule.rules.map(({ rule, count }) => `${rule} ${count}`)).toEqual(['gender-format 3', 'name-case 1']);
    const byClass = await ask('groups', { filter: { class: '9 «А»' } });
    expect(byClass.rules.map(({ rule, count }) => `${rule} ${count}`)).toEqual(['gender-format 2']);
    expect(byClass.classes).toHaveLength(2);
  }); // prettier-ignore

  it('searches the cells as they stand now', async () => {
    const { ask } = await openExample();
    expect(await ask('search', { text: 'артемович', from: null, backwards: false })).toEqual({
      sheet: 'Лист1',
      row: 3,
      column: 7,
    });
    expect(await ask('search', { text: 'нет такого', from: null, backwards: false })).toBeNull();
  });
});

it('a file that is no workbook is a verdict with its reason, not a failure', async () => {
  const { ask } = openDesk();
  const verdict = await ask('open', {
    file: new Blob([new TextEncoder().encode('ИНН;КПП\n1;2')]),
    name: 'список.csv',
    options: { today: TODAY },
  });
  expect(verdict.readable).toBe(false);
  expect(rulesOf(verdict)).toEqual(['file-format']);
  expect(verdict.sheets).toEqual([]);
});

it('asking before a file is open is answered in Russian', async () => {
  const { ask } = openDesk();
  await expect(ask('fixSafe', {})).rejects.toThrow(/^[А-ЯЁ]/u);
});
