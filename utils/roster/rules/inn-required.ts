import { COLUMN_INDEX } from '../columns';
import { required, schoolCode } from './_required';

export default required('inn-required', {
  key: 'inn',
  source: 'п. 1',
  why: 'По ИНН платформа узнаёт школу; без него строка не пройдёт.',
  how: 'Впишите ИНН школы, как на платформе: 10 цифр.',
  remedy: 'впишите ИНН школы, как на платформе.',
  fix: 'review',
  mend: (row, setting) => schoolCode(row, COLUMN_INDEX.inn, setting.schoolInn),
});
