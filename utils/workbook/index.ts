export type * from './types';
export { WorkbookError } from './types';
export { readWorkbook } from './read';
