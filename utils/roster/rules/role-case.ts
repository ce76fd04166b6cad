import { readRole, ROLE_WORDS } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const rule: CellRule = {
  id: 'role-case',
  severity: 'warning',
  scope: 'cell',
  columns: ['role'],
  looksAt: 'cell',
  source: 'п. 3',
  title: 'Роль с большой буквы или с пробелами',
  why: 'В инструкции роль написана строчными буквами; примет ли платформа иное, неизвестно.',
  how: 'Пишите «учитель» и «ученик» строчными буквами, без пробелов.',
  fix: 'safe',
  check(row, _key, index) {
    const role = readRole(row.tidy(index));
    return role !== null && row.raw(index) !== ROLE_WORDS[role];
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: напишите «${row.mended(index)}».`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Строчными', { role: 'ученик' })],
    fail: [sample('С большой буквы', { role: 'Ученик' }), sample('С пробелами', { role: ' ученик ' })],
  },
};
export default rule;
