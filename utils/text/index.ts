/** Russian text: plurals, spaces, look-alike letters, names, dates, quotes. Pure. */
export { count, plural } from './plural';
export { compose, hasStraySpaces, isDecomposed, tidySpaces } from './spaces';
export { hasCyrillic, hasLatin, mendMixedWords, toCyrillic, toLatin } from './lookalikes';
export { type FoldOptions, foldName, isNameParticle, properName } from './names';
export { patronymicGender } from './patronymic';
export {
  type Day,
  dayFromIso,
  dayFromSerial,
  daysBetween,
  daysInMonth,
  formatDay,
  fullYears,
  isLeap,
  isoToday,
  makeDay,
} from './dates';
export { type DateReading, readDate } from './date-text';
export { quote } from './quote';
export { safeFileName } from './file-name';
export { oneSlip } from './slip';
export { PLAIN_SELECTOR } from './plain-selector';
