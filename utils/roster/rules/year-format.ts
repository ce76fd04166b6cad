import { isYearText, readYear } from '../mend/year';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

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
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && !isYearText(tidy);
  },
  tell(row, key, index, setting) {
    const begin = `${inCell(row, key, index)}: учебный год пишется`;
    const read = readYear(row.tidy(index));
    if (!read) return { message: `${begin} в виде ${setting.offeredYear}.` };
    return {
      message: `${begin} с дефисом и двумя полными числами: ${read.value}.`,
      fix: read.certain ? safeFix(row, index) : reviewFix(read.value),
    };
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
