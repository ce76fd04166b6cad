import { readClassList } from '@/utils/classlist';
import { TEMPLATE_HEADER } from '@/utils/roster';
import { quote } from '@/utils/text';
import type { Workbook } from '@/utils/workbook';
import type { SheetHeader } from './sheet-header';
import type { Lookalike, WrongFile } from './types';

const SENTENCES: Readonly<Record<Exclude<Lookalike, 'export' | 'participants'>, string>> = {
  'import-template':
    'Это файл для импорта учеников, а не выгрузка платформы: проверьте его на вкладке «Файлы».',
  'class-list':
    'Это похоже на список класса, а не на выгрузку платформы: сделайте из него файл для импорта на вкладке «Из списка класса».',
  logins:
    'Это похоже на выгрузку логинов и паролей: сведений о согласиях и верификации в ней нет. Храните её отдельно и не пересылайте.',
  staff:
    'Это похоже на список сотрудников («Должность»), а не учеников. Выгрузите с платформы «Сводный отчет по ученикам».',
  empty: 'В файле нет данных. Выгрузите отчёт с платформы ещё раз.',
  other:
    'Это не похоже на выгрузку платформы: не найдены столбцы «ФИО», «Муниципалитет», «Образовательная организация», «Статус верификации».',
};

function looksLike(workbook: Workbook, headers: readonly (SheetHeader | null)[]): WrongFile['looksLike'] {
  if (
    workbook.sheets.every((sheet) =>
      sheet.rows.every((row) => row.cells.every((cell) => cell.text.trim() === '')),
    )
  )
    return 'empty';
  for (const header of headers) {
    if (!header) continue;
    const { has } = header;
    if (has.has('login') && has.has('password')) return 'logins';
    if (has.has('post')) return 'staff';
    if (has.has('role') && (has.has('inn') || has.has('kpp') || has.has('surname'))) return 'import-template';
    const titles = new Set(header.columns.map(({ title }) => title.toLocaleLowerCase('ru')));
    if (TEMPLATE_HEADER.filter((title) => titles.has(title.toLocaleLowerCase('ru'))).length >= 5)
      return 'import-template';
  }
  return readClassList(workbook).trouble === null ? 'class-list' : 'other';
}

/** Says what a file that is no export looks like, and where it belongs. */
export function wrongFile(
  file: string,
  workbook: Workbook,
  headers: readonly (SheetHeader | null)[],
): WrongFile {
  const kind = looksLike(workbook, headers);
  const sentence = kind === 'export' || kind === 'participants' ? SENTENCES.other : SENTENCES[kind];
  const titles = headers.flatMap((header) => header?.columns.map(({ title }) => title) ?? []).slice(0, 4);
  const seen =
    kind === 'other' && titles.length > 0
      ? ` В заголовке стоит: ${titles.map((title) => quote(title, 30)).join(', ')}.`
      : '';
  return { kind: 'wrong', file, looksLike: kind, message: sentence + seen };
}
