/// <reference lib="webworker" />
import { makeBookAside } from '@/utils/bookmaker';
import { serveWorker } from '@/utils/calls';
import { answerCalls } from './answers';

serveWorker(globalThis as unknown as DedicatedWorkerGlobalScope, (reply) =>
  answerCalls(reply, makeBookAside),
);
