/**
 * New .xlsx books made away from the page. The writer is heavy and slow on large books, so it lives in a worker of its own,
 * which is the only place of the extension that loads it.
 */
import type { BookPlan, BookProgress } from '@/utils/workbook';
import type { BookMade, BookOrder } from './types';

const FAILED =
  'Книгу Excel не удалось собрать: браузеру не хватило памяти. Закройте лишние вкладки и повторите.';

/**
 * Makes a book from a plan, or from a plan that comes through a port from another worker.
 * @throws Error with a Russian sentence; the signal's reason on abort
 */
export function makeBookAside(
  order: BookPlan | MessagePort,
  signal?: AbortSignal,
  onProgress?: (progress: BookProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(signal?.reason instanceof Error ? signal.reason : new Error(FAILED));
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<BookMade>) => {
      if ('progress' in data) {
        onProgress?.(data.progress);
        return;
      }
      end();
      if ('bytes' in data) resolve(data.bytes);
      else reject(new Error(FAILED));
    });
    worker.addEventListener('error', () => {
      end();
      reject(new Error(FAILED));
    });
    if (order instanceof MessagePort) worker.postMessage({ port: order } satisfies BookOrder, [order]);
    else worker.postMessage({ plan: order } satisfies BookOrder);
  });
}
