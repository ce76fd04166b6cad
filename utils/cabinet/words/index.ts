export { bare, isCanonical, labelOf, nameOf, type Label, type LabelGuess } from './labels';
export { CONSENT_LABELS, consentIsThere, consentOf, consentsIn } from './consents';
export { isPending, matterOf, meaningOf, shareOf, type WordMeaning } from './states';
export {
  classOf,
  dateIn,
  isForeignName,
  isNamePart,
  isPerson,
  personIn,
  surnameBefore,
  withoutPicture,
  withoutInitials,
} from './people';
export {
  enrolmentOf,
  isCancel,
  isClosed,
  isEnrolAction,
  isOpened,
  placesIn,
  tellsSomebody,
  type Enrolment,
} from './enrol';
export { sections } from './sections';
