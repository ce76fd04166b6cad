import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  districtFile,
  districtNotes,
  importSettings,
  exportPageMaps,
  importPageMaps,
  parseDistrict,
  parseProgress,
  withDistrict,
} from '@/utils/storage';

const district = {
  name: 'Верхнесалдинский район',
  contact: { name: 'Вера Олеговна', email: 'ta@example.ru', phone: '' },
  campaigns: [{ schoolYear: '2026-2027', scansUntil: '2026-12-04', originalsUntil: '2026-12-11' }],
  schools: [{ name: 'Школа № 1', inn: '6607000000', kpp: '660701001' }],
};
const fileOf = (value: object) =>
  JSON.stringify({ kind: 'pomoshchnik-navigatora/district', version: 1, ...value });

describe('a district file', () => {
  it('comes back as it went', () => {
    expect(parseDistrict(districtFile(district))).toEqual({ district, trouble: null });
  });

  it('may hold only a part, and begin with a byte order mark', () => {
    expect(parseDistrict(`\uFEFF${fileOf({ contact: { email: 'ta@example.ru' } })}`)).toEqual({
      district: {
        name: '',
        contact: { name: '', email: 'ta@example.ru', phone: '' },
        campaigns: [],
        schools: [],
      },
      trouble: null,
    });
  });

  it.each([
    ['нет', 'это не JSON'],
    ['{}', 'Это не файл района'],
    ['[]', 'Это не файл района'],
    ['{"kind":"pomoshchnik-navigatora/settings"}', 'Это не файл района'],
    [fileOf({ campaigns: [{ schoolYear: '2026' }] }), 'schoolYear вида «2026-2027»'],
    [fileOf({ campaigns: [{ schoolYear: '2026-2027', scansUntil: '04.12.2026' }] }), 'вида «2026-09-05»'],
    [fileOf({ campaigns: [{ schoolYear: '2026-2027', scansuntil: '2026-12-04' }] }), 'campaigns'],
    [fileOf({ schools: [{ name: '' }] }), 'название не пустое'],
    [fileOf({ contact: 'ta@example.ru' }), 'В поле contact'],
    [
      fileOf({ campaigns: [{ schoolYear: '2026-2027' }, { schoolYear: '2026-2027' }] }),
      'Учебный год 2026-2027 указан дважды.',
    ],
  ])('%s is refused: %s', (text, words) => {
    const read = parseDistrict(text);
    expect(read.district).toBeNull();
    expect(read.trouble).toContain(words);
  });

  it.each([
    [fileOf({ campaigns: [{ schoolYear: '2026-2031' }] }), 'нужны два года подряд, например «2026-2027»'],
    [fileOf({ campaigns: [{ schoolYear: '0001-0002' }] }), 'Учебный год «0001-0002» записан неверно'],
    [fileOf({ campaigns: [{ schoolYear: '2026-2027', scansUntil: '2026-02-30' }] }), 'вида «2026-09-05»'],
    [fileOf({ version: 2, campaigns: 'иначе' }), 'Обновите его и загрузите файл снова.'],
    [fileOf({ schools: { length: 1, 0: { name: 'Школа' } } }), 'В поле schools'],
    [fileOf({ name: ['Район'] }), 'Поле name должно быть названием района.'],
    [
      fileOf({ schools: Array.from({ length: 3001 }, (_, at) => ({ name: `Школа ${at}` })) }),
      'В поле schools',
    ],
    ['PK\u0003\u0004', 'это не JSON'],
    ['x'.repeat(3_000_001), 'слишком большой'],
  ])('a hostile or odd file is refused in a sentence: %#', (text, words) => {
    const read = parseDistrict(text);
    expect(read.district).toBeNull();
    expect(read.trouble).toContain(words);
    expect(read.trouble).toMatch(/\.$/u);
  });

  it('of an older version, or of none, is read; what is nested deeply or named like a prototype is passed over', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = `{"kind":"pomoshchnik-navigatora/district","name":"Район","deep":${deep},"__proto__":{"name":"Чужой"},"constructor":{"prototype":{"polluted":1}}}`;
    expect(parseDistrict(text)).toMatchObject({ district: { name: 'Район', schools: [] }, trouble: null });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).name).toBeUndefined();
    expect(parseDistrict(fileOf({ version: 0, name: 'Район' })).trouble).toBeNull();
    const settings = importSettings(
      '{"kind":"pomoshchnik-navigatora/settings","version":1,"checks":{"__proto__":true,"constructor":false},"templates":{"__proto__":"x"}}',
    ).settings;
    expect(Object.keys(settings?.checks ?? {})).not.toContain('__proto__');
    expect(
      settings?.checks.constructor === Object || settings?.checks.constructor === (false as unknown),
    ).toBe(true);
  });

  it('says before it is loaded what looks wrong in it and may be right', () => {
    const read = parseDistrict(
      fileOf({
        campaigns: [{ schoolYear: '2026-2027', scansUntil: '2036-09-05' }],
        schools: [
          { name: 'Школа № 1', inn: '6607000001', kpp: '660701001' },
          { name: 'Школа № 1', inn: '6607000001', kpp: '660701001' },
          { name: 'Филиал', inn: '6607000001', kpp: '660743001' },
          { name: 'Школа № 2', inn: '6607000002', kpp: '660701001' },
          { name: 'Лицей', inn: '6607000002', kpp: '660701001' },
          { name: 'Гимназия', inn: '66070', kpp: '1' },
        ],
      }),
    );
    expect(read.district?.schools).toHaveLength(5);
    expect(read.district && districtNotes(read.district)).toEqual([
      'Сканы, 05.09.2036. Этот день вне учебного года 2026-2027. Проверьте год.',
      '«Гимназия»: ИНН «66070», а у школы в нём 10 цифр.',
      '«Гимназия»: КПП «1», а в нём 9 знаков.',
      '«Школа № 1» и «Филиал»: один ИНН. Так бывает у филиалов; если это разные школы, сообщите составителю файла.',
      '«Школа № 2» и «Лицей»: один ИНН и один КПП. Проверьте, не одна ли это школа.',
    ]);
    expect(read.district && districtNotes({ ...read.district, campaigns: [], schools: [] })).toEqual([]);
  });

  it('never throws and never takes a part of a broken file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (campaigns, schools) => {
        const read = parseDistrict(
          JSON.stringify({ kind: 'pomoshchnik-navigatora/district', campaigns, schools }),
        );
        expect((read.district === null) !== (read.trouble === null)).toBe(true);
      }),
    );
  });

  it('replaces the dates of its years and leaves the others and the user’s school', () => {
    const before = {
      ...DEFAULT_SETTINGS,
      school: { inn: '1', kpp: '2', name: 'Своя' },
      campaigns: [
        { schoolYear: '2026-2027', scansUntil: '2026-10-01' },
        { schoolYear: '2027-2028', scansUntil: '2027-10-01' },
      ],
    };
    const after = withDistrict(before, district);
    expect(after.school).toEqual(before.school);
    expect(after.contact).toEqual(district.contact);
    expect(after.schools).toEqual(district.schools);
    expect(after.campaigns).toEqual([
      { schoolYear: '2027-2028', scansUntil: '2027-10-01' },
      ...district.campaigns,
    ]);
  });
});

describe('page maps as a file', () => {
  const map = {
    version: 1 as const,
    labels: { 'Согл.': 'consent' as const },
    icons: { 'M0 0': 'yes' as const },
    columns: [],
  };

  it('come back as they went', () => {
    expect(importPageMaps(exportPageMaps([map]))).toEqual({ maps: [map], trouble: null });
  });

  it('leave out broken maps and say how many', () => {
    const text = JSON.stringify({ kind: 'pomoshchnik-navigatora/page-maps', maps: [map, { version: 2 }] });
    expect(importPageMaps(text)).toEqual({
      maps: [map],
      trouble: 'Не прочитано карт: 1, они не загружены.',
    });
  });

  it.each(['', '{}', '[]', '{"kind":"pomoshchnik-navigatora/page-maps","maps":[]}'])(
    '%j is refused',
    (text) => {
      expect(importPageMaps(text).maps).toBeNull();
    },
  );
});

describe('what the user ticked by hand', () => {
  const kept = { asked: true, role: 'navigator-new', ticks: ['logins-exported'], schoolYear: '2026-2027' };

  it('is kept for its school year', () => {
    expect(parseProgress(kept, '2026-2027')).toEqual(kept);
  });

  it('starts anew in the next one, and nobody is asked again', () => {
    expect(parseProgress(kept, '2027-2028')).toEqual({ ...kept, ticks: [], schoolYear: '2027-2028' });
  });

  it.each([null, 5, {}, { asked: 'да' }])('%j means that nothing was asked yet', (raw) => {
    expect(parseProgress(raw, '2026-2027')).toEqual({
      asked: false,
      role: null,
      ticks: [],
      schoolYear: '2026-2027',
    });
  });
});
