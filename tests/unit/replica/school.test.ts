import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTokens, makeSchool, studentTokens, type SchoolEvent, type Student } from '../../cabinet/data';

const STUDENT: Student = {
  id: 1,
  last: 'Белов',
  first: 'Марк',
  middle: 'Петрович',
  name: 'Белов Марк Петрович',
  girl: false,
  birthDate: '01.02.2010',
  registered: '03.09.2024',
  classId: 1,
  grade: 9,
  letter: 'А',
  className: '9 «А»',
  group: '',
  ovz: false,
  disability: false,
  active: true,
  profile: true,
  verified: true,
  parent: true,
  consent: 'confirmed-by-student',
  email: '',
  phone: '',
  login: 'bvb1',
};
const EVENT: SchoolEvent = {
  id: 1,
  section: 'practice',
  kind: 'Экскурсия',
  title: 'Экскурсия',
  date: '01.10.2025',
  time: '10:00',
  place: '',
  className: '9 «А»',
  enrolled: 12,
  total: 25,
  state: 'open',
};

describe('the invented school', () => {
  it('is the same for the same seed, and names nobody twice', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 0, max: 300 }), (seed, students) => {
        const school = makeSchool({ seed, students });
        expect(makeSchool({ seed, students })).toEqual(school);
        expect(school.students).toHaveLength(students);
        expect(new Set(school.students.map(({ name }) => name)).size).toBe(students);
        expect(new Set(school.events.map(({ title }) => title)).size).toBe(school.events.length);
        expect(school.classes.reduce((sum, { size }) => sum + size, 0)).toBe(students);
        for (const { enrolled, total } of school.events) expect(enrolled).toBeLessThanOrEqual(total);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a number of students that makes no sense', () => {
    expect(() => makeSchool({ students: -1 })).toThrow(RangeError);
  });

  it('has events of every kind in both sections', () => {
    const { events } = makeSchool();
    for (const section of ['extracurricular', 'practice'] as const) {
      const own = events.filter((event) => event.section === section);
      expect(new Set(own.map(({ state }) => state))).toEqual(
        new Set(['open', 'finished', 'cancelled', 'full']),
      );
      expect(new Set(own.flatMap(eventTokens))).toEqual(new Set(['not-enrolled', 'partly-enrolled']));
    }
  });
});

describe('what a reader of the dashboard should say', () => {
  it.each([
    ['nothing of a student who has everything', {}, 'icons', []],
    ['a bare cross', { consent: 'not-confirmed-by-student' }, 'icons', ['consent-missing']],
    [
      'a bare cross with ОВЗ',
      { consent: 'upload-required', ovz: true },
      'icons',
      ['consent-upload-required'],
    ],
    ['«Необходимо загрузить»', { consent: 'upload-required' }, 'statuses', ['consent-upload-required']],
    [
      '«Не подтверждено учеником»',
      { consent: 'not-confirmed-by-student' },
      'statuses',
      ['consent-not-confirmed'],
    ],
    [
      'several matters, sorted',
      { verified: false, profile: false, consent: 'upload-required', active: false },
      'icons',
      ['consent-missing', 'not-verified', 'profile-incomplete'],
    ],
  ] as const)('%s', (_, change, consent, tokens) => {
    expect(studentTokens({ ...STUDENT, ...change }, { consent })).toEqual(tokens);
  });

  it('adds the checks that are off by default when asked', () => {
    expect(
      studentTokens({ ...STUDENT, active: false, parent: false }, { consent: 'icons', allChecks: true }),
    ).toEqual(['no-parent', 'not-active']);
  });
});

describe('what a reader of events should say', () => {
  it.each([
    ['12 of 25', {}, ['partly-enrolled']],
    ['nobody', { enrolled: 0 }, ['not-enrolled']],
    ['all', { enrolled: 25 }, []],
    ['nobody, finished', { enrolled: 0, state: 'finished' }, []],
    ['12 of 25, cancelled', { state: 'cancelled' }, []],
    ['12 of 25, no places', { state: 'full' }, []],
  ] as const)('%s', (_, change, tokens) => {
    expect(eventTokens({ ...EVENT, ...change })).toEqual(tokens);
  });
});
