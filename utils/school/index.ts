/** The whole school: the platform's exports and what the cabinet showed → sums, tables, comparisons, trends. Pure. */
export type * from './types';
export { CONSENTS, NO, UNREAD, YES } from './types';
export { MEASURES, type MeasureWords, consentGiven, measureWords } from './measures';
export { type ReadExportOptions, readExport } from './read-export';
export { type Combined, combine, joinTables } from './combine';
export { type SchoolFilter, type StudentLine, select, sortByName, studentLine } from './filter';
export { type GroupSums, type Sums, type Tally, archivedOf, shareOf, sumsBy, sumsOf } from './sums';
export { type Group, type GroupOrder, type GroupTable, groupAt, orderGroups, tallyAt } from './group-table';
export {
  type CollectedPage,
  type CollectedStudent,
  type Coverage,
  EMPTY_SESSION,
  type SchoolSession,
  type SessionEvent,
  collect,
  newcomers,
  coverageOf,
  tableOfSession,
} from './session';
export {
  type ComparedPair,
  DIFFERENCE_WORDS,
  type Difference,
  type FileComparison,
  compareFile,
  knownStudents,
} from './compare';
export { matchPeople, type Matching } from './match';
export { type ExportChanges, compareExports } from './compare-exports';
export {
  type DayCounts,
  KEPT_DAYS,
  type TrendPoint,
  type WeekChange,
  dayCounts,
  recordDay,
  trendOf,
  weekChange,
} from './trends';
export {
  type ClassPage,
  MOST_PAGES,
  classPages,
  listsPlan,
  percent,
  reportPlan,
  tallyWords,
} from './handout';
export { type HandoutHead, headOf } from './handout-head';
export type * from './desk-types';
export { type DeskOptions, SchoolDesk } from './desk';
export { troubleWords } from './desk-words';
export { parseHistory, parseSession } from './stored';
export { type KnownClass, knownClasses } from './known-classes';
export { NO_NEW_STUDENTS, type NewStudents, countCards, newStudentCount } from './new-students';
