import { hasCyrillic, hasLatin, quote } from '@/utils/text';
import { isNoPatronymic } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const rule: CellRule = {
  id: 'name-latin',
  severity: 'warning',
  scope: 'cell',
  columns: ['surname', 'name', 'patronymic'],
  looksAt: 'cell',
  source: '—',
  title: 'Латинские буквы в имени',
  why: 'Латинская буква похожа на русскую, но платформа сочтёт её другой: ученика потом не найти.',
  how: 'Перепишите имя русскими буквами.',
  fix: 'safe',
  check(row, key, index) {
    const tidy = row.tidy(index);
    if (tidy === '' || !hasLatin(tidy)) return false;
    return key !== 'patronymic' || !isNoPatronymic(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    if (mended !== tidy && !hasLatin(mended)) {
      return {
        message: `${inCell(row, key, index)}: среди русских букв есть латинские. Должно быть ${quote(mended)} русскими.`,
        fix: safeFix(row, index),
      };
    }
    return {
      message: `${inCell(row, key, index)}: ${hasCyrillic(tidy) ? 'среди русских букв есть латинские' : 'имя написано латинскими буквами'}. Перепишите его по-русски, как в документе.`,
      fix: mended === tidy ? undefined : safeFix(row, index),
    };
  },
  examples: {
    pass: [
      sample('Русскими буквами', { surname: 'Сорокина' }),
      sample('None вместо отчества', { patronymic: 'None' }),
    ],
    fail: [
      sample('Латинские o и a внутри слова', { surname: 'Вoлкoв' }),
      sample('Всё латиницей', { surname: 'Volkov' }),
    ],
  },
};
export default rule;
