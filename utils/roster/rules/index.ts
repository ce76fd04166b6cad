import birthDateAdult from './birth-date-adult';
import birthDateCell from './birth-date-cell';
import birthDateClass from './birth-date-class';
import birthDateFormat from './birth-date-format';
import birthDateFuture from './birth-date-future';
import birthDateInvalid from './birth-date-invalid';
import birthDateRequired from './birth-date-required';
import birthDateYoung from './birth-date-young';
import cellError from './cell-error';
import cellFormula from './cell-formula';
import cellMerged from './cell-merged';
import classSplit from './class-split';
import columnDuplicate from './column-duplicate';
import columnMissing from './column-missing';
import columnOrder from './column-order';
import columnUnknown from './column-unknown';
import emailDomain from './email-domain';
import emailDuplicate from './email-duplicate';
import emailFormat from './email-format';
import emailRequired from './email-required';
import emailUppercase from './email-uppercase';
import fileFormat from './file-format';
import fileTooLarge from './file-too-large';
import genderFormat from './gender-format';
import genderRequired from './gender-required';
import gradeFormat from './grade-format';
import gradeRange from './grade-range';
import gradeRequired from './grade-required';
import headerMissing from './header-missing';
import headerOffset from './header-offset';
import innChecksum from './inn-checksum';
import innFormat from './inn-format';
import innMismatch from './inn-mismatch';
import innMixed from './inn-mixed';
import innRequired from './inn-required';
import kppFormat from './kpp-format';
import kppMismatch from './kpp-mismatch';
import kppMixed from './kpp-mixed';
import kppRequired from './kpp-required';
import letterFormat from './letter-format';
import letterLong from './letter-long';
import letterRequired from './letter-required';
import nameCase from './name-case';
import nameCharacters from './name-characters';
import nameCombined from './name-combined';
import nameGender from './name-gender';
import nameInitials from './name-initials';
import nameLatin from './name-latin';
import nameRequired from './name-required';
import patronymicDash from './patronymic-dash';
import patronymicRequired from './patronymic-required';
import roleCase from './role-case';
import roleRequired from './role-required';
import roleUnknown from './role-unknown';
import rowBlank from './row-blank';
import rowHidden from './row-hidden';
import rowStray from './row-stray';
import rowsNone from './rows-none';
import sampleRow from './sample-row';
import sheetExtra from './sheet-extra';
import studentDuplicate from './student-duplicate';
import studentOnPlatform from './student-on-platform';
import studentSimilar from './student-similar';
import surnameRequired from './surname-required';
import teacherAlone from './teacher-alone';
import teacherClass from './teacher-class';
import teacherDuplicate from './teacher-duplicate';
import teacherFirst from './teacher-first';
import textSpaces from './text-spaces';
import textUnicode from './text-unicode';
import yearCurrent from './year-current';
import yearFormat from './year-format';
import yearRequired from './year-required';
import type { Rule } from '../rule';

/** Every rule, in the order of the page of rules: file, sheet, cells, between rows. */
export const rules: readonly Rule[] = [
  fileFormat,
  fileTooLarge,
  headerMissing,
  columnMissing,
  columnDuplicate,
  columnOrder,
  columnUnknown,
  headerOffset,
  sheetExtra,
  rowsNone,
  rowBlank,
  rowHidden,
  cellMerged,
  cellFormula,
  cellError,
  rowStray,
  sampleRow,
  innRequired,
  kppRequired,
  innFormat,
  innChecksum,
  kppFormat,
  innMismatch,
  kppMismatch,
  innMixed,
  kppMixed,
  roleRequired,
  roleUnknown,
  roleCase,
  emailRequired,
  emailFormat,
  emailDomain,
  emailUppercase,
  emailDuplicate,
  surnameRequired,
  nameRequired,
  patronymicRequired,
  patronymicDash,
  nameCharacters,
  nameLatin,
  nameCase,
  nameCombined,
  nameInitials,
  nameGender,
  birthDateRequired,
  birthDateFormat,
  birthDateInvalid,
  birthDateCell,
  birthDateYoung,
  birthDateFuture,
  birthDateClass,
  birthDateAdult,
  genderRequired,
  genderFormat,
  gradeRequired,
  gradeRange,
  gradeFormat,
  letterRequired,
  letterFormat,
  letterLong,
  yearRequired,
  yearFormat,
  yearCurrent,
  textSpaces,
  textUnicode,
  teacherFirst,
  teacherClass,
  teacherAlone,
  classSplit,
  studentDuplicate,
  studentSimilar,
  teacherDuplicate,
  studentOnPlatform,
];

/** By id, the order in which findings of one place are told. */
export const sortedRules: readonly Rule[] = [...rules].sort((a, b) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
);
