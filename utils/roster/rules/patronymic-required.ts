import { reviewFix } from '../say';
import { splitCombined, splitFix, splitSpread } from '../mend/full-name';
import { required } from './_required';

export default required('patronymic-required', {
  key: 'patronymic',
  source: 'п. 5',
  why: 'Все столбцы ФИО обязательны; у кого нет отчества, тому ставят «—» или None.',
  how: 'Впишите отчество или «—», если его нет.',
  remedy: 'впишите отчество, а если его нет, поставьте «—».',
  spread: 'ФИО стоит не по своим столбцам. Разнесите его.',
  fix: 'review',
  mend(row) {
    const split = splitCombined(row) ?? splitSpread(row);
    return split && split.patronymic !== '' ? splitFix(row, split, 'patronymic') : reviewFix('—');
  },
});
