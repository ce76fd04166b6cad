export { findTables } from './tables';
export { findCards } from './cards';
export { findHits, type Hits } from './hits';
export { findVisual } from './visual';
export { guessOf, headerTexts } from './headers';
export type { FoundList, ListColumn, ListRow } from './types';
export { valuesBelow } from './label-rows';
