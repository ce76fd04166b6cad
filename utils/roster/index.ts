/** The check of an import file: rules as data, findings, fixes. Pure; works in Node, in a page and in a worker. */
export type * from './types';
export { checkRoster, checkWorkbook } from './check';
export { safeFixes } from './safe-fixes';
export { COLUMN_KEYS, TEMPLATE_HEADER, columnTitles } from './columns';
export { rules } from './rules';
export type {
  BookExample,
  CellExample,
  CellRule,
  Example,
  FileRule,
  RowRule,
  Rule,
  SheetRule,
  SketchCell,
} from './rule';
export { EXAMPLE_TODAY, sketchWorkbook } from './sketch';
