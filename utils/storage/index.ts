/** Typed doors to the browser's storage; everything read is checked before it is believed. */
export {
  DEFAULT_SETTINGS,
  type ListedSchool,
  parseSettings,
  type ReadSettings,
  type Role,
  type Settings,
  SETTINGS_VERSION,
} from './schema';
export {
  exportSettings,
  type HeldSettings,
  importSettings,
  readSettings,
  watchSettings,
  wipeEverything,
  writeSettings,
} from './settings';
export {
  forgetLastReport,
  KEPT_FINDINGS,
  keepLastFile,
  keepLastReport,
  type KeptReport,
  readLastFile,
  readLastReport,
} from './session';
export { keepPlacement, type Placement, readPlacement } from './placement';
export {
  addToSchoolSession,
  readKnownStudents,
  readSchoolSession,
  watchSchoolSession,
  wipeSchoolSession,
} from './school';
export { lockedBy, type Locked, type Managed, ownPart, parseManaged, withManaged } from './managed';
export { type District, districtFile, parseDistrict, type ReadDistrict, withDistrict } from './district';
export { keepProgress, parseProgress, type Progress, readProgress } from './progress';
export { keepEvidence, readEvidence } from './evidence';
export { type CollectionRequest, holdCollection, takeCollection } from './collection';
export { changeNewStudents, readNewStudents } from './new-students';
export { keepReminded, readReminded } from './reminded';
export { isFirstStart } from './started';
export { districtNotes } from './district-notes';
export { type FileText, textOfFile } from './text-file';
export { exportPageMaps, importPageMaps } from './page-maps';
