export type * from './types';
export { WorkbookError } from './types';
export { readWorkbook } from './read';
export { patchCells } from './patch';
export {
  makeBook,
  type BookColumn,
  type BookMark,
  type BookPlan,
  type BookSheet,
  type BookValue,
} from './book';
