export type * from './types';
export { blankReading } from './scan';
export { createReader, readPage, type Reader, type ReadOptions } from './reader';
export type { PointedAt } from './maps';
export { CONSENT_LABELS, consentOf, personIn } from './words';
export { createHoverReader, type HoverTarget } from './hover';
export { placeOfRows, walkPages } from './paging';
export { classAlone } from './classes/alone';
export { childrenOf, elementsOf, parentOf } from './tree';
