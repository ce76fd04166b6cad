/** Typed calls from a page to its worker: answers, progress, stopping. */
export { answerInTurn, serveWorker } from './answer';
export { type Caller, CallFailed, CallStopped, callWorker } from './ask';
export type * from './types';
