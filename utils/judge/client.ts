import { makeBookAside } from '@/utils/bookmaker';
import type {
  BookWish,
  JudgeCall,
  JudgeCalls,
  JudgeOptions,
  JudgeProgress,
  JudgeReply,
  MadeFile,
  Verdict,
} from './types';

/** The check was stopped by the user; nothing is wrong with the file. */
export class JudgeStopped extends Error {
  override readonly name = 'JudgeStopped';
}

/** What went wrong inside the worker, as one Russian sentence. */
export class JudgeFailed extends Error {
  override readonly name = 'JudgeFailed';
}

/**
 * One file and its worker. The main thread asks for windows of rows and findings and never holds the sheet, so a
 * file of 100 000 rows costs it no more than a small one.
 */
export interface JudgeClient {
  /** Reads and checks the file; the first call. Rejects with `JudgeStopped` or `JudgeFailed`. */
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
  /** Makes a new book: the plan goes from worker to worker, past the page. Rejects with a Russian sentence. */
  makeBook: (wish: BookWish) => Promise<MadeFile>;
  /** Ends the worker at once, whatever it is doing; everything asked rejects with `JudgeStopped`. */
  stop: () => void;
}

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress?: ((progress: JudgeProgress) => void) | undefined;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CRASHED =
  'Проверка прервалась: браузеру не хватило памяти или файл слишком сложный. Сохраните файл заново в Excel как «Книга Excel (*.xlsx)» и попробуйте ещё раз.';

/** Starts a worker for one file. */
export function startJudge(): JudgeClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const pending = new Map<number, Pending>();
  let last = 0;
  let ended: Error | null = null;

  const end = (error: Error) => {
    ended ??= error;
    worker.terminate();
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };

  worker.addEventListener('message', ({ data }: MessageEvent<JudgeReply>) => {
    const asked = pending.get(data.id);
    if (!asked) return;
    if (data.kind === 'progress') {
      asked.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.id);
    if (data.kind === 'answer') asked.resolve(data.answer);
    else asked.reject(new JudgeFailed(data.message));
  });
  worker.addEventListener('error', () => {
    end(new JudgeFailed(CRASHED));
  });
  worker.addEventListener('messageerror', () => {
    end(new JudgeFailed(CRASHED));
  });

  function send<Call extends JudgeCall>(
    call: Call,
    args: JudgeCalls[Call]['args'],
    onProgress?: (progress: JudgeProgress) => void,
    transfer: Transferable[] = [],
  ): Promise<JudgeCalls[Call]['answer']> {
    if (ended) return Promise.reject(ended);
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      pending.set(id, {
        // The worker answers a call with that call's answer: the one place where the protocol is trusted.
        resolve: (answer) => {
          resolve(answer as JudgeCalls[Call]['answer']);
        },
        reject,
        onProgress,
      });
      worker.postMessage({ id, call, args }, transfer);
    });
  }

  return {
    open: (file, name, options, onProgress) => send('open', { file, name, options }, onProgress),
    ask: send,
    makeBook: async (wish) => {
      const { port1, port2 } = new MessageChannel();
      const giveUp = new AbortController();
      const made = makeBookAside(port2, giveUp.signal);
      try {
        const { name } = await send('plan', { wish, port: port1 }, undefined, [port1]);
        return { name, bytes: await made, type: XLSX };
      } catch (error) {
        // Nobody waits for the book any more; its own end is of no interest.
        made.catch(() => undefined);
        giveUp.abort();
        throw error;
      }
    },
    stop: () => {
      end(new JudgeStopped('stopped'));
    },
  };
}
