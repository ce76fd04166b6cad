import { type Caller, callWorker } from '@/utils/calls';
import type { Calls, Progress } from './calls';

/** The audit's worker: holds all students, so that the main thread never does. */
export type DeskClient = Caller<Calls, Progress>;

const CRASHED = 'Браузеру не хватило памяти. Откройте файлы ещё раз, по одному.';

export function startDesk(): DeskClient {
  return callWorker(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), CRASHED);
}
