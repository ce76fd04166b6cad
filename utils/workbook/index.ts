export type * from './types';
export { WorkbookError } from './types';
export { readWorkbook } from './read';
export { sameness } from './shared-cell';
export { patchCells } from './patch';
export {
  makeBook,
  type BookColumn,
  type BookMark,
  type BookPlan,
  type BookProgress,
  type BookSheet,
  type BookValue,
} from './book';
export { cellAddress, columnName, firstCell, parseCell, parseRange } from './cell-ref';
