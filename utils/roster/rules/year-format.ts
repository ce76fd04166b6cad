import { isYearText, readYear } from '../mend/year';
import { sample, type CellRule } from '../rule';
import { inCell, isTold, reviewFix, safeFix } from '../say';

const rule: CellRule = {
  id: 'year-format',
  severity: 'error',
  scope: 'cell',
  columns: ['year'],
  looksAt: 'cell',
  source: 'п. 10',
  title: 'Учебный год не в виде 2026-2027',
  why: 'Платформа ждёт оба года целиком, через простой дефис.',
  how: 'Напишите год в виде 2026-2027.',
  fix: 'both',
  check(row, key, index, setting) {
    const tidy = row.tidy(index);
    if (tidy === '' || isYearText(tidy)) return null;
    if (!isTold()) return { message: '' };
    const read = readYear(tidy);
    if (!read)
      return { message: `${inCell(row, key, index)}: учебный год пишется в виде ${setting.offeredYear}.` };
    const message = `${inCell(row, key, index)}: учебный год пишется с дефисом и двумя полными числами: ${read.value}.`;
    return { message, fix: read.certain ? safeFix(row, index) : reviewFix(read.value) };
  },
  examples: {
    pass: [sample('Как в инструкции', { year: '2026-2027' })],
    fail: [
      sample('Косая черта', { year: '2026/2027' }),
      sample('Тире', { year: '2026–2027' }),
      sample('Две цифры', { year: '26-27' }),
      sample('Вторая половина короткая', { year: '2026-27' }),
      sample('Один год', { year: '2026' }),
    ],
  },
};
export default rule;
