import { describe, expect, it } from 'vitest';
import schema from '@/public/managed-schema.json';
import {
  DEFAULT_SETTINGS,
  lockedBy,
  ownPart,
  parseManaged,
  type Settings,
  withManaged,
} from '@/utils/storage';

const own: Settings = {
  ...DEFAULT_SETTINGS,
  school: { inn: '6607000000', kpp: '660701001', name: 'Своя школа' },
  campaigns: [
    { schoolYear: '2026-2027', scansUntil: '2026-10-01' },
    { schoolYear: '2027-2028', scansUntil: '2027-10-01' },
  ],
  checks: { 'not-active': true, 'no-parent': true },
  templates: { parents: 'моё', students: 'моё' },
  pageMaps: [{ version: 1, labels: { Моё: 'consent' }, icons: {} }],
};
const policy = {
  contact: { email: 'ta@example.ru' },
  campaigns: [{ schoolYear: '2026-2027', scansUntil: '2026-12-04' }],
  checks: { 'not-active': false },
  templates: { parents: 'районное' },
  pageMaps: [{ version: 1, labels: { Район: 'verified' }, icons: {} }],
};

describe('settings that a district rolls out', () => {
  it('win over the user’s own, and only where they are given', () => {
    const { managed, trouble } = parseManaged(policy);
    expect(trouble).toBeNull();
    const held = withManaged(own, managed);
    expect(held.school).toEqual(own.school);
    expect(held.contact).toEqual({ name: '', email: 'ta@example.ru', phone: '' });
    expect(held.campaigns).toEqual([
      { schoolYear: '2027-2028', scansUntil: '2027-10-01' },
      { schoolYear: '2026-2027', scansUntil: '2026-12-04' },
    ]);
    expect(held.checks).toEqual({ 'not-active': false, 'no-parent': true });
    expect(held.templates).toEqual({ parents: 'районное', students: 'моё' });
    expect(held.pageMaps).toEqual([...policy.pageMaps, ...own.pageMaps]);
  });

  it('are named, so that the page can show them as given', () => {
    expect(lockedBy(parseManaged(policy).managed)).toEqual({
      school: false,
      contact: true,
      schools: false,
      campaigns: ['2026-2027'],
      checks: ['not-active'],
      templates: ['parents'],
      pageMaps: 1,
    });
  });

  it('are never written down as the user’s own: without the policy everything is as it was', () => {
    const { managed } = parseManaged(policy);
    const kept = ownPart({ ...withManaged(own, managed), role: 'navigator' }, own, managed);
    expect(kept).toEqual({ ...own, role: 'navigator', campaigns: own.campaigns.toReversed() });
  });

  it('leave out and name what is broken', () => {
    const { managed, trouble } = parseManaged({
      ...policy,
      campaigns: [{ schoolYear: '2026-2027', scansUntil: '04.12.2026' }],
    });
    expect(managed.campaigns).toBeUndefined();
    expect(managed.contact?.email).toBe('ta@example.ru');
    expect(trouble).toContain('сроки кампании');
  });

  it.each([null, undefined, 5, []])('%j is no policy', (raw) => {
    expect(parseManaged(raw)).toEqual({ managed: {}, trouble: null });
  });

  it('have every key in the schema that the browsers read, and no other', () => {
    const known = Object.keys(schema.properties);
    const accepted = parseManaged(
      Object.fromEntries(known.map((key) => [key, key === 'school' || key === 'contact' ? {} : undefined])),
    );
    expect(accepted.trouble).toBeNull();
    expect(known.toSorted()).toEqual(
      ['campaigns', 'checks', 'contact', 'pageMaps', 'school', 'schools', 'templates'].toSorted(),
    );
  });
});
