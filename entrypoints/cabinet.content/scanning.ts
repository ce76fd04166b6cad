import { blankReading } from '@/utils/cabinet';
import type { PageReading, Reader } from '@/utils/cabinet';

/** Work done in one go, in ms: with what the page has to do in the same task it keeps below what a person feels. */
const MOST = 24;

/** What is said of a page on which the reader itself has failed. */
const UNREADABLE: PageReading = {
  ...blankReading(),
  partial: true,
  trouble:
    'Помощник не справился с этой страницей и ничего на ней не проверил. Обновите страницу; если не поможет, сообщите разработчикам.',
};

export interface Scanning {
  /** Reads the page, or what changed of it: at once where that is short, else in pieces between which the page draws. */
  scan(changed?: ReadonlySet<Node>): void;
  /** Reads it to the end before it answers. */
  scanNow(changed?: ReadonlySet<Node>): void;
  /** A reading was begun and has not come to its end. */
  isUnderWay(): boolean;
}

interface UnderWay {
  changed: ReadonlySet<Node> | undefined;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Reads in pieces. Nothing is told of a page before it has been read to its end as it was at the beginning: when it
 * changes meanwhile, what was read so far is dropped, and it is read anew in one go, so that a page that never rests is
 * read as well. So is one that nobody sees, where timers are late and nothing is drawn.
 * @param onRead shows a reading
 */
export function createScanning(
  reader: Reader,
  document: Document,
  signal: AbortSignal,
  onRead: (reading: PageReading) => void,
): Scanning {
  let underWay: UnderWay | null = null;

  /** What is to be read, with what the reading under way has not come to. */
  function takeOver(changed: ReadonlySet<Node> | undefined): ReadonlySet<Node> | undefined {
    const dropped = underWay;
    if (!dropped) return changed;
    clearTimeout(dropped.timer);
    underWay = null;
    return dropped.changed && changed ? new Set([...dropped.changed, ...changed]) : undefined;
  }

  /** Shows what `take` has read; null: it has not come to its end. */
  function tell(take: () => PageReading | null): boolean {
    try {
      const reading = take();
      if (reading) onRead(reading);
      return reading !== null;
    } catch (error) {
      // Marks of an earlier reading would be a lie; the page is said to be unread instead.
      console.warn('Помощник навигатора: страница не прочитана', error);
      onRead(UNREADABLE);
      return true;
    }
  }

  function scanNow(changed?: ReadonlySet<Node>): void {
    const all = takeOver(changed);
    tell(() => reader.read(all));
  }

  return {
    scanNow,
    isUnderWay: () => underWay !== null,
    scan(changed) {
      if (underWay || document.hidden) {
        scanNow(changed);
        return;
      }
      const own: UnderWay = { changed };
      let steps: ReturnType<Reader['steps']> | null = null;
      const go = (): void => {
        if (signal.aborted) return;
        const began = performance.now();
        const isTold = tell(() => {
          steps ??= reader.steps(changed);
          do {
            const step = steps.next();
            if (step.done !== true) continue;
            underWay = null;
            return step.value;
          } while (performance.now() - began < MOST);
          return null;
        });
        if (isTold) underWay = null;
        else own.timer = setTimeout(go);
      };
      underWay = own;
      go();
    },
  };
}
