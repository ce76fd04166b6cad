import { formatDay } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

const rule: CellRule = {
  id: 'birth-date-format',
  severity: 'error',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'cell',
  source: 'п. 6',
  title: 'Дата рождения не в виде ДД.ММ.ГГГГ',
  why: 'Платформа ждёт две цифры дня, две цифры месяца и четыре цифры года через точки.',
  how: 'Перепишите дату, например 05.03.2012.',
  fix: 'both',
  check(row, _key, index) {
    const { birth } = row;
    if (!birth || birth.state === 'exact' || birth.state === 'impossible') return false;
    return row.cell(index)?.kind !== 'date' || birth.state === 'unreadable';
  },
  tell(row, key, index) {
    const { birth } = row;
    const begin = `${inCell(row, key, index)}: дата нужна в виде ДД.ММ.ГГГГ`;
    if (birth?.state !== 'readable')
      return { message: `${begin}, а эту запись прочесть не удалось. Впишите её заново.` };
    const day = formatDay(birth.day);
    if (birth.certain) return { message: `${begin}: ${day}.`, fix: safeFix(row, index) };
    return { message: `${begin}. Похоже на ${day}, проверьте.`, fix: reviewFix(day) };
  },
  examples: {
    pass: [sample('ДД.ММ.ГГГГ', { birthDate: '05.03.2012' })],
    fail: [
      sample('Через косую черту', { birthDate: '15/03/2012' }),
      sample('Год впереди', { birthDate: '2012-03-15' }),
      sample('Без нулей', { birthDate: '5.3.2012' }),
      sample('Месяц словом', { birthDate: '15 марта 2012' }),
      sample('Год двумя цифрами', { birthDate: '15.03.12' }),
      sample('Не дата', { birthDate: 'весной' }),
    ],
  },
};
export default rule;
