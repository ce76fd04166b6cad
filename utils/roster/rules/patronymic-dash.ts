import { isNoPatronymic, isUntoldPatronymic } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

const rule: CellRule = {
  id: 'patronymic-dash',
  severity: 'warning',
  scope: 'cell',
  columns: ['patronymic'],
  looksAt: 'cell',
  source: 'п. 5',
  title: 'Нет отчества, но записано не так',
  why: 'В инструкции для этого указаны длинное тире «—» или None.',
  how: 'Поставьте «—».',
  fix: 'both',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    if (isUntoldPatronymic(tidy)) return true;
    return tidy !== '—' && tidy !== 'None' && isNoPatronymic(tidy);
  },
  tell(row, key, index) {
    const begin = inCell(row, key, index);
    return isUntoldPatronymic(row.tidy(index))
      ? { message: `${begin}: впишите отчество, а если его нет, поставьте «—».`, fix: reviewFix('—') }
      : { message: `${begin}: если отчества нет, ставят «—».`, fix: safeFix(row, index) };
  },
  examples: {
    pass: [sample('Длинное тире', { patronymic: '—' }), sample('None', { patronymic: 'None' })],
    fail: ['-', '–', 'нет', 'отсутствует'].map((patronymic) => sample(`«${patronymic}»`, { patronymic })),
  },
};
export default rule;
