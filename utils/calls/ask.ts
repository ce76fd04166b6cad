import type { CallEnd, CallReply, CallTable } from './types';

/** The user stopped the work; nothing is wrong. */
export class CallStopped extends Error {
  override readonly name = 'CallStopped';
}

/** What went wrong inside the worker, as one Russian sentence. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

/** The page's end of a worker. */
export interface Caller<Calls extends CallTable<Calls>, Progress> {
  /** Rejects with `CallStopped` or `CallFailed`; with `CallStopped` as soon as the signal is aborted, while the worker lives on. */
  ask: <Name extends keyof Calls>(
    call: Name,
    args: Calls[Name]['args'],
    onProgress?: (progress: Progress) => void,
    transfer?: Transferable[],
    signal?: AbortSignal,
  ) => Promise<Calls[Name]['answer']>;
  /** Ends the worker at once, whatever it is doing; everything asked rejects with `CallStopped`. */
  stop: () => void;
}

interface Pending<Progress> {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Asks a worker that answers with `answerInTurn`.
 * @param crashed the sentence for a worker that died, mostly for want of memory
 */
export function callWorker<Calls extends CallTable<Calls>, Progress>(
  worker: Worker,
  crashed: string,
): Caller<Calls, Progress> {
  const pending = new Map<number, Pending<Progress>>();
  let last = 0;
  let ended: Error | null = null;

  const end = (error: Error) => {
    ended ??= error;
    worker.terminate();
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  const crash = () => {
    end(new CallFailed(crashed));
  };

  worker.addEventListener('message', ({ data }: MessageEvent<CallReply<Progress>>) => {
    const asked = pending.get(data.id);
    if (!asked) return;
    if (data.kind === 'progress') {
      asked.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.id);
    if (data.kind === 'answer') asked.resolve(data.answer);
    else asked.reject(new CallFailed(data.message));
  });
  worker.addEventListener('error', crash);
  worker.addEventListener('messageerror', crash);

  return {
    ask: (call, args, onProgress, transfer = [], signal?: AbortSignal) => {
      if (ended) return Promise.reject(ended);
      if (signal?.aborted) return Promise.reject(new CallStopped('given up'));
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        // The worker answers a call with that call's answer: the one place where the protocol is trusted.
        pending.set(id, { resolve, reject, onProgress });
        worker.postMessage({ id, call, args }, transfer);
        signal?.addEventListener(
          'abort',
          () => {
            if (!pending.delete(id)) return;
            worker.postMessage({ end: id } satisfies CallEnd);
            reject(new CallStopped('given up'));
          },
          { once: true },
        );
      });
    },
    stop: () => {
      end(new CallStopped('stopped'));
    },
  };
}
