import { splitCombined, splitFix, splitSpread } from '../mend/full-name';
import { required } from './_required';

export default required('name-required', {
  key: 'name',
  source: 'п. 5',
  why: 'Все столбцы ФИО обязательны.',
  how: 'Впишите имя.',
  remedy: 'впишите имя.',
  spread: 'ФИО стоит не по своим столбцам. Разнесите его.',
  fix: 'review',
  mend(row) {
    const split = splitCombined(row) ?? splitSpread(row);
    return split ? splitFix(row, split, 'name') : undefined;
  },
});
