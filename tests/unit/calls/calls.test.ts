import { describe, expect, it } from 'vitest';
import { answerInTurn, type CallReply, type CallRequest, CallStopped, callWorker } from '@/utils/calls';
import { callHere } from '../../fixtures/calls';

interface Calls {
  add: { args: { word: string; wait?: Promise<void> }; answer: string[] };
  fail: { args: Record<string, never>; answer: null };
}

/** A worker that remembers words; what fails says so in Russian. */
function start(reply: (message: CallReply<number>, transfer: Transferable[]) => void) {
  const words: string[] = [];
  return answerInTurn<Calls, number>(
    {
      add: async ({ word, wait }, onProgress) => {
        onProgress(0.5);
        await wait;
        words.push(word);
        return [...words];
      },
      fail: () => {
        throw new Error('inner');
      },
    },
    { reply, words: () => 'Не получилось.' },
  );
}

/** A worker as the page sees one, answered in this thread; `crash` is its end. */
class Here extends EventTarget {
  ended = false;
  private readonly receive = start((data) => {
    this.dispatchEvent(new MessageEvent('message', { data }));
  });
  postMessage(request: CallRequest<Calls>): void {
    this.receive(request);
  }
  terminate(): void {
    this.ended = true;
  }
}

const worker = () => {
  const here = new Here();
  return {
    here,
    caller: callWorker<Calls, number>(here as unknown as Worker, 'Не хватило памяти.'),
  };
};

describe('calls to a worker', () => {
  it('can be given up: the page is free at once, the handler hears of it, and the next call is answered', async () => {
    const { caller } = worker();
    const giveUp = new AbortController();
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    const first = caller.ask('add', { word: 'один', wait });
    const second = caller.ask('add', { word: 'два' }, undefined, [], giveUp.signal);
    giveUp.abort();
    await expect(second).rejects.toBeInstanceOf(CallStopped);
    go();
    expect(await first).toEqual(['один']);
    // What was given up before its turn is not done at all.
    expect(await caller.ask('add', { word: 'три' })).toEqual(['один', 'три']);
    await expect(caller.ask('add', { word: 'два' }, undefined, [], giveUp.signal)).rejects.toBeInstanceOf(CallStopped);
  }); // prettier-ignore

  it('are answered in the order asked, each with its own progress', async () => {
    const { ask, progress } = callHere<Calls, number>(start);
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    const answers = [ask('add', { word: 'один', wait }), ask('add', { word: 'два' })];
    go();
    expect(await Promise.all(answers)).toEqual([['один'], ['один', 'два']]);
    expect(progress).toEqual([0.5, 0.5]);
  });

  it('tell what failed in the worker’s own words, and go on', async () => {
    const { caller } = worker();
    await expect(caller.ask('fail', {})).rejects.toThrow('Не получилось.');
    const told: number[] = [];
    expect(await caller.ask('add', { word: 'три' }, (share) => told.push(share))).toEqual(['три']);
    expect(told).toEqual([0.5]);
  });

  it('are all ended by a stop, and nothing is asked of it any more', async () => {
    const { here, caller } = worker();
    const never = new Promise<void>(() => undefined);
    const waiting = caller.ask('add', { word: 'четыре', wait: never });
    caller.stop();
    await expect(waiting).rejects.toBeInstanceOf(CallStopped);
    await expect(caller.ask('add', { word: 'пять' })).rejects.toBeInstanceOf(CallStopped);
    expect(here.ended).toBe(true);
  });

  it('say why when the worker dies', async () => {
    const { here, caller } = worker();
    const never = new Promise<void>(() => undefined);
    const waiting = caller.ask('add', { word: 'шесть', wait: never });
    here.dispatchEvent(new Event('error'));
    await expect(waiting).rejects.toThrow('Не хватило памяти.');
    expect(here.ended).toBe(true);
  });
});
