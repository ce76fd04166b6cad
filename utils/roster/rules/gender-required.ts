import { patronymicGender } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { reviewFix } from '../say';
import { required } from './_required';

export default required('gender-required', {
  key: 'gender',
  source: 'п. 7',
  why: 'Столбец обязателен: «М» или «Ж».',
  how: 'Впишите «М» или «Ж».',
  remedy: 'впишите «М» или «Ж».',
  fix: 'review',
  mend(row) {
    const gender = patronymicGender(row.mended(COLUMN_INDEX.patronymic));
    return gender ? reviewFix(gender) : undefined;
  },
});
