/** Any class list → the lines of an import file. Pure: reads workbooks, knows no screen. */
export type {
  BuildOptions,
  BuiltCell,
  ClassListReading,
  Field,
  ImportBuild,
  ImportLine,
  LeftRow,
  Mapping,
  Origin,
  SourceColumn,
  SourceSheet,
  TeacherInput,
} from './types';
export { type ClassName, classInside, classLabel, parseClass, tidyLetter } from './class-text';
export { looksLikeFullName, splitFullName } from './full-name';
export { fieldOfTitle, foldTitle, headerSetKey } from './header';
export { FIELD_LABELS, applyMapping, mappingOf, mappingTrouble, parseMapping, withField } from './mapping';
export { readClassList } from './read';
export { buildImport } from './build';
export { importPlan, makeImport } from './book';
