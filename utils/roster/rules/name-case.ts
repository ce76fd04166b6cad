import { hasLatin, properName, quote } from '@/utils/text';
import { hasWrongCase, isJoinedName } from '../mend/name-case';
import { isNoPatronymic, isUntoldPatronymic } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

const rule: CellRule = {
  id: 'name-case',
  severity: 'warning',
  scope: 'cell',
  columns: ['surname', 'name', 'patronymic'],
  looksAt: 'cell',
  source: '—',
  title: 'Заглавные и строчные буквы в имени',
  why: 'В таком виде имя попадёт в документы и сертификаты.',
  how: 'Напишите имя с большой буквы, остальное строчными.',
  fix: 'review',
  check(row, key, index) {
    const value = row.mended(index);
    if (value === '' || !hasWrongCase(value)) return false;
    return key !== 'patronymic' || !(isNoPatronymic(value) || isUntoldPatronymic(value));
  },
  tell(row, key, index) {
    const value = row.mended(index);
    const proper = properName(value);
    const guessed = proper !== value && !hasWrongCase(proper) && !hasLatin(value) && !isJoinedName(value);
    const fix = guessed ? reviewFix(proper) : undefined;
    return {
      message: `${inCell(row, key, index)}: ${fix ? `обычно пишут ${quote(proper)}` : 'проверьте большие и малые буквы'}.`,
      fix,
    };
  },
  examples: {
    pass: ['Мамин-Сибиряк', 'де ла Крус', 'фон Шульц', 'ле Гуин', 'МакДональд', 'ДиКаприо'].map((surname) =>
      sample(surname, { surname }),
    ),
    fail: [
      sample('Заглавными', { surname: 'ВОЛКОВ' }),
      sample('Строчными', { name: 'иван' }),
      sample('Две заглавные', { surname: 'МАМИН-СИБИРЯК' }),
      sample('Заглавная в середине', { surname: 'ВоЛков' }),
    ],
  },
};
export default rule;
