import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPage } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';
import { gatherEvidence, NOTHING_GATHERED, pageEvidence } from '@/utils/guidance';
import { event, page, read, student, TODAY, unread } from './readings';

const seen = (reading: PageReading, enabled = {}) =>
  pageEvidence(auditPage(reading, { today: TODAY, enabled }), reading, TODAY);
const after = (...readings: PageReading[]) =>
  readings.reduce((before, reading) => gatherEvidence(before, seen(reading)), NOTHING_GATHERED);
const inClass = (grade: string) => ({ class: read({ grade, letter: 'А', text: `${grade} «А»` }) });

describe('what the cabinet has shown for the checklist', () => {
  it('counts what is open as soon as it is seen, also on a part of the list', () => {
    const evidence = after(
      page([student({ verified: read(false), consent: read('upload-required') })], { partial: true }),
    );
    expect(evidence).toMatchObject({
      cabinetSeen: true,
      notVerified: 1,
      uploadRequired: 1,
      notConfirmed: null,
      students: null,
    });
  });

  it('says zero of a whole list of several classes', () => {
    expect(after(page([student(inClass('8')), student(inClass('9'))]))).toMatchObject({
      notVerified: 0,
      uploadRequired: 0,
      notConfirmed: 0,
      students: 2,
    });
  });

  it.each([
    ['a part', { partial: true }],
    ['a list with more rows than were read', { total: 5 }],
    ['a list that is loading', { loading: true }],
    ['a list with trouble', { trouble: 'не прочитано' }],
  ])('never says zero of %s', (_name, more) => {
    expect(after(page([student(inClass('8')), student(inClass('9'))], more))).toMatchObject({
      notVerified: null,
      uploadRequired: null,
      notConfirmed: null,
    });
  });

  it('never says zero when a fact was not read, or a cross leaves open who must act', () => {
    const evidence = after(
      page([
        student(inClass('8')),
        student({ ...inClass('9'), verified: unread(), consent: read('absent'), ovz: unread() }),
      ]),
    );
    expect(evidence).toMatchObject({ notVerified: null, uploadRequired: null, notConfirmed: null });
  });

  it('does not depend on which checks are on', () => {
    const reading = page([student({ ...inClass('8'), verified: read(false) }), student(inClass('9'))]);
    const off = { 'not-verified': false, 'consent-missing': false };
    expect(seen(reading, off)).toEqual(seen(reading));
  });

  it('takes a zero of one class for nothing more than that class', () => {
    const open = page([student({ ...inClass('8'), verified: read(false) }), student(inClass('9'))]);
    const oneClass = page([student(inClass('9'))]);
    expect(after(oneClass).notVerified).toBeNull();
    expect(after(open, oneClass).notVerified).toBe(1);
    expect(after(open, page([student(inClass('8')), student(inClass('9'))])).notVerified).toBe(0);
  });

  it('knows from the class cards whether one class is all there is', () => {
    const cards = (students: number) =>
      page([], {
        page: 'classes',
        classes: [{ element: {} as HTMLElement, name: '9 «А»', students: read(students) }],
      });
    expect(after(cards(1), page([student(inClass('9'))])).notVerified).toBe(0);
    expect(after(cards(2), page([student(inClass('9'))])).notVerified).toBeNull();
  });

  it('counts events of each section apart, and zero only of a section read to its end', () => {
    const lessons = page([event()], { page: 'events', section: 'Внеурочная деятельность' });
    const trials = page([event({ enrolment: read({ enrolled: 0, total: 25 }) })], {
      page: 'events',
      section: 'Практико-ориентированный модуль',
    });
    expect(after(lessons, trials)).toMatchObject({ extracurricularLeft: 0, practiceLeft: 1 });
    expect(after({ ...lessons, partial: true }).extracurricularLeft).toBeNull();
    expect(after({ ...lessons, section: 'Мероприятия' })).toMatchObject({
      extracurricularLeft: null,
      practiceLeft: null,
    });
  });

  it('sees the consent window come and go', () => {
    const modal = page([], { page: 'consent-modal' });
    expect(after(modal).consentModal).toBe('open');
    expect(after(modal, page([student()])).consentModal).toBe('gone');
    expect(after(page([student()])).consentModal).toBe('never');
  });

  it('learns nothing from a page that is not the cabinet’s', () => {
    expect(after(page([], { page: 'other' }))).toEqual(NOTHING_GATHERED);
  });

  it('never turns an open matter into a done one without a whole list', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (verified) => {
        const rows = verified.map((yes) => student({ ...inClass('9'), verified: read(yes) }));
        const { notVerified } = after(page(rows, { partial: true }));
        expect(notVerified).not.toBe(0);
      }),
    );
  });
});
