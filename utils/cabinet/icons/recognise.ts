/** A label map to a verdict: is there a tick or a cross, alone, in a plain frame, or among other objects? */

import { piecesOf, type Piece } from './components';
import { fitCross, fitTick, toGrid } from './fit';
import type { LabelMap, Verdict } from './types';

/** Least overlap with the model: alone, in a plain frame, among other objects. Set on half of the icon sets, confirmed on the others. */
const TICK_FIT = { alone: 0.77, framed: 0.84, beside: 0.88 };
const CROSS_FIT = { alone: 0.8, framed: 0.8, beside: 0.86 };
/** More pieces than this make a picture. */
const MAX_PIECES = 24;
const MAX_OTHERS = 5;
/** Signs are among the larger pieces. */
const MAX_TRIED = 9;

interface Sign {
  piece: Piece;
  kind: 'tick' | 'cross';
  fit: number;
}

const OTHER: Verdict = { kind: 'other', confidence: 0.9, compound: false };

/** Judges a drawing. Precision first: what is not plainly a tick or a cross is «other». */
export function recognise(map: LabelMap | null): Verdict {
  if (!map) return { kind: 'empty', confidence: 1, compound: false };
  const pieces = piecesOf(map).filter((piece) => piece.area >= 6);
  const ink = pieces.filter((piece) => piece.label !== 0);
  if (ink.length === 0) return { kind: 'empty', confidence: 1, compound: false };
  if (pieces.length > MAX_PIECES) return OTHER;
  const frame = extentOf(ink);
  const signs: Sign[] = [];
  for (const piece of pieces.slice(0, MAX_TRIED)) {
    if (!isLargeEnough(piece, frame)) continue;
    const sign = signOf(piece, map.size);
    if (sign && (piece.label !== 0 || isCentral(piece, frame))) signs.push(sign);
  }
  const best = strongest(signs);
  if (!best) return isEmptyBox(pieces, map.size) ? { ...OTHER, box: true } : OTHER;
  const kinds = new Set(signs.map((sign) => sign.kind));
  if (kinds.size > 1 || (best.kind === 'cross' && signs.length > 1) || signs.length > 2) return OTHER;
  const used = new Set(signs.map((sign) => sign.piece));
  const others = ink.filter((piece) => !used.has(piece) && piece.area >= 10);
  const apart = others.filter((piece) => !surrounds(piece, best.piece));
  const beside = best.kind === 'tick' && repeats(apart, best.piece, map.size) ? [] : apart;
  const around = others.filter((piece) => surrounds(piece, best.piece));
  if (beside.length > MAX_OTHERS) return OTHER;
  const plain = beside.length === 0 && around.every((piece) => isPlainFrame(piece, best, map.size));
  const level = pieces.length === 1 || beside !== apart ? 'alone' : plain ? 'framed' : 'beside';
  if (best.fit < (best.kind === 'tick' ? TICK_FIT : CROSS_FIT)[level]) return OTHER;
  const confidence = Math.min(0.98, 0.6 + best.fit * 0.4);
  const box = plain && around.some((piece) => isSquare(piece, map.size));
  return { kind: best.kind, confidence: plain ? confidence : 0.55, compound: !plain, box };
}

/** A square and nothing in it: a ring around one large hole, or a solid one. */
function isEmptyBox(pieces: readonly Piece[], mapSize: number): boolean {
  const [first, second] = pieces;
  if (!first || pieces.length > 2) return false;
  if (!second) return first.label !== 0 && isSquare(first, mapSize);
  const [ring, inside] = sizeOf(first) > sizeOf(second) ? [first, second] : [second, first];
  // A smaller filled square inside stands for «some of them».
  const least = inside.label === 0 ? 0.55 : 0.7;
  return (
    ring.label !== 0 &&
    isSquare(ring, mapSize) &&
    isSquare(inside, mapSize) &&
    surrounds(ring, inside) &&
    sizeOf(inside) > least * sizeOf(ring)
  );
}

/** As wide as high, and reaching into its corners, if only to where they are rounded. */
function isSquare(piece: Piece, mapSize: number): boolean {
  const [width, height] = [piece.right - piece.left + 1, piece.bottom - piece.top + 1];
  if (width / height < 0.85 || width / height > 1.18) return false;
  const [cx, cy] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  const reach = new Float64Array(8);
  for (const at of piece.pixels) {
    const x = at % mapSize;
    const [dx, dy] = [x - cx, (at - x) / mapSize - cy];
    const way = Math.round((Math.atan2(dy, dx) + Math.PI) / (Math.PI / 4)) % 8;
    reach[way] = Math.max(reach[way] ?? 0, Math.hypot(dx, dy));
  }
  const half = Math.max(width, height) / 2;
  return reach.every((far, way) => far > (way % 2 === 0 ? 0.82 : 1.1) * half);
}

function signOf(piece: Piece, mapSize: number): Sign | null {
  const grid = toGrid(piece, mapSize);
  const cross = fitCross(grid);
  if (cross.proper && cross.overlap >= CROSS_FIT.alone) return { piece, kind: 'cross', fit: cross.overlap };
  const tick = fitTick(grid);
  if (tick.proper && tick.overlap >= TICK_FIT.alone) return { piece, kind: 'tick', fit: tick.overlap };
  return null;
}

function strongest(signs: readonly Sign[]): Sign | null {
  let best: Sign | null = null;
  for (const sign of signs) if (!best || sign.piece.area > best.piece.area) best = sign;
  return best;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentOf(pieces: readonly Piece[]): Box {
  return {
    left: Math.min(...pieces.map((p) => p.left)),
    top: Math.min(...pieces.map((p) => p.top)),
    right: Math.max(...pieces.map((p) => p.right)),
    bottom: Math.max(...pieces.map((p) => p.bottom)),
  };
}

const sizeOf = (box: Box): number => Math.max(box.right - box.left, box.bottom - box.top) + 1;

function isLargeEnough(piece: Piece, frame: Box): boolean {
  return sizeOf(piece) >= 0.22 * sizeOf(frame);
}

/** A hole speaks only from the middle of what it is cut out of. */
function isCentral(piece: Piece, frame: Box): boolean {
  const size = sizeOf(frame);
  const off = Math.hypot(
    (piece.left + piece.right - frame.left - frame.right) / 2,
    (piece.top + piece.bottom - frame.top - frame.bottom) / 2,
  );
  return off < 0.2 * size && sizeOf(piece) > 0.3 * size;
}

function surrounds(outer: Piece, inner: Piece): boolean {
  const wide = Math.min(outer.right, inner.right) - Math.max(outer.left, inner.left);
  const tall = Math.min(outer.bottom, inner.bottom) - Math.max(outer.top, inner.top);
  const share = (wide * tall) / ((inner.right - inner.left) * (inner.bottom - inner.top));
  return wide > 0 && tall > 0 && share > 0.7 && sizeOf(outer) > sizeOf(inner);
}

/** «Done all»: what stands beside a tick is what can be seen of the same tick, moved aside. */
function repeats(pieces: readonly Piece[], tick: Piece, mapSize: number): boolean {
  const pixels = pieces.flatMap((piece) => [...piece.pixels]);
  if (pieces.length === 0 || pieces.length > 3 || pixels.length > tick.area) return false;
  const inside = new Set(tick.pixels);
  const row = (at: number): number => Math.floor(at / mapSize);
  for (let aside = 4; aside <= (tick.right - tick.left) / 2; aside++)
    for (const move of [aside, -aside]) {
      const met = pixels.filter((at) => inside.has(at + move) && row(at) === row(at + move)).length;
      if (met >= 0.85 * pixels.length) return true;
    }
  return false;
}

/** A disc, box, shield or badge, solid or as a ring (gaps allowed): fills most of its own hull, or keeps away from its centre. */
function isPlainFrame(piece: Piece, sign: Sign, mapSize: number): boolean {
  const aspect = (piece.right - piece.left + 1) / (piece.bottom - piece.top + 1);
  if (aspect < 0.78 || aspect > 1.28) return false;
  // A cross off the middle stands on a key cap or a label.
  const aside = Math.abs(sign.piece.left + sign.piece.right - piece.left - piece.right) / 2;
  if (sign.kind === 'cross' && aside > 0.05 * sizeOf(piece)) return false;
  const [cx, cy] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  // Farthest paint by direction, to tell a round or square outline from a jagged one.
  const reach = new Float64Array(24);
  let near = Infinity;
  for (const at of piece.pixels) {
    const x = at % mapSize;
    const y = (at - x) / mapSize;
    const distance = Math.hypot(x - cx, y - cy);
    near = Math.min(near, distance);
    const sector = Math.floor(((Math.atan2(y - cy, x - cx) + Math.PI) / (2 * Math.PI)) * 24) % 24;
    reach[sector] = Math.max(reach[sector] ?? 0, distance);
  }
  const filled = [...reach].filter((r) => r > 0);
  if (filled.length < 15) return false;
  const far = Math.max(...filled);
  const least = Math.min(...filled);
  return least > 0.6 * far && (near > 0.3 * far || filled.length === 24);
}
