/**
 * The cabinet's own ways into its sections, by their visible names. Apart from the reader, so that the panel can follow
 * them without carrying the reader along.
 */
export { findWay, linkOf } from './find';
export { hasMenu } from './menu';
