/** Door: the rest of a list — other pages, «Показать ещё», rows drawn only when scrolled to. */

export { findPager, placeOfRows } from './find';
export { walkPages } from './walk';
export type { Pager, PagerKind, WalkOptions, WalkProgress, WalkResult } from './types';
