import { z } from '@/utils/zod';
import { SECTIONS, type Settings } from './schema';

/** What a district hands out to its schools as one file. */
export type District = Pick<Settings, 'contact' | 'campaigns' | 'schools'> & { name: string };

/** Says what a file is. */
export const DISTRICT_KIND = 'pomoshchnik-navigatora/district';
/** A list of every school of a large district is far below this. */
const MOST_CHARACTERS = 3_000_000;

const line = z.string().max(200).default('');
const PARTS = {
  name: line,
  contact: z.object({ name: line, email: line, phone: line }).prefault({}),
  campaigns: SECTIONS.campaigns.default([]),
  schools: z
    .array(z.object({ name: z.string().min(1).max(500), inn: line, kpp: line }))
    .max(3000)
    .default([]),
};

/** What stands wrong in each part, said to the person who chose the file. */
const WRONG: Record<keyof typeof PARTS, string> = {
  name: 'Поле name должно быть названием района.',
  contact: 'В поле contact должны быть строки name, email и phone.',
  campaigns:
    'В поле campaigns у каждой записи должен быть schoolYear вида «2026-2027», а даты scansUntil, originalsUntil и deletionFrom — вида «2026-09-05».',
  schools: 'В поле schools у каждой школы должны быть строки name, inn и kpp, и название не пустое.',
};

export type ReadDistrict = { district: District; trouble: null } | { district: null; trouble: string };

/** The version of the files that are made here. */
const VERSION = 1;

/** «2026-2027»: the second year follows the first. */
const isYear = (schoolYear: string) => {
  const [first = 0, second = 0] = schoolYear.split('-').map(Number);
  return second === first + 1 && first >= 2020 && first < 2100;
};

const refused = (trouble: string): ReadDistrict => ({ district: null, trouble });

/** Reads a district file; in a sentence why not when it is something else. Nothing of a broken file is taken. */
export function parseDistrict(text: string): ReadDistrict {
  if (text.length > MOST_CHARACTERS) return refused('Файл слишком большой для файла района.');
  let value: unknown;
  try {
    // A byte order mark is what Windows editors add.
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused(
      'Файл не читается: это не JSON или он повреждён. Попросите файл у территориального администратора ещё раз.',
    );
  }
  const newer = z.looseObject({ kind: z.literal(DISTRICT_KIND), version: z.number().gt(VERSION) });
  if (newer.safeParse(value).success) {
    return refused(
      'Файл района составлен для более новой версии расширения. Обновите его и загрузите файл снова.',
    );
  }
  const whole = z.looseObject({ kind: z.literal(DISTRICT_KIND) }).safeParse(value);
  if (!whole.success) {
    return refused(
      'Это не файл района. Файл района начинается с "kind": "pomoshchnik-navigatora/district". Настройки другого пользователя загружаются ниже, в «Настройки одним файлом».',
    );
  }
  const district: District = {
    name: '',
    contact: { name: '', email: '', phone: '' },
    campaigns: [],
    schools: [],
  };
  const troubles: string[] = [];
  for (const key of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    const part = PARTS[key].safeParse(whole.data[key]);
    if (part.success) Object.assign(district, { [key]: part.data });
    else troubles.push(WRONG[key]);
  }
  const twice = district.campaigns.find(
    ({ schoolYear }, at) => district.campaigns.findIndex((other) => other.schoolYear === schoolYear) !== at,
  );
  if (twice) troubles.push(`Учебный год ${twice.schoolYear} указан дважды.`);
  for (const { schoolYear } of district.campaigns)
    if (!isYear(schoolYear))
      troubles.push(
        `Учебный год «${schoolYear}» записан неверно: нужны два года подряд, например «2026-2027».`,
      );
  if (troubles.length > 0) return refused(`Файл района не загружен. ${troubles.join(' ')}`);
  return { district: { ...district, schools: distinct(district.schools) }, trouble: null };
}

/** The same school written twice to the letter is one. */
function distinct(schools: District['schools']): District['schools'] {
  return [
    ...new Map(
      schools.map((school) => [JSON.stringify([school.name, school.inn, school.kpp]), school]),
    ).values(),
  ];
}

/** The file itself, for whoever hands it out. */
export function districtFile(district: District): string {
  return JSON.stringify({ kind: DISTRICT_KIND, version: VERSION, ...district }, null, 2);
}

/** Settings with what the district announced: its dates over earlier ones of the same years, its contact and schools where it gives any. */
export function withDistrict(settings: Settings, { contact, campaigns, schools }: District): Settings {
  const given = new Set(campaigns.map(({ schoolYear }) => schoolYear));
  const anyContact = Object.values(contact).some((value) => value !== '');
  return {
    ...settings,
    contact: anyContact ? contact : settings.contact,
    campaigns: [...settings.campaigns.filter(({ schoolYear }) => !given.has(schoolYear)), ...campaigns],
    schools: schools.length > 0 ? schools : settings.schools,
  };
}
