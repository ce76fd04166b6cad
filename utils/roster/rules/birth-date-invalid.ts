import { type Day, daysInMonth, formatDay } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';
import { whyImpossible } from './_birth';

function yearOf(day: Day): number {
  return Math.floor(day / 10_000);
}

const rule: CellRule = {
  id: 'birth-date-invalid',
  severity: 'error',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'cell',
  source: 'п. 6',
  title: 'Такого дня нет в календаре',
  why: 'Несуществующую дату платформа не примет.',
  how: 'Проверьте, не поменялись ли местами день и месяц, и впишите дату в виде ДД.ММ.ГГГГ.',
  fix: 'review',
  check(row) {
    const { birth } = row;
    if (!birth || birth.state === 'unreadable') return false;
    return birth.state === 'impossible' || yearOf(row.day) < 1900;
  },
  tell(row, key, index) {
    const { birth } = row;
    const begin = inCell(row, key, index);
    if (birth?.state !== 'impossible')
      return {
        message: `${begin}: год ${yearOf(row.day)} слишком давний. Впишите дату рождения в виде ДД.ММ.ГГГГ.`,
      };
    const { date, month, year, swapped } = birth;
    const why = whyImpossible(date, month, year, daysInMonth(month, year));
    return {
      message: `${begin}: ${why}. ${swapped ? `Похоже на ${formatDay(swapped)}.` : 'Проверьте дату по документу.'}`,
      fix: swapped ? reviewFix(formatDay(swapped)) : undefined,
    };
  },
  examples: {
    pass: [sample('29 февраля високосного года', { birthDate: '29.02.2012' }, { today: '2026-11-20' })],
    fail: [
      sample('31 февраля', { birthDate: '31.02.2011' }),
      sample('Месяц 20', { birthDate: '1.20.2010' }),
      sample('29 февраля обычного года', { birthDate: '29.02.2011' }),
    ],
  },
};
export default rule;
