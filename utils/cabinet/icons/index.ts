/** Door: what a small drawing in a cell says — a tick, a cross, something else, nothing. */

export { createIconReader } from './reader';
export { plainSign } from './plain';
export { dotOf, tinted } from './dots';
export { rasterise } from './raster';
export { recognise } from './recognise';
export { shapesOf } from './svg';
export { glyphMeaning } from './glyphs';
export { judgeName, stemOf } from './words';
export type {
  IconMeaning,
  IconOptions,
  IconReader,
  IconReading,
  SvgNode,
  TaughtMeaning,
  Verdict,
} from './types';
