import { expect, it } from 'vitest';
import { TEMPLATE_HEADER } from '@/utils/roster';
import type { BookPlan } from '@/utils/workbook';
import { openDesk } from '../../fixtures/desk';
import { makeXlsx } from '../../fixtures/workbook';

const WRONG = '660000;66;чел;;ВОЛКОВ;Иван;—;муж;1.20.2010;12;А;2020'.split(';');

async function planOf(rows: number): Promise<BookPlan> {
  const { ask } = openDesk();
  const table = [[...TEMPLATE_HEADER], ...Array.from({ length: rows }, () => WRONG)];
  const file = new Blob([new Uint8Array(makeXlsx({ sheets: [{ name: 'Список', rows: table }] }))]);
  await ask('open', { file, name: 'Школа.xlsx', options: { today: '2026-11-20' } });
  const { port1, port2 } = new MessageChannel();
  const plan = new Promise<BookPlan>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as BookPlan);
  });
  await ask('plan', { wish: { book: 'report', line: 'Импорт не пройдёт', date: '20.11.2026' }, port: port2 });
  const made = await plan;
  port1.close();
  return made;
}

it('a report of a small file holds all of it and says nothing of bounds', async () => {
  const { sheets } = await planOf(3);
  expect(sheets[0]?.preface).toEqual(['Школа.xlsx', 'Импорт не пройдёт', 'Проверено 20.11.2026']);
  expect(sheets.at(-1)).toMatchObject({ name: 'Список' });
  expect(sheets.at(-1)?.rows).toHaveLength(4);
});

it('a report of a large file is bounded, and says on its first sheet what is left out and where it is', async () => {
  const { sheets } = await planOf(12_000);
  const [summary] = sheets;
  expect(summary?.preface?.slice(3)).toEqual([
    expect.stringMatching(/^На листе «Находки» первые 30\s000 из 96\s000\. В отчёте \.json перечислено 58\s000\.$/u),
    expect.stringMatching(/^Лист «Список» скопирован до строки 10\s000; смотрите его в своём файле\.$/u),
    expect.stringMatching(/^Примечания стоят в первых 3\s000 ячейках листа «Список», остальные ячейки с находками только закрашены\.$/u),
  ]); // prettier-ignore
  const list = sheets.find(({ name }) => name === 'Находки');
  expect(list?.rows).toHaveLength(30_001);
  expect(list?.rows.at(-1)?.join('')).toMatch(/^Ещё 28\s000: они перечислены в отчёте \.json$/u);
  const copy = sheets.at(-1);
  expect(copy?.rows).toHaveLength(10_000);
  expect(copy?.marks?.filter(({ comment }) => comment !== undefined)).toHaveLength(3_000);
});
