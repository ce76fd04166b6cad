import { describe, expect, it } from 'vitest';
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
});
