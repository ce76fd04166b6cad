import fc from 'fast-check';
import type { CellExample, ColumnKey } from '@/utils/roster';

const SURNAMES =
  'Волков Мамин-Сибиряк Салтыков-Щедрин Ли О’Генри Воробьёв Королёв Цой Кучерявый Дурново Черных Ян Рабинович Шевченко Гогия'.split(
    ' ',
  );
const WOMEN =
  'Волкова Мамина-Сибиряк Ли О’Генри Воробьёва Цой Кучерявая Черных Ахматова Рабинович Шевченко'.split(' ');
const MEN_NAMES = 'Иван Пётр Артём Фёдор Илья Ян Лев Савва'.split(' ');
const WOMEN_NAMES = 'Мария Дарья Ольга-Мария Алёна Ия Любовь Анна'.split(' ');
const MEN_PATRONYMICS = [
  'Ильич',
  'Кузьмич',
  'Фёдорович',
  'Али оглы',
  'Лукич',
  '—',
  'None',
  'Саввич',
  'Юрьевич',
];
const WOMEN_PATRONYMICS = ['Ильинична', 'Никитична', 'Саввична', 'Гасан кызы', '—', 'Лукинична', 'Петровна'];

/** Far apart, so that namesakes are no doubles: no two differ by one digit or by a swap. */
const DATES = ['10.01.2010', '21.06.2011', '05.11.2010', '28.09.2009', '17.04.2010'];

export type Cells = CellExample['cells'];

/** A right student; `place` keeps people apart. */
export function student(place: number): fc.Arbitrary<CellExample> {
  return fc
    .record({
      woman: fc.boolean(),
      a: fc.nat(1_000),
      b: fc.nat(1_000),
      c: fc.nat(1_000),
      email: fc.constantFrom('', `s${place}.x@mail.ru`, `s${place}+y@yandex.ru`),
    })
    .map(({ woman, a, b, c, email }) => {
      const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
      const cells: Cells = {
        surname: pick(woman ? WOMEN : SURNAMES, a),
        name: pick(woman ? WOMEN_NAMES : MEN_NAMES, b),
        patronymic: pick(woman ? WOMEN_PATRONYMICS : MEN_PATRONYMICS, c),
        gender: woman ? 'Ж' : 'М',
        birthDate: DATES[place % DATES.length] ?? '',
        email,
      };
      return { cells };
    });
}

/** A class with its teacher and up to six right students, on distinct dates. */
export const cleanRows: fc.Arbitrary<CellExample[]> = fc
  .integer({ min: 1, max: 5 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => student(i))))
  .map((students) => [{ who: 'teacher', cells: {} }, ...students]);

/** Ways in which people spoil a right value. */
const SPOIL: Readonly<
  Partial<Record<ColumnKey, readonly ((value: string) => NonNullable<Cells[ColumnKey]>)[]>>
> = {
  inn: [
    () => '',
    () => 660000000,
    () => '660000000',
    () => '7900000000',
    (v) => `${v} `,
    () => ({ error: '#N/A' }),
  ],
  kpp: [() => '', () => 12345678, () => '12345678', (v) => ` ${v}`],
  role: [
    (v) => v.toUpperCase(),
    (v) => ` ${v} `,
    () => '',
    () => 'обучающийся',
    () => 'Учитель',
    (v) => ({ formula: v }),
  ],
  email: [
    () => 'Test@yandex.ru',
    () => 'A@B',
    () => 'ива@mail.ru',
    () => 'x@mail,ru',
    () => 'x@yandex.ri',
    () => ' Y@Mail.ru ',
    () => '',
  ],
  surname: [
    (v) => v.toUpperCase(),
    (v) => v.toLowerCase(),
    (v) => ` ${v}\u00a0`,
    (v) => v.replace('о', 'o'),
    () => '',
    () => 'Волков Иван Ильич',
    (v) => v.normalize('NFD'),
    () => 'Volkov',
    () => '5',
  ],
  name: [() => '', () => 'И.', () => 'Ивaн', (v) => `${v}\u00ad`, () => 'Ив4н', (v) => v.normalize('NFD')],
  patronymic: [() => '', () => '-', () => 'нет', () => ' – ', () => 'ПЕТРОВИЧ', () => 'Пeтрович'],
  gender: [
    () => 'м',
    () => 'жен.',
    () => 'M',
    () => '',
    () => 'female',
    () => ' Ж',
    () => '1',
    () => ({ formula: 'ж' }),
  ],
  birthDate: [
    () => '',
    () => '1.20.2010',
    () => '5.3.2012',
    () => '5/3/2012',
    () => '2011-03-15',
    () => '15 марта 2012 г.',
    () => '15.03.12',
    () => ({ date: '2011-04-05' }),
    () => '31.02.2011',
    () => '5.3.2018',
    () => '3.3.2031',
    () => 40_600,
    () => 'завтра',
  ],
  grade: [
    () => '',
    () => 9,
    () => '9.0',
    () => '9 А',
    () => '9-й',
    () => 'IX',
    () => '12',
    () => '5 класс',
    () => '9 Б',
    () => ({ number: 9, shown: '9,0' }),
    () => ' 9',
  ],
  letter: [
    () => '',
    () => '9 А',
    () => '«А»',
    () => 'а',
    () => 'A',
    () => '9А',
    () => '8А',
    () => '9 «Б»',
    () => 'Ш'.repeat(260),
    () => 'it',
    () => '«»',
    () => '—',
  ],
  year: [
    () => '',
    () => '2026/2027',
    () => '2026–2027',
    () => '26-27',
    () => '2026-27',
    () => '2025/2026',
    () => '2026',
    () => ' 2026-2027',
  ],
};

const KEYS = Object.keys(SPOIL) as ColumnKey[];
/** A row of a form filled in advance: formulas that show nothing yet. */
const hollow: Cells = Object.fromEntries(KEYS.map((key) => [key, { formula: '' }]));

/** Clean rows with some cells spoiled, some rows doubled, some gone. */
export const dirtyRows: fc.Arbitrary<(CellExample | null)[]> = fc
  .tuple(
    cleanRows,
    fc.array(fc.record({ row: fc.nat(10), key: fc.constantFrom(...KEYS), how: fc.nat(20) }), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.array(fc.constantFrom('double', 'blank', 'hollow', 'teacher-last'), { maxLength: 2 }),
  )
  .map(([rows, spoils, moves]) => {
    const out: (CellExample | null)[] = rows.map((row) => ({ ...row, cells: { ...row.cells } }));
    for (const { row, key, how } of spoils) {
      const target = out[row % out.length];
      const ways = SPOIL[key] ?? [];
      const way = ways[how % ways.length];
      const was = target?.cells[key];
      if (target && way)
        target.cells = { ...target.cells, [key]: way(typeof was === 'string' ? was : (FILLED[key] ?? '')) };
    }
    for (const move of moves) {
      const last = out.at(-1);
      if (move === 'double' && last) out.push(last);
      if (move === 'blank') out.splice(1, 0, null);
      if (move === 'hollow') out.splice(2, 0, { cells: hollow });
      if (move === 'teacher-last') out.push(out.shift() ?? null);
    }
    return out;
  });

const FILLED: Partial<Record<ColumnKey, string>> = {
  inn: '6600000003',
  kpp: '660001001',
  role: 'ученик',
  gender: 'М',
  grade: '9',
  letter: 'А',
  year: '2026-2027',
  surname: 'Волков',
  name: 'Иван',
};
