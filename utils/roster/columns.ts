import type { ColumnKey } from './types';

/** Column keys in the template's order. */
export const COLUMN_KEYS = [
  'inn',
  'kpp',
  'role',
  'email',
  'surname',
  'name',
  'patronymic',
  'gender',
  'birthDate',
  'grade',
  'letter',
  'year',
] as const satisfies readonly ColumnKey[];

/** The template's header, exact texts in order. */
export const TEMPLATE_HEADER: readonly string[] = [
  'ИНН школы',
  'КПП школы',
  'Роль',
  'Email',
  'Фамилия',
  'Имя',
  'Отчество',
  'Пол (М или Ж)',
  'Дата рождения (ДД.ММ.ГГГГ)',
  'Номер класса 6-11',
  'Буква класса',
  'Учебный год',
];

/** Short names of the columns, for screens and messages. */
export const columnTitles: Readonly<Record<ColumnKey, string>> = {
  inn: 'ИНН школы',
  kpp: 'КПП школы',
  role: 'Роль',
  email: 'Email',
  surname: 'Фамилия',
  name: 'Имя',
  patronymic: 'Отчество',
  gender: 'Пол',
  birthDate: 'Дата рождения',
  grade: 'Номер класса',
  letter: 'Буква класса',
  year: 'Учебный год',
};

/** Place of each column in the template, from 0: the index into a row's value arrays. */
export const COLUMN_INDEX: Readonly<Record<ColumnKey, number>> = {
  inn: 0,
  kpp: 1,
  role: 2,
  email: 3,
  surname: 4,
  name: 5,
  patronymic: 6,
  gender: 7,
  birthDate: 8,
  grade: 9,
  letter: 10,
  year: 11,
};
