export type * from './types';
export { WorkbookError } from './types';
