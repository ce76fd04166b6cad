/** The page as something that changes; knows no site. */
export { childElements } from './form-fields';
export { observe } from './observe';
export type { ObserveOptions } from './observe';
export { hostsBelow } from './shadow-roots';
