import type { Call, CallHandlers, CallRequest, CallTable, SendReply } from './types';

/** What the replies of a worker need besides the handlers. */
export interface AnswerOptions<Progress> {
  reply: SendReply<Progress>;
  /** A Russian sentence for what a handler threw. */
  words: (error: unknown) => string;
  /** What of an answer goes over without a copy. */
  transfer?: (answer: unknown) => Transferable[];
}

/**
 * The worker's end: answers one call at a time and in order, so that an edit never overtakes the reading before it.
 * @returns what takes the requests in; a request to end a call is heard at once, whatever is under way
 */
export function answerInTurn<Calls extends CallTable<Calls>, Progress>(
  handlers: CallHandlers<Calls, Progress>,
  { reply, words, transfer }: AnswerOptions<Progress>,
): (request: CallRequest<Calls>) => void {
  const under = new Map<number, AbortController>();
  async function answer({ id, call, args }: Call<Calls>): Promise<void> {
    const ended = under.get(id) ?? new AbortController();
    try {
      ended.signal.throwIfAborted();
      const tell = (progress: Progress): void => {
        reply({ id, kind: 'progress', progress }, []);
      };
      const given: unknown = await handlers[call](args, tell, ended.signal);
      reply({ id, kind: 'answer', answer: given }, transfer?.(given) ?? []);
    } catch (error) {
      reply({ id, kind: 'failed', message: words(error) }, []);
    } finally {
      under.delete(id);
    }
  }
  let queue = Promise.resolve();
  return (request) => {
    if ('end' in request) {
      under.get(request.end)?.abort();
      return;
    }
    under.set(request.id, new AbortController());
    queue = queue.then(() => answer(request));
  };
}

/** What of a worker's global scope is needed. */
interface Scope {
  postMessage: (message: unknown, transfer: Transferable[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** Answers the requests that come to this worker. */
export function serveWorker<Calls extends CallTable<Calls>, Progress>(
  scope: Scope,
  start: (reply: SendReply<Progress>) => (request: CallRequest<Calls>) => void,
): void {
  const receive = start((message, transfer) => {
    scope.postMessage(message, transfer);
  });
  scope.addEventListener('message', (event: MessageEvent<CallRequest<Calls>>) => {
    receive(event.data);
  });
}
