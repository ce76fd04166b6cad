import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness, headline, summaryLines, waitingFor } from '@/utils/guidance';
import type { PageReading } from '@/utils/cabinet';
import { audited, event, page, read, student, unread } from './readings';

const many = (n: number, facts: Parameters<typeof student>[0]) =>
  Array.from({ length: n }, () => student(facts));
const SCAN = { consent: read('upload-required' as const) };
const OWN = { consent: read('not-confirmed-by-student' as const) };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function first(reading: PageReading, enabled?: Parameters<typeof audited>[1]) {
  const { audit, context } = audited(reading, enabled);
  const { state, text } = headline(audit, context);
  return `${state}: ${plain(text)}`;
}

describe('how much was read', () => {
  const readOf = (reading: PageReading) => {
    const { audit, context } = audited(reading);
    return plain(completeness(audit, context) ?? '');
  };

  it('names beside matters what was not read, since the headline does not', () => {
    const unknown = many(3, { consent: unread('значок незнаком') });
    expect(readOf(page([...many(2, OWN), ...unknown], { total: 5 }))).toBe(
      'Прочитано 5 из 5 учеников, у 3 не прочитано согласие',
    );
    expect(readOf(page(unknown, { total: 3 }))).toBe('Прочитано 3 из 3 учеников');
  });
});

describe('the first line', () => {
  it('says how many wait and for whom', () => {
    expect(first(page([...many(7, SCAN), ...many(5, OWN), ...many(15, {})]))).toBe(
      'matters: 12 из 27 учеников ждут действий: 7 от вас, 5 от учеников',
    );
  });

  it.each([
    [1, 1, '1 из 1 ученика ждёт действий: 1 от вас'],
    [2, 21, '2 из 21 ученика ждут действий: 2 от вас'],
    [21, 22, '21 из 22 учеников ждёт действий: 21 от вас'],
    [1240, 3000, '1 240 из 3 000 учеников ждут действий: 1 240 от вас'],
  ])('puts %i of %i into right Russian', (waiting, all, words) => {
    expect(first(page([...many(waiting, SCAN), ...many(all - waiting, {})]))).toBe(`matters: ${words}`);
  });

  it('tells apart who waits for both and who waits for nobody known', () => {
    expect(
      first(page([...many(2, { ...SCAN, verified: read(false) }), ...many(1, { consent: read('absent') })])),
    ).toBe('matters: 3 из 3 учеников ждут действий: 2 и от вас, и от учеников, 1 от вас или ученика');
  });

  it('says of a part that it is a part', () => {
    expect(first(page([...many(3, SCAN), ...many(21, {})], { total: 132, partial: true }))).toBe(
      'matters: 3 из 24 прочитанных учеников ждут действий: 3 от вас',
    );
    expect(first(page(many(24, {}), { total: 132, partial: true }))).toBe(
      'partial: Прочитано 24 из 132 учеников, среди них дел не найдено',
    );
    expect(first(page(many(1, {}), { total: null, partial: true }))).toBe(
      'partial: Прочитан 1 ученик, дел не найдено, но на странице не весь список',
    );
  });

  it('says of a list of unknown length that it was read in part, and of a trouble that not all could be read', () => {
    expect(first(page([...many(3, SCAN), ...many(21, {})], { total: null, partial: true }))).toBe(
      'matters: 3 из 24 прочитанных учеников ждут действий: 3 от вас',
    );
    expect(first(page(many(3, {}), { trouble: 'Второй список не прочитан' }))).toBe(
      'unread: Прочитано 3 ученика, дел не найдено, но прочесть удалось не всё',
    );
  });

  it('says «всё в порядке» with what was checked and when', () => {
    expect(first(page(many(27, {})))).toBe(
      'fine: Всё в порядке: проверены согласие, верификация и профиль у 27 учеников, 14:05',
    );
    expect(first(page(many(21, {})), { 'profile-incomplete': false, 'not-verified': false })).toBe(
      'fine: Всё в порядке: проверено согласие у 21 ученика, 14:05',
    );
    expect(first(page([event(), event()], { page: 'events' }))).toBe(
      'fine: Всё в порядке: проверена запись на 2 мероприятия, 14:05',
    );
  });

  it('names nothing that only a part of the checks has looked at', () => {
    expect(first(page([event()], { page: 'events' }), { 'partly-enrolled': false })).toBe(
      'fine: Включённые проверки замечаний не нашли, 14:05',
    );
  });

  it('never says it with all checks off', () => {
    const off = {
      'consent-missing': false,
      'consent-not-confirmed': false,
      'consent-upload-required': false,
      'not-verified': false,
      'profile-incomplete': false,
    };
    expect(first(page(many(3, {})), off)).toBe('info: Проверки для этой страницы выключены в настройках');
  });

  it('says what was not read', () => {
    expect(first(page([...many(3, { consent: unread() }), ...many(24, {})]))).toBe(
      'unread: Дел не найдено, но проверено не всё: у 3 из 27 учеников не прочитано согласие',
    );
  });

  it('has a line for a page without rows', () => {
    expect(first(page([], { page: 'other', total: null }))).toMatch(/^unknown: Страница не распознана/);
    expect(first(page([], { loading: true }))).toMatch(/^loading: /);
    expect(first(page([], { total: 0 }))).toBe('empty: В списке ни одного ученика');
    expect(first(page([], { page: 'classes', total: null }))).toBe(
      'unread: Классов не видно: их ещё нет, список загружается или прочитать его не удалось',
    );
    expect(first(page([], { total: null }))).toBe(
      'empty: Ни одного ученика не видно: список пуст или ещё загружается',
    );
    expect(first(page([], { total: 132 }))).toBe('unread: Не прочитано ничего из 132 учеников');
    expect(first(page([], { trouble: 'Заголовки не найдены' }))).toBe(
      'unread: Прочитать эту страницу не удалось',
    );
    expect(first(page([], { page: 'consent-modal' }))).toMatch(/^matters: На экране окно с согласием/);
    expect(first(page([], { page: 'classes' }))).toMatch(/^unread: /);
  });

  it('is «всё в порядке» only for a complete audit, whatever is read', () => {
    const flag = fc.constantFrom(read(true), read(false), unread());
    const anyone = fc
      .record({
        consent: fc.constantFrom(read('present' as const), read('absent' as const), unread()),
        verified: flag,
        profile: flag,
      })
      .map((facts) => student(facts));
    const any = fc.record({
      rows: fc.array(anyone, { maxLength: 5 }),
      hidden: fc.nat(2),
      partial: fc.boolean(),
      loading: fc.boolean(),
      translated: fc.boolean(),
      trouble: fc.constantFrom(null, 'не вышло'),
    });
    fc.assert(
      fc.property(any, ({ rows, hidden, ...more }) => {
        const { audit, context } = audited(page(rows, { ...more, total: rows.length + hidden }));
        const { state, text } = headline(audit, context);
        const fine =
          rows.length > 0 &&
          hidden === 0 &&
          !more.partial &&
          !more.loading &&
          !more.translated &&
          more.trouble === null &&
          rows.every(
            ({ consent, verified, profile }) =>
              consent.state === 'read' &&
              consent.value === 'present' &&
              verified.state === 'read' &&
              verified.value &&
              profile.state === 'read' &&
              profile.value,
          );
        expect(state === 'fine').toBe(fine);
        expect(text.includes('порядке')).toBe(fine);
        const { navigator, student: own, both, either } = waitingFor(audit.rows);
        expect(navigator + own + both + either).toBe(audit.issueRows);
      }),
    );
  });
});

describe('further lines', () => {
  it('name matters by urgency, what was not read, how much was read; no names', () => {
    const { audit, context } = audited(
      page([student({ ...SCAN, verified: read(false) }), student({ verified: unread() })], {
        total: 40,
        partial: true,
        // Told by itself, with a sign of its own: here it would be said twice.
        trouble: 'Второй список не прочитан',
      }),
    );
    expect(summaryLines(audit, context).map(plain)).toEqual([
      'Загрузить согласие родителей: 1',
      'Пройти верификацию: 1',
      'Не прочитано «верификация»: 1 строка',
      'Прочитано 2 из 40 учеников',
    ]);
  });
});
