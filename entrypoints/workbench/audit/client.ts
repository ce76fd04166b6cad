import type { Call, Calls, Reply } from './calls';

/** The user stopped it; nothing is wrong. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What went wrong, as one Russian sentence. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

export interface Progress {
  rows: number;
  share: number;
}

/** The audit's worker: holds all students, so that the main thread never does. */
export interface DeskClient {
  ask: <Name extends Call>(
    call: Name,
    args: Calls[Name]['args'],
    onProgress?: (progress: Progress) => void,
  ) => Promise<Calls[Name]['answer']>;
  /** Ends the worker at once; everything asked rejects with `Stopped`. */
  stop: () => void;
}

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress?: ((progress: Progress) => void) | undefined;
}

const CRASHED = 'Браузеру не хватило памяти. Откройте файлы ещё раз, по одному.';

export function startDesk(): DeskClient {
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
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = pending.get(data.id);
    if (!asked) return;
    if (data.kind === 'progress') {
      asked.onProgress?.(data);
      return;
    }
    pending.delete(data.id);
    if (data.kind === 'answer') asked.resolve(data.answer);
    else asked.reject(new Failed(data.message));
  });
  worker.addEventListener('error', () => {
    end(new Failed(CRASHED));
  });
  worker.addEventListener('messageerror', () => {
    end(new Failed(CRASHED));
  });
  return {
    ask: (call, args, onProgress) => {
      if (ended) return Promise.reject(ended);
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        // The worker answers a call with that call's answer: the one place where the protocol is trusted.
        pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress });
        worker.postMessage({ id, call, args });
      });
    },
    stop: () => {
      end(new Stopped('stopped'));
    },
  };
}
