/** Typed doors to the browser's storage; everything read is checked before it is believed. */
export {
  DEFAULT_SETTINGS,
  parseSettings,
  type ReadSettings,
  type Role,
  type Settings,
  SETTINGS_VERSION,
} from './schema';
export {
  exportSettings,
  importSettings,
  readSettings,
  watchSettings,
  wipeEverything,
  writeSettings,
} from './settings';
export { forgetLastReport, KEPT_FINDINGS, keepLastReport, type KeptReport, readLastReport } from './session';
export { keepPlacement, type Placement, readPlacement } from './placement';
export { addToSchoolSession, readSchoolSession, watchSchoolSession, wipeSchoolSession } from './school';
