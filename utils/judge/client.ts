import { makeBookAside } from '@/utils/bookmaker';
import { callWorker } from '@/utils/calls';
import type { BookProgress } from '@/utils/workbook';
import type {
  BookWish,
  JudgeCall,
  JudgeCalls,
  JudgeOptions,
  JudgeProgress,
  MadeFile,
  MadeKind,
  Verdict,
} from './types';

/**
 * One file and its worker. The main thread asks for windows of rows and findings and never holds the sheet, so a
 * file of 100 000 rows costs it no more than a small one.
 */
export interface JudgeClient {
  /** Reads and checks the file; the first call. Rejects with `CallStopped` or `CallFailed`. */
  open: (
    file: Blob,
    name: string,
    options: JudgeOptions,
    onProgress: (progress: JudgeProgress) => void,
  ) => Promise<Verdict>;
  ask: <Call extends Exclude<JudgeCall, 'open' | 'plan'>>(
    call: Call,
    args: JudgeCalls[Call]['args'],
    onProgress?: (progress: JudgeProgress) => void,
  ) => Promise<JudgeCalls[Call]['answer']>;
  /** Makes a file of what was read; the signal gives it up and leaves the file open. */
  makeFile: (kind: MadeKind, watch: FileWatch) => Promise<MadeFile>;
  /**
   * Makes a new book: the plan goes from worker to worker, past the page. Rejects with a Russian sentence, or with the
   * signal's reason: the book's own worker is ended then, and the file stays open.
   */
  makeBook: (wish: BookWish, watch?: BookWatch) => Promise<MadeFile>;
  /** Ends the worker at once, whatever it is doing; everything asked rejects with `CallStopped`. */
  stop: () => void;
}

/** Who waits for a file. */
export interface FileWatch {
  signal: AbortSignal;
  onProgress: (progress: JudgeProgress) => void;
}

/** Who waits for a book. */
export interface BookWatch {
  signal?: AbortSignal;
  onProgress?: (progress: BookProgress) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CRASHED =
  'Проверка прервалась: браузеру не хватило памяти или файл слишком сложный. Сохраните файл заново в Excel как «Книга Excel (*.xlsx)» и попробуйте ещё раз.';

/** Starts a worker for one file. */
export function startJudge(): JudgeClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, stop } = callWorker<JudgeCalls, JudgeProgress>(worker, CRASHED);
  return {
    open: (file, name, options, onProgress) => ask('open', { file, name, options }, onProgress),
    ask: (call, args, onProgress) => ask(call, args, onProgress),
    makeFile: (kind, { signal, onProgress }) => ask('make', { kind }, onProgress, [], signal),
    makeBook: async (wish, watch = {}) => {
      const { port1, port2 } = new MessageChannel();
      const giveUp = new AbortController();
      const signal = watch.signal ? AbortSignal.any([giveUp.signal, watch.signal]) : giveUp.signal;
      const made = makeBookAside(port2, signal, watch.onProgress);
      try {
        const planned = ask('plan', { wish, port: port1 }, undefined, [port1]);
        const [{ name }, bytes] = await Promise.all([planned, made]);
        return { name, bytes, type: XLSX };
      } catch (error) {
        // Nobody waits for the book any more; its own end is of no interest.
        made.catch(() => undefined);
        giveUp.abort();
        throw error;
      }
    },
    stop,
  };
}
