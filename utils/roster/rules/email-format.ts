import { hasCyrillic } from '@/utils/text';
import { guessEmail, isEmail } from '../mend/email';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

const NOTHING = /^(?:[-–—_.]+|нету?|отсутствует|нет почты|none|null|n\/a)$/iu;

/** Two addresses in one cell. */
const SEVERAL = /@[^@]+[\s,;/][^@]*@/u;

const rule: CellRule = {
  id: 'email-format',
  severity: 'error',
  scope: 'cell',
  columns: ['email'],
  looksAt: 'cell',
  source: '—',
  title: 'Это не адрес электронной почты',
  why: 'На неверный адрес письмо не дойдёт, а импорт такую строку не примет.',
  how: 'Проверьте адрес: латинские буквы, одна «@», точка в домене; у ученика ячейку можно оставить пустой.',
  fix: 'review',
  check(row, _key, index) {
    const email = row.mended(index);
    return email !== '' && !isEmail(email);
  },
  tell(row, key, index) {
    const email = row.mended(index);
    const begin = inCell(row, key, index);
    if (row.role === 'student' && email.length < 20 && NOTHING.test(email)) {
      return {
        message: `${begin}: если почты нет, у ученика оставьте ячейку пустой.`,
        fix: reviewFix(''),
      };
    }
    if (SEVERAL.test(email.slice(0, 300)))
      return { message: `${begin}: здесь несколько адресов. Оставьте один.` };
    const guess = guessEmail(email);
    const why = hasCyrillic(email.slice(0, 300)) ? 'в адресе русские буквы' : 'это не адрес почты';
    return {
      message: `${begin}: ${why}. ${guess ? `Похоже на ${guess.slice(0, 80)}.` : 'Проверьте его.'}`,
      fix: guess ? reviewFix(guess) : undefined,
    };
  },
  examples: {
    pass: [
      sample('С точкой и плюсом', { email: 'i.volkov+bvb@mail.ru' }),
      sample('Пусто у ученика', { email: '' }),
      sample('Поддомен школы', { email: 'navigator-1@school12.edu.ru' }, { who: 'teacher' }),
    ],
    fail: [
      sample('Запятая вместо точки', { email: 'volkov@mail,ru' }),
      sample('Русская буква', { email: 'vоlkov@mail.ru' }),
      sample('Без «@»', { email: 'volkov.mail.ru' }),
      sample('Прочерк', { email: '—' }),
    ],
  },
};
export default rule;
