/** A list of two students as it stands on a page, and what is to be read of it. */
export const heads = ['ФИО', 'Класс', 'ОВЗ', 'Верификация', 'Профиль', 'Согласие'];
export const pupils = [
  ['Носова Екатерина Денисовна', '10Б', '✗', '✓', '✓', '✗'],
  ['Ли Анна', '7Г', '✗', '✓', '✗', '✓'],
];
export const told = [
  {
    name: 'Носова Екатерина Денисовна',
    class: '10Б',
    ovz: '-',
    verified: '+',
    profile: '+',
    consent: 'absent',
  },
  { name: 'Ли Анна', class: '7Г', ovz: '-', verified: '+', profile: '-', consent: 'present' },
];
