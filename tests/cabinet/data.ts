/**
 * The invented school behind the replica, and what a reader of its pages should say.
 * Pure: nothing here touches a screen, so end-to-end tests in Node import it as the ground truth.
 */
export { makeSchool } from './data/school.ts';
export type { School, SchoolOptions } from './data/school.ts';
export { CONSENT_TEXT, consentIsTick, type ConsentStatus, type Student } from './data/students.ts';
export { SECTION_TITLE, type EventSection, type SchoolEvent } from './data/events.ts';
export type { SchoolClass } from './data/classes.ts';
export { eventTokens, studentTokens, type StudentKnowledge, type Token } from './data/truth.ts';
export { SKINS, isSkinId, type SkinId, type SkinInfo } from './data/skins.ts';
