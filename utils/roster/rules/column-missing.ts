import { quote } from '@/utils/text';
import { columnName } from '@/utils/workbook';
import { COLUMN_KEYS, columnTitles, TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';
import type { ColumnKey } from '../types';

/** «ФИО», «Ф.И.О. ученика», «Фамилия, имя, отчество»: the three in one column. */
const WHOLE_NAME = /^\s*ф\.?\s?и\.?\s?о\.?(?!\p{L})|фамилия.{1,4}имя/iu;
const PARTS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['surname', 'name', 'patronymic']);

const rule: SheetRule = {
  id: 'column-missing',
  severity: 'error',
  scope: 'sheet',
  source: '—',
  title: 'Нет столбца шаблона',
  why: 'Платформа ждёт все двенадцать столбцов шаблона.',
  how: 'Добавьте столбец с названием из шаблона.',
  fix: 'none',
  check(table, _setting, emit) {
    const whole = table.header.unknown.find(({ title }) => WHOLE_NAME.test(title.slice(0, 200)));
    for (const key of COLUMN_KEYS) {
      if (table.header.columns.has(key)) continue;
      emit({
        row: 0,
        column: 0,
        key,
        value: '',
        tell: () => ({
          message:
            whole && PARTS.has(key)
              ? `На листе нет столбца «${columnTitles[key]}», а имена целиком стоят в столбце ${columnName(whole.column)} ${quote(whole.title)}. Разнесите их на три столбца, как в шаблоне.`
              : `На листе нет столбца «${columnTitles[key]}». Добавьте его, как в шаблоне.`,
        }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Все столбцы', book: {} }],
    fail: [{ text: 'Нет столбца «Учебный год»', book: { header: TEMPLATE_HEADER.slice(0, 11) } }],
  },
};
export default rule;
