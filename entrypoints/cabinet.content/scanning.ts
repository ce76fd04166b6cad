import type { PageReading, Reader } from '@/utils/cabinet';

/** Work done in one go, in ms: with what the page has to do in the same task it keeps below what a person feels. */
const MOST = 24;

/** What is said of a page on which the reader itself has failed. */
const UNREADABLE: PageReading = {
  page: 'other',
  section: null,
  rows: [],
  total: null,
  partial: true,
  trouble:
    'Помощник не справился с этой страницей и ничего на ней не проверил. Обновите страницу; если не поможет, сообщите разработчикам.',
  loading: false,
  translated: false,
  profile: null,
  classes: [],
  card: null,
  why: [],
};

/** Takes all steps in one go. */
export function toTheEnd<T>(steps: Iterator<undefined, T, undefined>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

interface UnderWay {
  changed: ReadonlySet<Node> | undefined;
  timer?: ReturnType<typeof setTimeout>;
}

export interface Scanning {
  /** Reads the page, or what changed of it: at once where that is short, else in pieces between which the page draws. */
  scan(changed?: ReadonlySet<Node>): void;
  /** Reads it to the end before it answers. */
  scanNow(changed?: ReadonlySet<Node>): void;
}

/**
 * Reads in pieces. Nothing is told of a page before it has been read to its end as it was at the beginning: when it
 * changes meanwhile, what was read so far is dropped, and it is read anew in one go, so that a page that never rests is
 * read as well. `onRead` shows a reading, in pieces too.
 */
export function createScanning(
  reader: Reader,
  signal: AbortSignal,
  onRead: (reading: PageReading) => Iterable<undefined>,
): Scanning {
  let underWay: { changed: ReadonlySet<Node> | undefined; timer?: ReturnType<typeof setTimeout> } | null =
    null;

  function* read(changed: ReadonlySet<Node> | undefined): Generator<undefined, void, undefined> {
    try {
      const reading = yield* reader.steps(changed);
      yield;
      yield* onRead(reading);
    } catch (error) {
      // Marks of an earlier reading would be a lie; the page is said to be unread instead.
      console.warn('Помощник навигатора: страница не прочитана', error);
      yield* onRead(UNREADABLE);
    }
  }

  /** What is to be read, with what the reading under way has not come to. */
  function takeOver(changed: ReadonlySet<Node> | undefined): ReadonlySet<Node> | undefined {
    const dropped = underWay;
    if (!dropped) return changed;
    clearTimeout(dropped.timer);
    const before = dropped.changed;
    underWay = null;
    return before && changed ? new Set([...before, ...changed]) : undefined;
  }

  function scanNow(changed?: ReadonlySet<Node>): void {
    toTheEnd(read(takeOver(changed)));
  }

  return {
    scanNow,
    scan(changed) {
      if (underWay) {
        scanNow(changed);
        return;
      }
      const steps = read(changed);
      const own: UnderWay = { changed };
      const go = (): void => {
        if (signal.aborted) return;
        const began = performance.now();
        while (performance.now() - began < MOST)
          if (steps.next().done === true) {
            underWay = null;
            return;
          }
        own.timer = setTimeout(go);
      };
      underWay = own;
      go();
    },
  };
}
