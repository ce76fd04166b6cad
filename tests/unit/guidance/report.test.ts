import { expect, test } from 'vitest';
import type { PageReading } from '@/utils/cabinet';
import { pageReport } from '@/utils/guidance';
import { audited, page, read, student } from './readings';

const report = (why: PageReading['why'], more: Partial<PageReading> = {}) => {
  const reading = page([student({ name: read('Носова Екатерина Ли') })], { why, ...more });
  return pageReport(reading, audited(reading).audit);
};

test('what was recognised as what, how surely and why, and what was not', () => {
  expect(
    report([
      { subject: 'page', what: 'ученики', because: 'список с именами', confidence: 0.95 },
      {
        subject: 'column',
        what: 'Верифик… — столбец 3',
        because: 'по обрезанному заголовку',
        confidence: 0.8,
      },
      { subject: 'column', what: '«Сверено»', because: 'заголовок не узнан', confidence: 0 },
    ]).split('\n'),
  ).toEqual(
    expect.arrayContaining([
      'Страница: ученики — список с именами (уверенно, 95\u00a0%)',
      'Столбец: Верифик… — столбец 3 — по обрезанному заголовку (скорее всего, 80\u00a0%)',
      'Столбец: «Сверено» — заголовок не узнан (не узнано)',
    ]),
  );
});

test('no names: neither of rows, in any form, nor of others', () => {
  const said = report(
    [
      { subject: 'column', what: '«Носовой»', because: 'рядом Ли и Екатерина', confidence: 0.5 },
      { subject: 'list', what: 'Навигатор Ким Ольга Львовна', because: 'заголовок', confidence: 0.5 },
      { subject: 'row', what: 'Смирнов', because: 'строка', confidence: 1 },
    ],
    { section: 'Носова' },
  );
  expect(said).not.toMatch(/Носов|Екатерин|Ли\b|Ким|Ольга|Смирнов/);
});
