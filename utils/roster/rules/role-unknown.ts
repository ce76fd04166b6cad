import { guessRole, readRole, ROLE_WORDS } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

const rule: CellRule = {
  id: 'role-unknown',
  severity: 'error',
  scope: 'cell',
  columns: ['role'],
  looksAt: 'cell',
  source: 'п. 3',
  title: 'Роль не «учитель» и не «ученик»',
  why: 'Платформа знает только эти два слова.',
  how: 'Впишите «учитель» или «ученик».',
  fix: 'review',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && !readRole(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const guess = guessRole(tidy);
    const remedy = guess ? `Похоже на «${ROLE_WORDS[guess]}».` : 'Впишите «учитель» или «ученик».';
    return {
      message: `${inCell(row, key, index)}: платформа знает только «учитель» и «ученик». ${remedy}`,
      fix: guess ? reviewFix(ROLE_WORDS[guess]) : undefined,
    };
  },
  examples: {
    pass: [sample('Ученик', { role: 'ученик' }), sample('Учитель', { role: 'учитель' }, { who: 'teacher' })],
    fail: [
      sample('Другое слово для ученика', { role: 'обучающийся' }),
      sample('Другое слово для учителя', { role: 'педагог-навигатор' }, { who: 'teacher' }),
      sample('Непонятное слово', { role: 'родитель' }),
    ],
  },
};
export default rule;
