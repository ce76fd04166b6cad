/** Signs that need no looking at: drawn by strokes alone, a tick of one bent line or a cross of two straight ones. */

import type { Point, Shape, Verdict } from './types';

/** As sure as a fit without a flaw. */
const SURE = 0.98;

/**
 * The verdict on a drawing of two strokes whose proportions are plainly those of a sign; null for any other drawing, which
 * must be painted and fitted. The bare tick and cross of thin-lined icon sets are drawn like this.
 */
export function plainSign(shapes: readonly Shape[]): Verdict | null {
  const [first] = shapes;
  if (!first || shapes.length > 2) return null;
  const { stroke, strokeWidth } = first;
  if (stroke === null || strokeWidth <= 0) return null;
  const lines: Point[][] = [];
  for (const shape of shapes) {
    if (shape.fill !== null || shape.stroke !== stroke || shape.strokeWidth !== strokeWidth) return null;
    if (shape.closed.some(Boolean)) return null;
    lines.push(...shape.lines);
  }
  const [one, other] = lines;
  if (!one) return null;
  if (lines.length === 1) return one.length === 3 && tick(one, strokeWidth) ? verdict('tick') : null;
  if (lines.length !== 2 || one.length !== 2 || other?.length !== 2) return null;
  return cross(one, other, strokeWidth) ? verdict('cross') : null;
}

const verdict = (kind: 'tick' | 'cross'): Verdict => ({ kind, confidence: SURE, compound: false });

/** Longer side of what the points span, in the drawing's own units. */
function sizeOf(points: readonly Point[]): number {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** A stroke neither of a hair's breadth nor so thick that ends and corner run into one. */
const isPen = (width: number, size: number, most: number): boolean =>
  width > 0.1 * size && width < most * size;

const degrees = (y: number, x: number): number => (Math.atan2(y, x) * 180) / Math.PI;

/** Proportions far from where a tick ends to be one. */
function tick(line: readonly Point[], width: number): boolean {
  if (!isPen(width, sizeOf(line), 0.22)) return false;
  const [start, corner, end] = line.toSorted((a, b) => a.x - b.x);
  if (!start || !end || !corner || corner !== line[1]) return false;
  const [dx, dy] = [corner.x - start.x, corner.y - start.y];
  const [ex, ey] = [end.x - corner.x, corner.y - end.y];
  const fall = degrees(dy, dx);
  const rise = degrees(ey, ex);
  const ratio = Math.hypot(ex, ey) / Math.hypot(dx, dy);
  return ratio > 1.6 && ratio < 3 && fall > 36 && fall < 58 && rise > 38 && rise < 58;
}

function cross(one: readonly Point[], other: readonly Point[], width: number): boolean {
  const size = sizeOf([...one, ...other]);
  if (!isPen(width, size, 0.3)) return false;
  const [falling, rising] = slopes(one) ? [one, other] : [other, one];
  const [a, b] = [half(falling), half(rising)];
  if (!a || !b || slopes(rising) || !slopes(falling)) return false;
  if (Math.hypot(a.x - b.x, a.y - b.y) > 0.04 * Math.hypot(a.dx, a.dy)) return false;
  const [long, short] = [Math.hypot(a.dx, a.dy), Math.hypot(b.dx, b.dy)].toSorted((p, q) => q - p);
  if (!long || !short || short / long < 0.95) return false;
  return [a, b].every(({ dx, dy }) => Math.abs(degrees(dy, dx) - 45) < 5);
}

/** The line falls to the right. */
const slopes = ([from, to]: readonly Point[]): boolean =>
  from !== undefined && to !== undefined && (to.x - from.x) * (to.y - from.y) > 0;

/** Middle of a line, and half of its width and height. */
function half([from, to]: readonly Point[]): { x: number; y: number; dx: number; dy: number } | null {
  if (!from || !to) return null;
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    dx: Math.abs(to.x - from.x) / 2,
    dy: Math.abs(to.y - from.y) / 2,
  };
}
