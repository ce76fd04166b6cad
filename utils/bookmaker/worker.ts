/// <reference lib="webworker" />
import { type BookPlan, type BookProgress, makeBook } from '@/utils/workbook';
import type { BookMade, BookOrder } from './types';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

function tell(progress: BookProgress): void {
  scope.postMessage({ progress } satisfies BookMade);
}

async function make(plan: BookPlan): Promise<void> {
  try {
    const bytes = new Uint8Array(await makeBook(plan, tell));
    scope.postMessage({ bytes } satisfies BookMade, [bytes.buffer]);
  } catch (error) {
    scope.postMessage({ failed: String(error) } satisfies BookMade);
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<BookOrder>) => {
  if ('plan' in data) {
    void make(data.plan);
    return;
  }
  data.port.addEventListener('message', (event: MessageEvent<BookPlan>) => void make(event.data));
  data.port.start();
});
