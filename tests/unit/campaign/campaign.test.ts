import { describe, expect, it } from 'vitest';
import { CampaignDates, campaignFor, schoolYear, schoolYears } from '@/utils/campaign';

describe('the school year', () => {
  it.each([
    ['2025-09-01', '2025-2026'],
    ['2026-05-31', '2025-2026'],
    ['2026-06-01', '2026-2027'],
    ['2026-08-31', '2026-2027'],
    ['2026-09-01', '2026-2027'],
    ['2027-01-15', '2026-2027'],
  ])('on %s one writes %s', (today, year) => {
    expect(schoolYear(today)).toBe(year);
  });

  it('has two answers in summer', () => {
    expect(schoolYears('2026-07-01')).toEqual({
      offered: '2026-2027',
      accepted: ['2025-2026', '2026-2027'],
      summer: true,
      start: 2026,
    });
  });

  it('refuses what is no date', () => {
    expect(() => schoolYear('2026-02-30')).toThrow(RangeError);
  });
});

describe('the dates of a campaign', () => {
  it('are known for 2025-2026', () => {
    expect(campaignFor('2025-09-05').deadlines).toEqual([
      { key: 'scansUntil', state: 'today', date: '2025-09-05', daysLeft: 0 },
      { key: 'originalsUntil', state: 'future', date: '2025-09-13', daysLeft: 8 },
      { key: 'deletionFrom', state: 'future', date: '2025-09-08', daysLeft: 3 },
    ]);
    expect(campaignFor('2025-11-01').deadlines.map((one) => one.state)).toEqual(['past', 'past', 'past']);
  });

  it('are not known later, unless the settings say', () => {
    expect(campaignFor('2026-11-20').deadlines.map((one) => one.state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    const given = CampaignDates.parse({ schoolYear: '2026-2027', scansUntil: '2026-11-30' });
    expect(campaignFor('2026-11-20', [given]).deadlines[0]).toEqual({
      key: 'scansUntil',
      state: 'future',
      date: '2026-11-30',
      daysLeft: 10,
    });
  });

  it('are refused when they are no dates', () => {
    expect(CampaignDates.safeParse({ schoolYear: '2026-2027', scansUntil: '2026-13-01' }).success).toBe(
      false,
    );
  });
});
