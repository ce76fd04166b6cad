import { walkPages } from '@/utils/cabinet';
import type { PageReading, RowReading } from '@/utils/cabinet';
import { count } from '@/utils/text';

export interface PagesJobOptions {
  document: Document;
  signal: AbortSignal;
  /** Reads the page as it is now. */
  read: () => PageReading;
  onProgress: (done: number, total: number | null) => void;
}

function listOf(reading: PageReading): HTMLElement | null {
  const [first] = reading.rows;
  if (!first) return null;
  const { element } = first;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? (root.host as HTMLElement) : null);
}

/**
 * «Пройти все страницы»: turns the pages of the list, or scrolls it, one step at a time, and goes back to where it began.
 * @returns how it ended, in Russian
 */
export async function walkAllPages({ document, signal, read, onProgress }: PagesJobOptions): Promise<string> {
  const { total } = read();
  const { rows, complete, reason } = await walkPages<RowReading>({
    root: document,
    list: () => listOf(read()),
    readRows: () => read().rows.map((row) => ({ key: row.key, row })),
    total,
    signal,
    onProgress: (progress) => onProgress(progress.rows, total),
  });
  const gathered = count(rows.size, 'строка', 'строки', 'строк');
  if (complete) return `Список пройден до конца: ${gathered}`;
  return `Список пройден не до конца, прочитано: ${gathered}. ${reason}`;
}
