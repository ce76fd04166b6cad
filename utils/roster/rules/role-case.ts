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
  check(row, key, index) {
    const role = readRole(row.tidy(index));
    if (!role || row.raw(index) === ROLE_WORDS[role]) return null;
    return {
      message: `${inCell(row, key, index)}: напишите «${ROLE_WORDS[role]}».`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Строчными', { role: 'ученик' })],
    fail: [sample('С большой буквы', { role: 'Ученик' }), sample('С пробелами', { role: ' ученик ' })],
  },
};
export default rule;
