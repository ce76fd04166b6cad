import { describe, expect, it } from 'vitest';
import { deadlineFor } from '@/utils/campaign';
import {
  cardConsent,
  cardHeadline,
  classKey,
  deadlinesOf,
  deadlineWords,
  eventSummary,
  openMatters,
} from '@/utils/guidance';
import { FUTURE, PAST, TODAY, audited, card, event, page, read, student, unread } from './readings';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('which consent a card calls for', () => {
  it.each([
    ['13 лет', card({ birthDate: read('11.11.2012') }), 'parents'],
    ['14 лет сегодня', card({ birthDate: read('10.11.2012') }), 'self'],
    ['16 лет и ОВЗ', card({ birthDate: read('01.01.2010'), ovz: read(true) }), 'parents'],
    ['ОВЗ, возраст не прочитан', card({ birthDate: unread(), ovz: read(true) }), 'parents'],
    ['13 лет, ОВЗ не прочитано', card({ birthDate: read('11.11.2012'), ovz: unread() }), 'parents'],
    ['16 лет, ОВЗ не прочитано', card({ birthDate: read('01.01.2010'), ovz: unread() }), 'unknown'],
    ['возраст не прочитан', card({ birthDate: unread() }), 'unknown'],
    ['дата в будущем', card({ birthDate: read('01.01.2030') }), 'unknown'],
    ['не дата', card({ birthDate: read('—') }), 'unknown'],
  ])('%s', (_, given, who) => {
    expect(cardConsent(given, TODAY).who).toBe(who);
  });

  it('says it in words, and whether the scan is there', () => {
    const { words, file, missing } = cardConsent(card(), TODAY);
    expect(plain(words)).toBe(
      'Ученику 13 лет, это меньше 14: нужно согласие родителей, подписанный скан загружает педагог-навигатор.',
    );
    expect([file, missing]).toEqual(['Скана согласия на карточке нет.', true]);
    expect(cardHeadline(card({ consentFile: unread() }), TODAY).state).toBe('unread');
    expect(cardHeadline(card({ birthDate: unread(), ovz: unread() }), TODAY).state).toBe('unread');
  });
});

describe('the number of open matters on a page without a list', () => {
  const { element } = student();
  const left = (facts: Parameters<typeof page>[1]) => {
    const { audit, context } = audited(page([], { total: null, ...facts }));
    return openMatters(audit, context);
  };

  it('counts the missing scan and the empty fields of a card', () => {
    const empty = [{ label: 'Телефон', element }];
    expect(left({ page: 'student-card', card: card() })).toBe(1);
    expect(left({ page: 'student-card', card: card({ empty }) })).toBe(2);
    expect(left({ page: 'student-card', card: card({ consentFile: read(true) }) })).toBe(0);
    expect(left({ page: 'student-card', card: card({ consentFile: unread() }) })).toBeNull();
  });

  it('counts classes without students, and is not told of a page that was not read', () => {
    const classes = [0, 21, 0].map((n, i) => ({ element, name: `${7 + i} «А»`, students: read(n) }));
    expect(left({ page: 'classes', classes })).toBe(2);
    expect(left({ page: 'classes', classes: [] })).toBeNull();
    expect(left({ page: 'consent-modal' })).toBe(1);
    expect(left({ page: 'other' })).toBeNull();
  });
});

describe('by when', () => {
  it('counts days to a coming date and says that an unknown one is not set', () => {
    expect(deadlinesOf('consent-upload-required', FUTURE).map(plain)).toEqual([
      'Скан на платформу: до 13.11.2026 включительно, осталось 3 дня',
      'Оригинал на бумаге: срок не задан',
      'Удаление профилей без согласия: с 01.12.2026, через 21 день',
    ]);
  });

  it('says of a past date that it is past', () => {
    expect(deadlinesOf('consent-upload-required', PAST).map(plain)).toEqual([
      'Скан на платформу: срок 05.09.2025 прошёл',
      'Оригинал на бумаге: срок 13.09.2025 прошёл',
      'Удаление профилей без согласия: идёт с 08.09.2025',
    ]);
  });

  it('says «завтра» and «сегодня», on paper only the date, and agrees «остался» with its number', () => {
    const day = (key: 'scansUntil' | 'deletionFrom', date: string, countdown = true) =>
      plain(deadlineWords(deadlineFor(key, date, '2026-11-10'), { countdown }));
    expect(day('scansUntil', '2026-11-11')).toBe('Скан на платформу: завтра, 11.11.2026, последний день');
    expect(day('scansUntil', '2026-11-10')).toBe('Скан на платформу: сегодня, 10.11.2026, последний день');
    expect(day('scansUntil', '2026-11-10', false)).toBe('Скан на платформу: до 10.11.2026 включительно');
    expect(day('scansUntil', '2026-12-01')).toBe(
      'Скан на платформу: до 01.12.2026 включительно, остался 21 день',
    );
    expect(day('scansUntil', '2026-11-12')).toContain('осталось 2 дня');
    expect(day('deletionFrom', '2026-11-11')).toBe(
      'Удаление профилей без согласия: начинается завтра, 11.11.2026',
    );
    expect(day('deletionFrom', '2026-11-10')).toBe(
      'Удаление профилей без согласия: начинается сегодня, 10.11.2026',
    );
    expect(day('deletionFrom', '2026-11-10', false)).toBe('Удаление профилей без согласия: с 10.11.2026');
  });

  it('invents no date', () => {
    expect(deadlinesOf('consent-upload-required', [])).toEqual(['Срок не задан']);
    expect(deadlinesOf('not-verified', FUTURE)).toEqual(['Срок не задан']);
  });
});

describe('events and classes', () => {
  it('counts all, part and nobody, and closed events apart', () => {
    const { audit } = audited(
      page(
        [
          event(),
          event({ enrolment: read({ enrolled: 12, total: 25 }) }),
          event({ enrolment: read({ enrolled: 0, total: 25 }) }),
          event({ enrolment: read({ enrolled: 0, total: 25 }), open: read(false) }),
          event({ enrolment: unread() }),
        ],
        { page: 'events' },
      ),
    );
    expect(eventSummary(audit)).toEqual({
      all: 1,
      part: 1,
      nobody: 1,
      closed: 1,
      unread: 1,
      left: 2,
      words: 'записаны все: 1, не все: 1, никто: 1, запись закрыта: 1, не прочитано: 1',
    });
  });

  it('takes spellings of one class for one', () => {
    expect(new Set(['9 «А»', '9А', '9 "а" класс', 'Класс 9-А'].map(classKey)).size).toBe(1);
    expect(classKey('9 «А»')).not.toBe(classKey('9 «Б»'));
  });
});
