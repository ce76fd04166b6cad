export { findTables } from './tables';
export { guessOf, headerTexts } from './headers';
export type { FoundList, ListColumn, ListRow } from './types';
