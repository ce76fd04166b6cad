import { COLUMN_INDEX } from '../columns';
import { required, schoolCode } from './_required';

export default required('kpp-required', {
  key: 'kpp',
  source: 'п. 2',
  why: 'По ИНН и КПП вместе платформа узнаёт школу; без КПП строка не пройдёт.',
  how: 'Впишите КПП школы, как на платформе: 9 знаков.',
  remedy: 'впишите КПП школы, как на платформе.',
  fix: 'review',
  mend: (row, setting) => schoolCode(row, COLUMN_INDEX.kpp, setting.schoolKpp),
});
