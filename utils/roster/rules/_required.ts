import { columnTitles } from '../columns';
import type { CellRule } from '../rule';
import { sample } from '../rule';
import { emptyCell, reviewFix } from '../say';
import type { RosterRow } from '../model';
import { commonValue } from '../table';
import type { Setting } from '../setting';
import type { ColumnKey, Fix } from '../types';

interface Required {
  key: ColumnKey;
  source: string;
  why: string;
  how: string;
  fix?: CellRule['fix'];
  /** What to write, said in the message. */
  remedy: string;
  /** Said instead where the value stands in a neighbouring cell and the fix takes it from there. */
  spread?: string;
  /** Whom the column is asked of; default: everybody. */
  role?: 'teacher' | 'student';
  mend?: (row: RosterRow, setting: Setting) => Fix | undefined;
  examples?: Partial<CellRule['examples']>;
}

/** Makes the rule «this column is obligatory». Names kept apart from the ids so that each rule stays a file of its own. */
export function required(id: string, given: Required): CellRule {
  const { key, role, mend, remedy, spread } = given;
  const who = role ?? 'student';
  const title = columnTitles[key];
  return {
    id,
    severity: 'error',
    scope: 'cell',
    columns: [key],
    looksAt: role ? 'role' : 'cell',
    source: given.source,
    title: `Не заполнен столбец «${title}»`,
    why: given.why,
    how: given.how,
    fix: given.fix ?? 'none',
    check(row, _key, index) {
      return row.tidy(index) === '' && (role === undefined || row.role === role);
    },
    tell(row, column, _index, setting) {
      const fix = mend?.(row, setting);
      const words = fix?.also ? (spread ?? remedy) : remedy;
      return { message: `${emptyCell(row, column)}: ${words}`, fix };
    },
    examples: {
      pass: given.examples?.pass ?? [sample('Столбец заполнен', {}, { who })],
      fail: given.examples?.fail ?? [
        sample('Ячейка пуста', { [key]: '' }, { who }),
        sample('В ячейке одни пробелы', { [key]: ' \u00a0' }, { who }),
      ],
    },
  };
}

/** The school's code from the settings, or the one that every other row has; for review. */
export function schoolCode(row: RosterRow, index: number, own: string): Fix | undefined {
  if (own !== '') return reviewFix(own);
  const common = commonValue(row.table, index);
  return common === '' ? undefined : reviewFix(common);
}
