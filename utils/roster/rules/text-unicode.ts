import { isDecomposed } from '@/utils/text';
import { COLUMN_KEYS } from '../columns';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const rule: CellRule = {
  id: 'text-unicode',
  severity: 'warning',
  scope: 'cell',
  columns: COLUMN_KEYS,
  looksAt: 'cell',
  source: '—',
  title: 'Буквы «й» и «ё» из двух знаков',
  why: 'Так пишут некоторые программы; на вид буква та же, но поиск и проверка на дубли её не узнают.',
  how: 'Замените на обычные буквы.',
  fix: 'safe',
  check(row, _key, index) {
    const raw = row.raw(index);
    return raw !== row.tidy(index) && row.cell(index)?.kind === 'text' && isDecomposed(raw);
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: буквы вроде «й» и «ё» составлены из двух знаков. Замените их обычными.`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Обычные й и ё', { surname: 'Воробьёв', name: 'Андрей' })],
    fail: [sample('й из двух знаков', { name: 'Андреи\u0306' })],
  },
};
export default rule;
