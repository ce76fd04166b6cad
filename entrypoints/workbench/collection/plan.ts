import { type CollectionList, collectionRows } from '@/utils/guidance';
import type { BookPlan } from '@/utils/workbook';

const WIDTHS = [12, 5, 38, 12, 13, 13];

/** The list as a book to tick by hand: one sheet, every cell a text. */
export function collectionBook(list: CollectionList): BookPlan {
  const [header = [], ...rows] = collectionRows(list);
  return {
    sheets: [
      {
        name: 'Сбор согласий',
        preface: [list.title, list.source, ...list.bring, ...list.until],
        prefaceWraps: true,
        columns: header.map((title, at) => ({
          header: title,
          width: WIDTHS[at] ?? 16,
          format: '@',
          wrap: true,
        })),
        rows,
        headerFill: 'EEF0F4',
        freeze: true,
        print: { repeatHeader: true, grid: true, footer: '{page} из {pages}' },
      },
    ],
  };
}
