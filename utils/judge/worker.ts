/// <reference lib="webworker" />
import { answerCalls } from './desk';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

answerCalls({
  listen: (receive) => {
    scope.addEventListener('message', (event: MessageEvent<Parameters<typeof receive>[0]>) => {
      receive(event.data);
    });
  },
  reply: (message, transfer) => {
    scope.postMessage(message, transfer);
  },
});
