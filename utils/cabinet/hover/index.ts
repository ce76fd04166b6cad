/** Door: statuses that a page says only when it is pointed at. */

export { createHoverReader } from './reader';
export type {
  HoverOptions,
  HoverProgress,
  HoverReader,
  HoverResult,
  HoverRunOptions,
  HoverTarget,
} from './types';
