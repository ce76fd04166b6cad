import type { FileRule } from '../rule';
import { FILE_TROUBLES, isTooLarge } from './file-format';

const rule: FileRule = {
  id: 'file-too-large',
  severity: 'error',
  scope: 'file',
  source: '—',
  title: 'Файл слишком велик',
  why: 'Пределы: 25 МБ, 300 МБ в распакованном виде, 200 000 строк; считается то, что в файле есть, а не то, что он о себе говорит.',
  how: 'Удалите лишние листы и картинки или разделите список на несколько файлов.',
  fix: 'none',
  check({ trouble }, _setting, emit) {
    if (trouble === null || !isTooLarge(trouble)) return;
    emit({ row: 0, column: 0, value: '', tell: () => ({ message: FILE_TROUBLES[trouble] }) });
  },
  examples: {
    pass: [{ text: 'Обычный список', book: {} }],
    fail: [
      { text: 'Больше 25 МБ', book: { trouble: 'too-large-packed' } },
      { text: 'Больше 300 МБ внутри', book: { trouble: 'too-large-unpacked' } },
      { text: 'Больше 200 000 строк', book: { trouble: 'too-many-rows' } },
    ],
  },
};
export default rule;
