import type { BookPlan, BookProgress } from '@/utils/workbook';

/** Either the plan itself, or a port through which another worker will send it: a large plan need not pass the page. */
export type BookOrder = { plan: BookPlan } | { port: MessagePort };

export type BookMade = { bytes: Uint8Array<ArrayBuffer> } | { failed: string } | { progress: BookProgress };
