import { hasStraySpaces } from '@/utils/text';
import { COLUMN_KEYS } from '../columns';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

/** «Мамин - Сибиряк» */
const SPACED_HYPHEN = /\p{L}(?: -|- )/u;

const rule: CellRule = {
  id: 'text-spaces',
  severity: 'warning',
  scope: 'cell',
  columns: COLUMN_KEYS,
  looksAt: 'cell',
  source: '—',
  title: 'Лишние пробелы и невидимые знаки',
  why: 'С лишним пробелом «Волков» и «Волков » для платформы разные люди.',
  how: 'Уберите пробелы в начале, в конце и двойные.',
  fix: 'safe',
  check(row, _key, index) {
    const raw = row.raw(index);
    if (raw === row.tidy(index) || row.cell(index)?.kind !== 'text') return false;
    return hasStraySpaces(raw) || SPACED_HYPHEN.test(raw);
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: лишние пробелы или невидимые знаки. Уберите их.`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Без лишнего', { surname: 'Гасан Заде' })],
    fail: [
      sample('В конце', { surname: 'Волков ' }),
      sample('Двойной', { surname: 'Гасан  Заде' }),
      sample('Неразрывный', { name: 'Иван\u00a0' }),
      sample('Мягкий перенос', { surname: 'Вол\u00adков' }),
      sample('Вокруг дефиса', { surname: 'Мамин - Сибиряк' }),
    ],
  },
};
export default rule;
