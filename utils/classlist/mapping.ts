import { z } from '@/utils/zod';
import { foldTitle, headerSetKey } from './header';
import type { Field, Mapping, SourceSheet } from './types';

/** Every meaning, with the words in which the user chooses it. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  fullName: 'ФИО целиком',
  surname: 'Фамилия',
  name: 'Имя',
  patronymic: 'Отчество',
  namePatronymic: 'Имя и отчество',
  birthDate: 'Дата рождения',
  birthDay: 'День рождения (число)',
  birthMonth: 'Месяц рождения',
  birthYear: 'Год рождения',
  gender: 'Пол',
  class: 'Класс («9 А»)',
  grade: 'Номер класса',
  letter: 'Буква класса',
  email: 'Email',
  role: 'Роль',
  teacher: 'Педагог (ФИО)',
  teacherEmail: 'Почта педагога',
  inn: 'ИНН школы',
  kpp: 'КПП школы',
  year: 'Учебный год',
  skip: 'Не переносить',
};

const FIELDS = Object.keys(FIELD_LABELS) as [Field, ...Field[]];

const MappingSchema = z.object({
  headers: z.string().max(5000),
  fields: z
    .array(z.object({ title: z.string().max(500), column: z.int().min(1).max(16384), field: z.enum(FIELDS) }))
    .max(300),
});

/** A kept mapping, checked; null when it is none. */
export function parseMapping(value: unknown): Mapping | null {
  const parsed = MappingSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The proposal for a sheet as a mapping. */
export function mappingOf(sheet: SourceSheet): Mapping {
  return {
    headers: headerSetKey(sheet.columns.map(({ title }) => title)),
    fields: sheet.columns.map(({ title, column, guess }) => ({ title, column, field: guess })),
  };
}

/**
 * The proposal with a remembered mapping laid over it, if that was made for the same set of headers. Columns are
 * matched by title; those without one, by number.
 */
export function applyMapping(sheet: SourceSheet, remembered: Mapping | null): Mapping {
  const own = mappingOf(sheet);
  if (remembered?.headers !== own.headers || own.headers === '') return own;
  const free = [...remembered.fields];
  return {
    headers: own.headers,
    fields: own.fields.map((entry) => {
      const same = free.findIndex(({ title, column }) =>
        foldTitle(title) === ''
          ? foldTitle(entry.title) === '' && column === entry.column
          : foldTitle(title) === foldTitle(entry.title),
      );
      const [found] = same < 0 ? [] : free.splice(same, 1);
      return found ? { ...entry, field: found.field } : entry;
    }),
  };
}

/** The mapping with one column's meaning changed; a meaning stands once, so another column gives it up. */
export function withField(mapping: Mapping, column: number, field: Field): Mapping {
  return {
    ...mapping,
    fields: mapping.fields.map((entry) =>
      entry.column === column
        ? { ...entry, field }
        : field !== 'skip' && entry.field === field
          ? { ...entry, field: 'skip' }
          : entry,
    ),
  };
}

/** What keeps a mapping from giving an import file, as one Russian sentence; null when nothing does. */
export function mappingTrouble(mapping: Mapping): string | null {
  const has = new Set(mapping.fields.map(({ field }) => field));
  if (has.has('fullName')) return null;
  if (!has.has('surname')) return 'Укажите столбец с именами: «ФИО целиком» или «Фамилия» и «Имя».';
  return has.has('name') || has.has('namePatronymic') ? null : 'Укажите столбец «Имя» или «Имя и отчество».';
}
