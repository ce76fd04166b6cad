import { describe, expect, it } from 'vitest';
import { campaignFor } from '@/utils/campaign';
import { CHECKLISTS, NOTHING_SEEN, ROLE_WORDS, checklistOf } from '@/utils/guidance';
import type { ChecklistRole } from '@/utils/guidance';

const ROLES = Object.keys(ROLE_WORDS) as ChecklistRole[];

describe('checklists of the roles', () => {
  it.each(ROLES)('%s: ids are unique and nothing is ticked before anything was seen', (role) => {
    const ids = CHECKLISTS[role].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checklistOf(role, NOTHING_SEEN, new Set()).some(({ done }) => done)).toBe(false);
  });

  it('a new navigator has the profile to fill, a known one has not', () => {
    expect(CHECKLISTS['navigator-new'].map(({ id }) => id)).toContain('own-profile');
    expect(CHECKLISTS['navigator-known'].map(({ id }) => id)).not.toContain('own-profile');
  });

  it('what was seen ticks and unticks; the rest is ticked by hand', () => {
    const seen = { ...NOTHING_SEEN, cabinetSeen: true, notVerified: 5, uploadRequired: 0 };
    const items = checklistOf('navigator-known', seen, new Set(['students-verified', 'logins-exported']));
    const state = (id: string) => items.find((item) => item.id === id);
    expect(state('login')).toMatchObject({ done: true, by: 'cabinet' });
    expect(state('students-verified')).toMatchObject({ done: false, by: 'cabinet' });
    expect(state('scans-uploaded')).toMatchObject({ done: true, by: 'cabinet' });
    expect(state('logins-exported')).toMatchObject({ done: true, by: 'hand' });
    expect(state('own-consent')).toMatchObject({ done: false, by: 'hand' });
  });

  it('a step that has a date says it while the step is not done', () => {
    const { deadlines } = campaignFor('2025-09-02');
    const until = (done: string[]) =>
      checklistOf('navigator-known', NOTHING_SEEN, new Set(done), deadlines)
        .filter((item) => item.until !== null)
        .map((item) => item.until?.replaceAll('\u00a0', ' '));
    expect(until([])).toEqual([
      'Скан на платформу: до 05.09.2025 включительно, осталось 3 дня',
      'Оригинал на бумаге: до 13.09.2025 включительно, осталось 11 дней',
      'Удаление профилей без согласия: с 08.09.2025, через 6 дней',
    ]);
    expect(until(['scans-uploaded', 'students-confirmed'])).toHaveLength(1);
    expect(checklistOf('director', NOTHING_SEEN, new Set(), deadlines).some((item) => item.until)).toBe(
      false,
    );
  });
});
