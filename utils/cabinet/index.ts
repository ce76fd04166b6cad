export type * from './types';
export { createReader, readPage, type Reader, type ReadOptions } from './reader';
