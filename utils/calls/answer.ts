import type { CallHandlers, CallRequest, CallTable, SendReply } from './types';

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
 * @returns what takes the requests in
 */
export function answerInTurn<Calls extends CallTable<Calls>, Progress>(
  handlers: CallHandlers<Calls, Progress>,
  { reply, words, transfer }: AnswerOptions<Progress>,
): (request: CallRequest<Calls>) => void {
  async function answer({ id, call, args }: CallRequest<Calls>): Promise<void> {
    try {
      const given: unknown = await handlers[call](args, (progress) => {
        reply({ id, kind: 'progress', progress }, []);
      });
      reply({ id, kind: 'answer', answer: given }, transfer?.(given) ?? []);
    } catch (error) {
      reply({ id, kind: 'failed', message: words(error) }, []);
    }
  }
  let queue = Promise.resolve();
  return (request) => {
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
