import { innControlAgrees, isInn } from '../mend/codes';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'inn-checksum',
  severity: 'warning',
  scope: 'cell',
  columns: ['inn'],
  looksAt: 'cell',
  source: '—',
  title: 'Контрольная цифра ИНН не сходится',
  why: 'Последняя цифра ИНН вычисляется из первых девяти; если не сходится, в номере опечатка.',
  how: 'Сверьте ИНН с тем, что стоит на платформе.',
  fix: 'none',
  check(row, _key, index) {
    const inn = row.mended(index);
    return isInn(inn) && !innControlAgrees(inn);
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: контрольная цифра не сходится, в ИНН опечатка. Сверьте его с платформой.`,
    };
  },
  examples: {
    pass: [sample('Контрольная цифра верна', { inn: '6612000008' })],
    fail: [sample('Последняя цифра неверна', { inn: '6612000007' })],
  },
};
export default rule;
