import type { Book } from './book';

export function makeReport(
  _book: Book,
  _name: string,
  _titleOf: (rule: string) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.reject(new Error('no book writer'));
}

export function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.reject(new Error('no book writer'));
}
