import { placeOfRows, walkPages } from '@/utils/cabinet';
import type { PageReading, RowReading } from '@/utils/cabinet';
import { count } from '@/utils/text';

export interface PagesJobOptions {
  document: Document;
  signal: AbortSignal;
  /** Reads the page as it is now. */
  read: () => PageReading;
  onProgress: (done: number, total: number | null) => void;
}

/**
 * «Пройти все страницы»: turns the pages of the list, or scrolls it, one step at a time, and goes back to where it began.
 * @returns how it ended, in Russian
 */
export async function walkAllPages({ document, signal, read, onProgress }: PagesJobOptions): Promise<string> {
  let last = read();
  const latest = () => (last = read());
  const { rows, complete, reason } = await walkPages<RowReading>({
    root: document,
    list: () => placeOfRows(last.rows.flatMap(({ element, parts }) => [element, ...parts])),
    readRows: () => latest().rows.map((row) => ({ key: row.key, row, element: row.element })),
    isLoading: () => last.loading,
    total: () => last.total,
    signal,
    onProgress: (progress) => onProgress(progress.rows, last.total),
  });
  const gathered = count(rows.size, 'строка', 'строки', 'строк');
  if (complete) return `Список пройден до конца: ${gathered}`;
  return `Список пройден не до конца, прочитано: ${gathered}. ${reason}`;
}
