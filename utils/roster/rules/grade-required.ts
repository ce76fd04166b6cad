import { sample } from '../rule';
import { addressOf } from '../row';
import { COLUMN_INDEX } from '../columns';
import { required } from './_required';

export default required('grade-required', {
  key: 'grade',
  source: 'п. 8',
  why: 'Столбец обязателен: класс от 6 до 11.',
  how: 'Впишите номер класса, от 6 до 11; букву пишите в соседний столбец.',
  remedy: 'впишите номер класса, от 6 до 11.',
  fix: 'safe',
  mend(row) {
    const grade = row.mended(COLUMN_INDEX.grade);
    const letter = row.mended(COLUMN_INDEX.letter);
    return grade === ''
      ? undefined
      : { value: grade, safe: true, also: [{ cell: addressOf(row, 'letter'), value: letter }] };
  },
  examples: {
    fail: [
      sample('Номер стоит вместе с буквой: «9 А»', { grade: '', letter: '9 А' }),
      sample('Ячейка пуста', { grade: '' }, { who: 'teacher' }),
    ],
  },
});
