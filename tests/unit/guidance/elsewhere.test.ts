import { describe, expect, it } from 'vitest';
import { NOTHING_GATHERED, elsewhere, sectionAbove, waysIn } from '@/utils/guidance';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const here = (
  page: 'students' | 'events' | 'profile' | 'classes' | 'other',
  section: string | null = null,
) => ({
  page,
  section,
});

describe('what is left in other sections', () => {
  const seen = {
    ...NOTHING_GATHERED,
    uploadRequired: 5,
    notConfirmed: 0,
    notVerified: 1,
    extracurricularLeft: 2,
    practiceLeft: 0,
    profileEmpty: 2,
  };

  it('is told with the way there, and a section on screen is left out', () => {
    const told = (page: Parameters<typeof elsewhere>[1]) =>
      elsewhere(seen, page).left.map(({ text }) => plain(text));
    expect(told(here('classes'))).toEqual([
      'Загрузить сканы согласий: 5 учеников. «Дашборд» → «Ученики»',
      'Пройти верификацию: 1 ученик. «Дашборд» → «Ученики»',
      'Записать учеников: 2 мероприятия. «Мероприятия» → «Внеурочная деятельность»',
      'В вашем профиле 2 пустых поля. «Профиль»',
    ]);
    expect(told(here('students'))).toEqual([
      'Записать учеников: 2 мероприятия. «Мероприятия» → «Внеурочная деятельность»',
      'В вашем профиле 2 пустых поля. «Профиль»',
    ]);
    expect(told(here('events', 'Внеурочная деятельность'))).not.toContain(
      'Записать учеников: 2 мероприятия. «Мероприятия» → «Внеурочная деятельность»',
    );
    expect(told(here('profile'))).not.toContain('В вашем профиле 2 пустых поля. «Профиль»');
    expect(elsewhere(seen, here('other')).unseen).toBeNull();
  });

  it('names what this session has not read to the end, and never passes it over', () => {
    expect(elsewhere(NOTHING_GATHERED, here('classes'))).toEqual({
      left: [],
      unseen:
        'Не прочитано до конца в этом сеансе: «Дашборд» → «Ученики», «Мероприятия» → «Внеурочная деятельность», «Мероприятия» → «Практико-ориентированный модуль» и «Профиль».',
    });
    expect(elsewhere({ ...seen, notConfirmed: null }, here('other')).unseen).toBe(
      'Не прочитано до конца в этом сеансе: «Дашборд» → «Ученики».',
    );
  });

  it('reminds of no check that is off, and of new students where their reminder is not on screen', () => {
    const ids = (page: Parameters<typeof elsewhere>[1]) =>
      elsewhere(seen, page, { 'consent-upload-required': false, 'not-enrolled': false }, 3).left.map(
        ({ id }) => id,
      );
    expect(ids(here('other'))).toEqual(['verify', 'logins', 'profile']);
    expect(ids(here('classes'))).toEqual(['verify', 'profile']);
  });
});

describe('sections named in a sentence', () => {
  it('are told from other words in quotes; their punctuation stays with them', () => {
    expect(waysIn('Инструкция: «Обзор» → «Как работает платформа».')).toEqual([
      { words: 'Инструкция: ' },
      { section: 'Обзор', sign: ' →' },
      { words: ' ' },
      { section: 'Как работает платформа', sign: '.' },
      { words: '' },
    ]);
    expect(waysIn('Нажмите «Скачать шаблон согласия».')).toEqual([
      { words: 'Нажмите «Скачать шаблон согласия».' },
    ]);
    expect(sectionAbove('Ученики')).toBe('Дашборд');
    expect(sectionAbove('Обзор')).toBeNull();
  });
});
