/** What to say and do about an audit: first lines, groups, dates, ready texts, checklists. Pure; no names leave it unasked. */
export type { Headline, HeadlineState } from './types';
export { type HeadlineContext, headline, nounOf } from './headline';
export { completeness, summaryLines } from './summary';
export { openMatters } from './open-matters';
export {
  type MatterCheck,
  type MatterGroup,
  type UnreadGroup,
  type Waiting,
  mattersByActor,
  unreadByFact,
  waitingFor,
} from './waiting';
export { type CardConsent, cardConsent, cardHeadline } from './card';
export { deadlineWords, deadlinesOf, humanDate, isDated } from './deadlines';
export { FACT_WORDS, counted, listed, number, ofSome, some } from './words';
export type { TemplateId, Templates } from './texts/types';
export {
  DEFAULT_TEMPLATES,
  PLACEHOLDERS,
  type Placeholder,
  type RenderedText,
  renderTemplate,
  templateProblems,
} from './texts/render';
export { type ReadyText, type TextRequest, readyText, tableText } from './texts/compose';
export { type ClassGroup, type Person, byClass } from './texts/people';
export {
  type CollectionClass,
  type CollectionList,
  collectionList,
  collectionRows,
} from './texts/collection';
export {
  CHECKLISTS,
  type ChecklistItem,
  type ChecklistRole,
  type ChecklistStep,
  type Evidence,
  NOTHING_SEEN,
  ROLE_WORDS,
  checklistOf,
} from './checklists';
export {
  type GatheredEvidence,
  NOTHING_GATHERED,
  type PageEvidence,
  gatherEvidence,
  pageEvidence,
} from './evidence';
export {
  type EventSummary,
  classKey,
  classWords,
  eventSummary,
  eventsLeft,
  isExtracurricular,
} from './places';
export { confidenceWords, pageReport } from './report';
export { type Elsewhere, type ElsewhereLine, elsewhere } from './elsewhere';
export { type WayPart, sectionAbove, waysIn } from './ways';
