export type * from './types';
export { readPage, type ReadOptions } from './reader';
