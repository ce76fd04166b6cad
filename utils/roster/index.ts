/** The check of an import file: rules as data, findings, fixes. Pure; works in Node, in a page and in a worker. */
export type * from './types';
export { checkRoster, checkWorkbook, unreadRoster } from './check';
export { fixRoster } from './fix';
export { safeFixes } from './safe-fixes';
export { type CellState, type RosterDelta, type RosterSession, createRosterSession } from './session';
export { type ImportRow, importRow } from './import-row';
export { COLUMN_KEYS, TEMPLATE_HEADER, columnTitles } from './columns';
export { findHeader } from './header';
export { type TitleMeaning, recogniseTitle } from './header-titles';
export { type FullName, splitFullName } from './mend/full-name';
export { type ClassText, mendClass, readClass } from './mend/class';
export { guessGender, readGender } from './mend/values';
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
