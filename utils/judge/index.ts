/** A worker that reads, checks and mends one spreadsheet, and the client that talks to it. */
export { cellAddress, columnName, firstCell } from '@/utils/workbook';
export { type BookWatch, type FileWatch, type JudgeClient, startJudge } from './client';
export { placeOfRow, rowAtPlace } from './layout';
export { besideName } from './names';
export type * from './types';
export { fixCells } from './fix-cells';
