/// <reference lib="webworker" />
import { makeBookAside } from '@/utils/bookmaker';
import { answerCalls } from './answers';
import type { Request } from './calls';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const receive = answerCalls((message, transfer) => {
  scope.postMessage(message, transfer);
}, makeBookAside);
scope.addEventListener('message', (event: MessageEvent<Request>) => {
  receive(event.data);
});
