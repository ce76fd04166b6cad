import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const rule: CellRule = {
  id: 'email-uppercase',
  severity: 'warning',
  scope: 'cell',
  columns: ['email'],
  looksAt: 'cell',
  source: 'п. 4',
  title: 'Заглавные буквы в адресе',
  why: 'В инструкции советуют писать адрес только строчными буквами.',
  how: 'Перепишите адрес строчными буквами.',
  fix: 'safe',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && tidy !== row.mended(index);
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: пишите адрес строчными буквами.`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Строчные', { email: 'volkov@mail.ru' })],
    fail: [sample('Заглавная', { email: 'Volkov@mail.ru' })],
  },
};
export default rule;
