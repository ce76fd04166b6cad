import { describe, expect, it } from 'vitest';
import { checks } from '@/utils/audit';
import { campaignFor, deadlineFor } from '@/utils/campaign';
import {
  CHECKLISTS,
  type ChecklistRole,
  DEFAULT_TEMPLATES,
  NOTHING_GATHERED,
  type TemplateId,
  cardConsent,
  cardHeadline,
  checklistOf,
  classWords,
  collectionList,
  completeness,
  deadlineWords,
  elsewhere,
  eventSummary,
  eventsLeft,
  headline,
  readyText,
  summaryLines,
} from '@/utils/guidance';
import {
  changes,
  cells,
  classes,
  errors,
  files,
  findings,
  inRows,
  progressWords,
  students,
  teachers,
  verdictLine,
  warnings,
} from '@/components/check/words';
import { reminderWords } from '@/utils/reminders';
import { TODAY, audited, card, event, page, read, student, unread } from './readings';

/** Every form that a number's last digits can call for, and the large ones that are grouped. */
const NUMBERS = [...Array.from({ length: 126 }, (_, n) => n), 1001, 1011, 1111];

/** Nominative for one, for two to four, for many; the last two are the genitive after «из», «у», «без» and their like. */
const NOUNS: readonly (readonly [one: string, few: string, many: string, ofOne: string, ofMany: string])[] = [
  ['ученик', 'ученика', 'учеников', 'ученика', 'учеников'],
  ['учитель', 'учителя', 'учителей', 'учителя', 'учителей'],
  ['класс', 'класса', 'классов', 'класса', 'классов'],
  ['мероприятие', 'мероприятия', 'мероприятий', 'мероприятия', 'мероприятий'],
  ['согласие', 'согласия', 'согласий', 'согласия', 'согласий'],
  ['строка', 'строки', 'строк', 'строки', 'строк'],
  ['ячейка', 'ячейки', 'ячеек', 'ячейки', 'ячеек'],
  ['ошибка', 'ошибки', 'ошибок', 'ошибки', 'ошибок'],
  ['замечание', 'замечания', 'замечаний', 'замечания', 'замечаний'],
  ['изменение', 'изменения', 'изменений', 'изменения', 'изменений'],
  ['находка', 'находки', 'находок', 'находки', 'находок'],
  ['файл', 'файла', 'файлов', 'файла', 'файлов'],
  ['день', 'дня', 'дней', 'дня', 'дней'],
  ['год', 'года', 'лет', 'года', 'лет'],
  ['поле', 'поля', 'полей', 'поля', 'полей'],
  ['пустое поле', 'пустых поля', 'пустых полей', 'пустого поля', 'пустых полей'],
  [
    'прочитанный ученик',
    'прочитанных ученика',
    'прочитанных учеников',
    'прочитанного ученика',
    'прочитанных учеников',
  ],
];
const GENITIVE = new Set(['из', 'у', 'от', 'без', 'для']);
const FORMS = NOUNS.flatMap((forms) => [...new Set(forms)].map((form) => [form, forms] as const)).toSorted(
  ([a], [b]) => b.length - a.length,
);
const NUMBER_AND_WORDS = /(?:(\p{L}+) )?(?<![\d.,])(\d{1,3}(?: \d{3})*|\d+) (?=(\p{L}[\p{L} ]*))/gu;

/** By the school grammar, without Intl: 1 and 21, but not 11; 2 to 4 and 22, but not 12 to 14. */
function formFor(n: number): 0 | 1 | 2 {
  const [tens, ones] = [Math.floor((n % 100) / 10), n % 10];
  if (tens === 1) return 2;
  return ones === 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
}

/** What in a text has the wrong form beside its number. */
function wrong(text: string): string[] {
  const plain = text.replaceAll(/[\u00a0\u202f]/gu, ' ');
  return [...plain.matchAll(NUMBER_AND_WORDS)].flatMap(([, before = '', digits = '', after = '']) => {
    const found = FORMS.find(([form]) => after === form || after.startsWith(`${form} `));
    if (!found) return [];
    const [form, [one, few, many, ofOne, ofMany]] = found;
    const place = formFor(Number(digits.replaceAll(' ', '')));
    const right = GENITIVE.has(before.toLowerCase())
      ? [ofOne, ofMany, ofMany][place]
      : [one, few, many][place];
    return form === right ? [] : [`«${before} ${digits} ${form}», должно быть ${String(right)}: ${plain}`];
  });
}

const matters = [
  { consent: read('upload-required' as const) },
  { consent: read('not-confirmed-by-student' as const) },
  { verified: read(false) },
  { profile: read(false) },
  { consent: read('absent' as const) },
];
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));

function ofPage(reading: ReturnType<typeof page>): string[] {
  const { audit, context } = audited(reading);
  const summary = eventSummary(audit);
  return [
    headline(audit, context).text,
    completeness(audit, context) ?? '',
    ...summaryLines(audit, context),
    ...(summary ? [summary.words, eventsLeft(summary)] : []),
  ];
}

function ofLists(n: number): string[] {
  return [
    ...matters.flatMap((facts) => ofPage(page(many(n, () => student(facts))))),
    ...ofPage(page(many(n, () => student()))),
    ...ofPage(page([...many(n, () => student(matters[0])), student()])),
    ...ofPage(
      page(
        many(n, (i) => student(i === 0 ? matters[0] : {})),
        { total: 2000, partial: true },
      ),
    ),
    ...ofPage(page(many(n, () => student({ verified: unread() })))),
    ...ofPage(page([student(matters[0])], { total: n, partial: true })),
    ...ofPage(page([student()], { total: n, partial: true })),
    ...ofPage(page([], { total: n })),
    ...ofPage(
      page(
        many(n, () => event()),
        { page: 'events' },
      ),
    ),
    ...ofPage(
      page(
        many(n, () => event({ enrolment: read({ enrolled: 0, total: 9 }) })),
        { page: 'events' },
      ),
    ),
    ...ofPage(page([...many(n, () => event()), student(matters[0])], { page: 'events' })),
  ];
}

function ofDates(n: number): string[] {
  const day = (by: number) => new Date(Date.UTC(2027, 4, 1 + by)).toISOString().slice(0, 10);
  return (['scansUntil', 'originalsUntil', 'deletionFrom'] as const).flatMap((key) =>
    [day(n), day(-n)].flatMap((date) => {
      const deadline = deadlineFor(key, date, '2027-05-01');
      return [deadlineWords(deadline), reminderWords([deadline])];
    }),
  );
}

function ofCounts(n: number): string[] {
  const counts = { error: n, warning: 0, info: 0 };
  const evidence = {
    ...NOTHING_GATHERED,
    uploadRequired: n,
    notConfirmed: n,
    notVerified: n,
    extracurricularLeft: n,
    practiceLeft: n,
    profileEmpty: n,
  };
  return [
    ...[changes, cells, classes, errors, files, findings, students, teachers, warnings].map((words) =>
      words(n),
    ),
    verdictLine({ counts, errorRows: n }),
    verdictLine({ counts: { error: 0, warning: n, info: 0 }, errorRows: 0 }),
    progressWords({ stage: 'read', rows: n, share: 0.5 }),
    progressWords({ stage: 'check', rows: n, share: 0.5 }),
    ...elsewhere(evidence, { page: 'other', section: null }, {}, n).left.map(({ text }) => text),
    ...(Object.keys(CHECKLISTS) as ChecklistRole[]).flatMap((role) =>
      checklistOf(role, evidence, new Set(), campaignFor('2025-08-20').deadlines).map(
        ({ text, detail, until }) => `${text} ${detail ?? ''} ${until ?? ''}`,
      ),
    ),
  ];
}

function ofTexts(n: number): string[] {
  const people = many(n, (i) => ({
    name: `Волков ${i}`,
    className: '9 «А»',
    issues: checks.filter(({ on }) => on === 'student').map(({ token }) => token),
  }));
  const { deadlines } = campaignFor('2025-08-20');
  const list = collectionList(people, { deadlines, today: '2025-08-20', read: null });
  return [
    ...(Object.keys(DEFAULT_TEMPLATES) as TemplateId[]).map(
      (id) => readyText({ id, people, className: '9 «А»', deadlines, today: '2025-08-20' }).text,
    ),
    list.source,
    ...list.until,
  ];
}

describe('a number and its word agree, whatever the number', () => {
  it.each([
    ['first lines and lines after them', ofLists],
    ['dates', ofDates],
    ['counts of files, of other sections and of checklists', ofCounts],
    ['ready texts and the list for collecting consents', ofTexts],
  ])('%s', (_what, textsOf) => {
    expect(NUMBERS.flatMap((n) => textsOf(n).flatMap(wrong))).toEqual([]);
  });

  it('a class card, the age and the empty fields of a student’s card', () => {
    const { element } = student();
    const texts = NUMBERS.flatMap((n) => {
      const shown = card({
        birthDate: read(`01.01.${String(2026 - Math.min(n, 119))}`),
        empty: many(n, (i) => ({ label: `Поле ${i}`, element })),
        consentFile: read(true),
      });
      return [
        cardConsent(shown, TODAY).words,
        cardHeadline(shown, TODAY).text,
        classWords({ element, name: '9 «А»', students: read(n) }),
      ];
    });
    expect(texts.flatMap(wrong)).toEqual([]);
  });

  it('rows in the prepositional case', () => {
    for (const n of NUMBERS)
      expect(
        inRows(n)
          .replaceAll('\u00a0', ' ')
          .endsWith(formFor(n) === 0 ? ' строке' : ' строках'),
      ).toBe(true);
  });
});

describe('the judge of this test', () => {
  it('knows right from wrong', () => {
    expect(wrong('осталось 21 день, у 21 ученика, из 1 011 учеников, 3 строки, 12 ошибок')).toEqual([]);
    expect(
      ['21 дней', 'у 21 учеников', 'из 3 ученика', '1 001 строк', '11 ошибка', '2 мероприятий'].map(
        (text) => wrong(text).length,
      ),
    ).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
