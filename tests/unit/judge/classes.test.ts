import { expect, it } from 'vitest';
import { classReader } from '@/utils/judge/classes';
import { sketchWorkbook } from '@/utils/roster';

it('rows of one class are one group, however it is written', () => {
  const written = [
    { grade: '9', letter: 'А' },
    { grade: '9 А', letter: '' },
    { grade: '', letter: '9«А»' },
    { grade: 'IX', letter: 'a' },
    { grade: '9-й класс', letter: '9А' },
    { grade: '9', letter: '' },
    { grade: '', letter: '' },
  ];
  const classOf = classReader(sketchWorkbook({ rows: written.map((cells) => ({ cells })) }));
  expect(written.map((_, i) => classOf('Лист1', i + 2))).toEqual([
    '9 «А»',
    '9 «А»',
    '9 «А»',
    '9 «А»',
    '9 «А»',
    '9',
    null,
  ]);
});
