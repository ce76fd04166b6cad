/** The workbench's tabs for the whole school and for making an import file from a class list. */
export { AuditTab } from './AuditTab';
export { ClassListTab } from './ClassListTab';
