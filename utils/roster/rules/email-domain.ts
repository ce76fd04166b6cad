import { isEmail, misspeltDomain } from '../mend/email';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

/** The address with its domain spelt as a known one is; null when there is nothing to mend. */
function mendAddress(email: string): string | null {
  if (email === '') return null;
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  if (at < 1 || domain.length > 14 || !isEmail(email)) return null;
  const right = misspeltDomain(domain);
  return right === null ? null : email.slice(0, at + 1) + right;
}

const rule: CellRule = {
  id: 'email-domain',
  severity: 'warning',
  scope: 'cell',
  columns: ['email'],
  looksAt: 'cell',
  source: '—',
  title: 'Опечатка в почтовом домене',
  why: 'Письмо уйдёт на чужой или несуществующий адрес.',
  how: 'Проверьте часть после «@».',
  fix: 'review',
  check(row, _key, index) {
    return mendAddress(row.mended(index)) !== null;
  },
  tell(row, key, index) {
    const address = mendAddress(row.mended(index)) ?? '';
    return {
      message: `${inCell(row, key, index)}: домен похож на ${address.slice(address.lastIndexOf('@') + 1)}. Проверьте адрес.`,
      fix: reviewFix(address),
    };
  },
  examples: {
    pass: ['volkov@mail.com', 'volkov@vk.ru', 'volkov@ya.ru', 'volkov@mai.ru'].map((email) =>
      sample(email, { email }),
    ),
    fail: ['volkov@yandex.ri', 'volkov@mail.ry', 'volkov@gmail.con', 'volkov@gmial.com'].map((email) =>
      sample(email, { email }),
    ),
  },
};
export default rule;
