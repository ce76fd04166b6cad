import { useEffect, useRef, useState } from 'react';
import type { BookWatch, FileWatch } from '@/utils/judge';
import { CallStopped } from '@/utils/calls';

/** Who waits for a book or a file: both are heard in their own words. */
export interface MakingWatch {
  book: BookWatch;
  file: FileWatch;
}

/** How far a book is that is being made. */
export interface Making {
  words: string;
  /** 0…1 */
  share: number;
  stop: () => void;
}

/** Rows are taken over in the first part of the way; nothing is heard of the writing that follows. */
const FILLED = 0.5;
const TICK = 250;

class Stopped extends Error {}

/**
 * Makes a book in view: progress and a way to stop it.
 * @returns what is being made now, and what starts it; a stopped book is no trouble and gives nothing
 */
export function useMaking(): {
  making: Making | null;
  make: (words: string, job: (watch: MakingWatch) => Promise<void>) => Promise<void>;
} {
  const [making, setMaking] = useState<Making | null>(null);
  const ended = useRef<AbortController | null>(null);
  useEffect(() => () => ended.current?.abort(new Stopped()), []);

  const make = async (words: string, job: (watch: MakingWatch) => Promise<void>): Promise<void> => {
    const giveUp = new AbortController();
    ended.current = giveUp;
    const stop = () => {
      giveUp.abort(new Stopped());
    };
    const show = (share: number) => {
      setMaking({ words, share, stop });
    };
    const begun = performance.now();
    let timer: ReturnType<typeof setInterval> | undefined;
    show(0);
    try {
      const { signal } = giveUp;
      const file: FileWatch = { signal, onProgress: ({ share }) => show(share) };
      const book: BookWatch = {
        signal,
        onProgress: (progress) => {
          if (progress.stage === 'fill') {
            show(progress.share * FILLED);
            return;
          }
          // The writing takes about as long as the filling: the bar nears its end by that measure and never reaches it.
          const filled = Math.max(TICK, performance.now() - begun);
          const since = performance.now();
          timer ??= setInterval(() => {
            show(1 - (1 - FILLED) * Math.exp(-(performance.now() - since) / filled));
          }, TICK);
        },
      };
      await job({ book, file });
    } catch (error) {
      if (!(error instanceof Stopped) && !(error instanceof CallStopped && giveUp.signal.aborted))
        throw error;
    } finally {
      clearInterval(timer);
      setMaking(null);
    }
  };
  return { making, make };
}
