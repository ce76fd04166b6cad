import { splitCombined, splitFix, splitSpread } from '../mend/full-name';
import { required } from './_required';

export default required('surname-required', {
  key: 'surname',
  source: 'п. 5',
  why: 'Все столбцы ФИО обязательны.',
  how: 'Впишите фамилию.',
  remedy: 'впишите фамилию.',
  spread: 'ФИО стоит не по своим столбцам. Разнесите его.',
  fix: 'review',
  mend(row) {
    const split = splitCombined(row) ?? splitSpread(row);
    return split ? splitFix(row, split, 'surname') : undefined;
  },
});
