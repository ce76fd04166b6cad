import { sample } from '../rule';
import { addressOf } from '../row';
import { COLUMN_INDEX } from '../columns';
import { required } from './_required';

export default required('letter-required', {
  key: 'letter',
  source: 'п. 9',
  why: 'Столбец обязателен: буква класса.',
  how: 'Впишите букву класса: А, Б, В.',
  remedy: 'впишите букву класса.',
  fix: 'safe',
  mend(row) {
    const grade = row.mended(COLUMN_INDEX.grade);
    const letter = row.mended(COLUMN_INDEX.letter);
    return letter === ''
      ? undefined
      : { value: letter, safe: true, also: [{ cell: addressOf(row, 'grade'), value: grade }] };
  },
  examples: {
    fail: [
      sample('Буква стоит вместе с номером: «9 А»', { grade: '9 А', letter: '' }),
      sample('Ячейка пуста', { letter: '' }),
    ],
  },
});
