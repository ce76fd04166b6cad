/** Judging the scan of a consent that a user chose on a student's card. Pure: bytes in, sentences out. */
export { CONSENT_FILE_LIMIT, TORN_PICTURE, type ConsentFileJudgement, judgeConsentFile } from './judge';
export type { AcceptedKind, FileKind } from './kinds';
