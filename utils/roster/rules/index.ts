import birthDateFormat from './birth-date-format';
import birthDateInvalid from './birth-date-invalid';
import birthDateRequired from './birth-date-required';
import columnMissing from './column-missing';
import emailRequired from './email-required';
import fileFormat from './file-format';
import fileTooLarge from './file-too-large';
import genderFormat from './gender-format';
import genderRequired from './gender-required';
import gradeFormat from './grade-format';
import gradeRange from './grade-range';
import gradeRequired from './grade-required';
import headerMissing from './header-missing';
import innChecksum from './inn-checksum';
import innFormat from './inn-format';
import innRequired from './inn-required';
import kppFormat from './kpp-format';
import kppRequired from './kpp-required';
import letterFormat from './letter-format';
import letterRequired from './letter-required';
import nameRequired from './name-required';
import patronymicRequired from './patronymic-required';
import roleCase from './role-case';
import roleRequired from './role-required';
import roleUnknown from './role-unknown';
import rowsNone from './rows-none';
import surnameRequired from './surname-required';
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
  rowsNone,
  innRequired,
  kppRequired,
  innFormat,
  innChecksum,
  kppFormat,
  roleRequired,
  roleUnknown,
  roleCase,
  emailRequired,
  surnameRequired,
  nameRequired,
  patronymicRequired,
  birthDateRequired,
  birthDateFormat,
  birthDateInvalid,
  genderRequired,
  genderFormat,
  gradeRequired,
  gradeRange,
  gradeFormat,
  letterRequired,
  letterFormat,
  yearRequired,
  yearFormat,
  yearCurrent,
];
