import { count, type Day, fullYears } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';
import type { RosterRow } from '../model';
import type { Setting } from '../setting';

/** The years of the 1 Septembers to count on: the row's own in summer, when two are possible. */
function starts(row: RosterRow, setting: Setting): readonly number[] {
  const own = setting.summer ? setting.acceptedYears.indexOf(row.mended(COLUMN_INDEX.year)) : -1;
  const year = setting.startYears[own];
  return year === undefined ? setting.startYears : [year];
}

function ageOn(day: Day, year: number): number {
  return fullYears(day, year * 10_000 + 901);
}

const rule: CellRule = {
  id: 'birth-date-class',
  severity: 'warning',
  scope: 'cell',
  columns: ['birthDate'],
  ruledOut: (row) => row.day === 0,
  source: '—',
  title: 'Возраст не подходит к классу',
  why: 'Скорее всего, ошибка в годе рождения или в номере класса.',
  how: 'Проверьте дату рождения и класс.',
  fix: 'none',
  check(row, _key, _index, setting) {
    const { number } = row.class;
    // An impossibly old year is told by birth-date-invalid.
    if (
      row.role !== 'student' ||
      row.day < 19_000_101 ||
      row.day > setting.today ||
      number < 6 ||
      number > 11
    )
      return false;
    const { day } = row;
    const years = starts(row, setting);
    for (const year of years) {
      const age = ageOn(day, year);
      if (age >= number + 5 && age <= number + 10) return false;
    }
    // Born after that day: birth-date-young says it.
    return ageOn(day, years[0] ?? 0) >= 0;
  },
  tell(row, key, index, setting) {
    const age = ageOn(row.day, starts(row, setting)[0] ?? 0);
    return {
      message: `${inCell(row, key, index)}: на 1 сентября ученику ${count(age, 'год', 'года', 'лет')}, для ${row.class.number} класса это необычно. Проверьте дату и класс.`,
    };
  },
  examples: {
    pass: [
      sample('15 лет в 9 классе', { birthDate: '20.01.2011' }),
      sample('14 лет в 9 классе', { birthDate: '01.09.2012' }),
    ],
    fail: [
      sample('13 лет в 9 классе', { birthDate: '02.09.2012' }),
      sample('20 лет в 9 классе', { birthDate: '01.09.2006' }),
    ],
  },
};
export default rule;
