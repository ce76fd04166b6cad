/// <reference lib="webworker" />
import { serveWorker } from '@/utils/calls';
import { answerCalls } from './desk';

serveWorker(globalThis as unknown as DedicatedWorkerGlobalScope, answerCalls);
