export {
  DEEPEST,
  ancestorsOf,
  childrenOf,
  commonAncestor,
  drawnInside,
  elementsOf,
  follows,
  forgetRoots,
  isElement,
  isText,
  parentOf,
  rootsBelow,
} from './flat';
export { boxOf, isDrawn } from './visible';
export { fold, linesOf, piecesOf, startsLine, textOf, tidy } from './text';
