export { answersBelow, labelAround } from './choice';
export { createEvidenceReader, learn, type Evidence, type EvidenceReader, type Learnt } from './evidence';
export { decideConsent, decideFlag, read, senseOf, unread, type ColumnSense } from './decide';
export { NO_LEGEND, readLegend, type Legend } from './legend';
