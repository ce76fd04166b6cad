import { plural } from '@/utils/text';

/** Why a date is impossible, in words: «месяца 20 не бывает», «в феврале 2011 года 28 дней». */
export function whyImpossible(date: number, month: number, year: number, days: number): string {
  if (month < 1 || month > 12) return `месяца ${month} не бывает`;
  if (days === 0 || date < 1) return `дня ${date} не бывает`;
  return `в ${MONTHS[month - 1] ?? ''} ${year} года ${days} ${plural(days, 'день', 'дня', 'дней')}`;
}

const MONTHS = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');
