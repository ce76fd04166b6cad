import { expect, it } from 'vitest';
import { campaignProblems, KNOWN_CAMPAIGNS } from '@/utils/campaign';

it('has nothing to say about the dates of the instruction', () => {
  expect(KNOWN_CAMPAIGNS.map(campaignProblems)).toEqual([{}]);
});

it('names a day outside the school year, and an order that cannot be meant', () => {
  expect(
    campaignProblems({
      schoolYear: '2026-2027',
      scansUntil: '2026-12-04',
      originalsUntil: '2026-11-20',
      deletionFrom: '2028-12-05',
    }),
  ).toEqual({
    originalsUntil: 'Оригиналы раньше сканов. Проверьте, не перепутаны ли дни.',
    deletionFrom: 'Этот день вне учебного года 2026-2027. Проверьте год.',
  });
});

it('says that deletion may not begin before the scans are due', () => {
  expect(
    campaignProblems({ schoolYear: '2026-2027', scansUntil: '2026-12-04', deletionFrom: '2026-12-04' }),
  ).toEqual({
    deletionFrom: 'Удаление начинается раньше, чем кончается срок сканов. Проверьте день.',
  });
});
