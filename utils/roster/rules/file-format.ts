import type { FileTrouble } from '@/utils/workbook';
import type { FileRule } from '../rule';

const SAVE =
  'В Excel: «Файл → Сохранить как → Книга Excel (.xlsx)», в LibreOffice: «Файл → Сохранить как → Excel 2007–365 (.xlsx)»';

/** How each unreadable file came to be and how to save it right. */
export const FILE_TROUBLES: Readonly<Record<FileTrouble, string>> = {
  empty: 'Файл пуст, в нём ничего нет. Попросите прислать его заново или сохраните ещё раз.',
  'old-xls': `Это старый формат Excel 97–2003 (.xls). Откройте файл и сохраните его заново. ${SAVE}.`,
  password:
    'Файл закрыт паролем. Снимите пароль в Excel: «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», сотрите пароль и сохраните файл.',
  ods: `Это таблица OpenDocument (.ods). Откройте её и сохраните как .xlsx. ${SAVE}.`,
  csv: `Это текстовый файл (.csv или .txt), а не книга Excel. Откройте его в Excel и сохраните как .xlsx. ${SAVE}.`,
  xlsb: `Это двоичная книга Excel (.xlsb). Сохраните её как обычную. ${SAVE}.`,
  html: `Это веб-страница, сохранённая под видом таблицы Excel. Откройте её в Excel и сохраните заново. ${SAVE}.`,
  pdf: 'Это документ PDF, таблицы в нём нет. Найдите исходный файл Excel (.xlsx) или перенесите данные в шаблон.',
  picture:
    'Это картинка, таблицы в ней нет. Найдите исходный файл Excel (.xlsx) или перенесите данные в шаблон.',
  word: `Это документ Word. Скопируйте таблицу в шаблон Excel и сохраните его. ${SAVE}.`,
  odt: `Это текстовый документ OpenDocument (.odt). Скопируйте таблицу в шаблон Excel и сохраните его. ${SAVE}.`,
  slides:
    'Это презентация, таблицы для импорта в ней нет. Найдите исходный файл Excel (.xlsx) или перенесите данные в шаблон.',
  numbers:
    'Это таблица Numbers (.numbers) с компьютера Apple. Откройте её в Numbers и выберите «Файл → Экспортировать в → Excel…», формат .xlsx.',
  pages:
    'Это документ Pages (.pages) с компьютера Apple. Скопируйте таблицу из него в шаблон Excel и сохраните как .xlsx.',
  'other-zip': `Это архив (.zip, .rar, .7z), а не книга Excel. Если таблица лежит внутри, распакуйте архив и выберите её; иначе сохраните файл заново. ${SAVE}.`,
  truncated:
    'Файл оборван: он скачался или скопировался не до конца. Скачайте его ещё раз или попросите прислать заново.',
  damaged: `Файл повреждён, прочесть его целиком нельзя. Откройте его в Excel, согласитесь на восстановление, проверьте данные и сохраните заново. ${SAVE}.`,
  entities: `В файле есть недопустимые для таблицы объявления, обычный Excel так не пишет. Откройте его в Excel и сохраните заново. ${SAVE}.`,
  'no-sheets': `В книге нет ни одного листа с ячейками. Откройте её, перенесите список на обычный лист и сохраните. ${SAVE}.`,
  unknown: `Это не книга Excel (.xlsx). Откройте исходную таблицу и сохраните её как .xlsx. ${SAVE}.`,
  'too-large-packed':
    'Файл больше 25 МБ. Удалите из него картинки и лишние листы или разделите список на несколько файлов.',
  'too-large-unpacked':
    'Внутри файл слишком велик: в распакованном виде больше 300 МБ или в ячейках непомерно длинный текст. Удалите лишние листы, длинные тексты и оформление пустых строк или разделите список на несколько файлов.',
  'too-many-rows': 'В файле больше 200 000 строк с данными. Разделите список на несколько файлов.',
};

const LARGE: ReadonlySet<FileTrouble> = new Set<FileTrouble>([
  'too-large-packed',
  'too-large-unpacked',
  'too-many-rows',
]);

/** The file is over a limit rather than of another format. */
export function isTooLarge(trouble: FileTrouble): boolean {
  return LARGE.has(trouble);
}

const rule: FileRule = {
  id: 'file-format',
  severity: 'error',
  scope: 'file',
  source: '—',
  title: 'Файл не является книгой Excel (.xlsx)',
  why: 'Платформа читает только .xlsx; о формате судят по содержимому, а не по имени.',
  how: `Сохраните таблицу заново. ${SAVE}.`,
  fix: 'none',
  check({ trouble }, _setting, emit) {
    if (trouble === null || isTooLarge(trouble)) return;
    emit({ row: 0, column: 0, value: '', tell: () => ({ message: FILE_TROUBLES[trouble] }) });
  },
  examples: {
    pass: [{ text: 'Обычная книга', book: {} }],
    fail: (Object.keys(FILE_TROUBLES) as FileTrouble[])
      .filter((trouble) => !isTooLarge(trouble))
      .map((trouble) => ({ text: FILE_TROUBLES[trouble], book: { trouble } })),
  },
};
export default rule;
