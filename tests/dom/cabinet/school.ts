/** Generated students for markup of every family; the same facts whatever the markup. */
export interface Pupil {
  name: string;
  class: string;
  date: string;
  ovz: boolean;
  disability: boolean;
  active: boolean;
  profile: boolean;
  verified: boolean;
  consent: string;
  parent: boolean;
}

const surnames = ['Хмуров', 'Торопов', 'Сорокин', 'Макаров', 'Мамин-Сибиряк', 'Ли', 'О’Генри', 'Гасанов'];
const names = ['Евгений', 'Даниил', 'Павел', 'Роберт', 'Анатолий', 'Ян', 'Артём', 'Али'];
const patronymics = [
  'Петрович',
  'Валерьевич',
  'Львович',
  'Гасан оглы',
  'Леонидович',
  'Сергеевич',
  'Ильич',
  'Маратович',
];
export const statuses = [
  'Не подтверждено учеником',
  'Необходимо загрузить',
  'Загружено педагогом',
  'Подтверждено родителем',
  'Подтверждено учеником',
] as const;
const codes: Record<string, string> = {
  'Не подтверждено учеником': 'not-confirmed-by-student',
  'Необходимо загрузить': 'upload-required',
  'Загружено педагогом': 'uploaded-by-teacher',
  'Подтверждено родителем': 'confirmed-by-parent',
  'Подтверждено учеником': 'confirmed-by-student',
};
const letters = ['А', 'Б', 'В'];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

export const pupils = (count: number): Pupil[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${pick(surnames, at)} ${pick(names, at + Math.floor(at / 8))} ${pick(patronymics, at * 3)}`,
    class: `${String(6 + (at % 6))} «${pick(letters, at)}»`,
    date: `${String(1 + (at % 28)).padStart(2, '0')}.09.2024`,
    ovz: at % 5 === 0,
    disability: at % 7 === 0,
    active: at % 2 === 0,
    profile: at % 3 !== 0,
    verified: at % 4 !== 1,
    consent: pick(statuses, at),
    parent: at % 3 === 1,
  }));

export const given = (consent: string): boolean => statuses.indexOf(consent as never) >= 2;

const sign = (value: boolean): string => (value ? '+' : '-');

/** What the reader must say of a pupil; `exact` false where the page tells only tick or cross. */
export const expected = (pupil: Pupil, exact = true): Record<string, string> => ({
  name: pupil.name,
  class: pupil.class.replace(/[ «»]/g, ''),
  ovz: sign(pupil.ovz),
  disability: sign(pupil.disability),
  active: sign(pupil.active),
  profile: sign(pupil.profile),
  verified: sign(pupil.verified),
  parent: sign(pupil.parent),
  consent: exact ? (codes[pupil.consent] ?? '') : given(pupil.consent) ? 'present' : 'absent',
});

export const columns = [
  'ФИО',
  'Класс',
  'Группы',
  'ОВЗ',
  'Инвалидность',
  'Активность',
  'Профиль',
  'Верификация',
  'Согласие',
  'Родитель',
] as const;

export const tick =
  '<svg viewBox="0 0 24 24" width="16" height="16"><path d="M9 16.17 4.83 12l-1.42 1.41L9 19 21 7l-1.41-1.41z"/></svg>';
export const cross =
  '<svg viewBox="0 0 24 24" width="16" height="16"><path d="M19 6.41 17.59 5 12 10.59 6.41 5 5 6.41 10.59 12 5 17.59 6.41 19 12 13.41 17.59 19 19 17.59 13.41 12z"/></svg>';
export const mark = (value: boolean): string => (value ? tick : cross);

/** A pupil's cells in the order of `columns`, drawn as ticks and crosses, the consent's status in a title. */
export const cellsOf = (pupil: Pupil): string[] => [
  `<div><span>${pupil.name}</span><div>Дата регистрации: ${pupil.date}</div></div>`,
  pupil.class,
  'В',
  ...[pupil.ovz, pupil.disability, pupil.active, pupil.profile, pupil.verified].map(mark),
  `<span title="${pupil.consent}">${mark(given(pupil.consent))}</span>`,
  mark(pupil.parent),
];

/** Rows of a native table, one for each pupil. */
export const rowsOf = (all: readonly Pupil[]): string =>
  all
    .map(
      (pupil) =>
        `<tr>${cellsOf(pupil)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('');

/** A page with a list of these pupils and nothing else. */
export const listOf = (all: readonly Pupil[]): string =>
  `<h1>Ученики</h1><table><thead><tr>${columns.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rowsOf(all)}</tbody></table>`;
