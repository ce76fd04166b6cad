import type { PanelJob } from './panel/types';

export interface Jobs {
  /** What runs now; null when nothing does. */
  current(): PanelJob | null;
  /** How the last job ended, in Russian; null before any. */
  result(): string | null;
  /** Starts a job unless one runs. `work` reports progress, ends with the signal, and says how it ended. */
  start(
    kind: PanelJob['kind'],
    work: (signal: AbortSignal, onProgress: (done: number, total: number | null) => void) => Promise<string>,
  ): void;
  stop(): void;
  /** Says something in the place where results of jobs stand; null takes it away. */
  say(words: string | null): void;
}

/** One long job at a time: started by the user, with progress, and stopped by him or by the end of the overlay. */
export function createJobs(ending: AbortSignal, onChange: () => void): Jobs {
  let job: PanelJob | null = null;
  let ended: string | null = null;
  let control: AbortController | null = null;
  return {
    current: () => job,
    result: () => ended,
    stop: () => control?.abort(),
    say: (words) => {
      ended = words;
      onChange();
    },
    start(kind, work) {
      if (job) return;
      control = new AbortController();
      job = { kind, done: 0, total: null };
      ended = null;
      onChange();
      const signal = AbortSignal.any([control.signal, ending]);
      void work(signal, (done, total) => {
        job = { kind, done, total };
        onChange();
      })
        .catch(() => 'Не получилось: страница изменилась во время чтения. Попробуйте ещё раз')
        .then((words) => {
          job = null;
          ended = words;
          control = null;
          onChange();
        });
    },
  };
}
