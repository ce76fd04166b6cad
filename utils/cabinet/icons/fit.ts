/** Fits a model of a tick and of a cross to one piece of a drawing. A fit is judged by overlap, then by the model's own proportions. */

import type { Piece } from './components';

const GRID = 36;
const INNER = 30;

/** The piece alone on a small grid, aspect kept. */
interface Grid {
  cells: Uint8Array;
  area: number;
  width: number;
  height: number;
}

export interface Fit {
  /** Overlap of model and piece, 0…1. */
  overlap: number;
  /** The fitted model has the proportions of the sign. */
  proper: boolean;
  parameters: readonly number[];
}

const NONE: Fit = { overlap: 0, proper: false, parameters: [] };

export function toGrid(piece: Piece, mapSize: number): Grid {
  const width = piece.right - piece.left + 1;
  const height = piece.bottom - piece.top + 1;
  const scale = INNER / Math.max(width, height);
  const member = new Uint8Array(width * height);
  for (const at of piece.pixels) {
    const x = at % mapSize;
    member[((at - x) / mapSize - piece.top) * width + (x - piece.left)] = 1;
  }
  const [dx, dy] = [(GRID - width * scale) / 2, (GRID - height * scale) / 2];
  const cells = new Uint8Array(GRID * GRID);
  let area = 0;
  for (let y = 0; y < GRID; y++) {
    for (let x = 0; x < GRID; x++) {
      const px = Math.floor((x + 0.5 - dx) / scale);
      const py = Math.floor((y + 0.5 - dy) / scale);
      if (px < 0 || py < 0 || px >= width || py >= height || !member[py * width + px]) continue;
      cells[y * GRID + x] = 1;
      area++;
    }
  }
  return { cells, area, width: width * scale, height: height * scale };
}

/** Limbs of a model, six numbers each: from x and y, to x and y, radius at both ends. Reused between trials. */
type Limbs = Float64Array;
const stamps = new Uint32Array(GRID * GRID);
let stamp = 0;

function overlapOf(grid: Grid, limbs: Limbs): number {
  stamp++;
  const { cells } = grid;
  let both = 0;
  let model = 0;
  for (let k = 0; k < limbs.length; k += 6) {
    const ax = limbs[k] ?? 0;
    const ay = limbs[k + 1] ?? 0;
    const bx = limbs[k + 2] ?? 0;
    const by = limbs[k + 3] ?? 0;
    const ra = limbs[k + 4] ?? 0;
    const rb = limbs[k + 5] ?? 0;
    const vx = bx - ax;
    const vy = by - ay;
    const taper = rb - ra;
    const inverse = 1 / (vx * vx + vy * vy || 1);
    const reach = Math.max(ra, rb);
    const reach2 = reach * reach;
    const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
    const right = Math.min(GRID - 1, Math.ceil(Math.max(ax, bx) + reach));
    const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
    const bottom = Math.min(GRID - 1, Math.ceil(Math.max(ay, by) + reach));
    for (let y = top; y <= bottom; y++) {
      const py = y + 0.5 - ay;
      const along = py * vy;
      const row = y * GRID;
      let inside = false;
      for (let x = left; x <= right; x++) {
        const px = x + 0.5 - ax;
        let t = (px * vx + along) * inverse;
        if (t < 0) t = 0;
        else if (t > 1) t = 1;
        const ex = px - t * vx;
        const ey = py - t * vy;
        const distance = ex * ex + ey * ey;
        if (distance > reach2) {
          // Distances along a line fall and then rise: what was left is not met again.
          if (inside) break;
          continue;
        }
        inside = true;
        const r = ra + taper * t;
        if (distance > r * r) continue;
        const cell = row + x;
        if (stamps[cell] === stamp) continue;
        stamps[cell] = stamp;
        model++;
        if (cells[cell] === 1) both++;
      }
    }
  }
  return both / (model + grid.area - both);
}

/** A fit so good settles it: no closer one would be judged otherwise. */
const SETTLED = 0.95;

/**
 * Coordinate descent from a first guess with shrinking steps; gives up early on what will not become good, and stops at
 * what is good enough. Runs before the browser has compiled it, so every trial counts.
 */
function descend(
  grid: Grid,
  guess: number[],
  limbs: (p: readonly number[]) => Limbs,
  isProper: (p: readonly number[]) => boolean,
  hopeless: number,
): Fit {
  const p = [...guess];
  let best = overlapOf(grid, limbs(p));
  let floor = hopeless;
  for (const step of [2.4, 1.2, 0.6, 0.3]) {
    if (best < floor) break;
    floor += 0.09;
    for (let round = 0; round < 4; round++) {
      if (best >= SETTLED && isProper(p)) return { overlap: best, proper: true, parameters: p };
      let moved = false;
      for (let i = 0; i < p.length; i++) {
        const old = p[i] ?? 0;
        for (const change of [step, -step]) {
          p[i] = old + change;
          const now = overlapOf(grid, limbs(p));
          if (now > best + 1e-4) {
            best = now;
            moved = true;
            break;
          }
          p[i] = old;
        }
      }
      if (!moved) break;
    }
  }
  return { overlap: best, proper: isProper(p), parameters: p };
}

const at = (p: readonly number[], i: number): number => p[i] ?? 0;
const thick = (value: number): number => Math.max(0.4, value);

const TICK_LIMBS = new Float64Array(18);
const CROSS_LIMBS = new Float64Array(24);

/** P0 (short end), P1 (corner), P2 (long end), three radii, bends of the long and the short arm. */
function tickLimbs(p: readonly number[]): Limbs {
  const [x0, y0, x1, y1, x2, y2] = [at(p, 0), at(p, 1), at(p, 2), at(p, 3), at(p, 4), at(p, 5)];
  const [r0, r1, r2] = [thick(at(p, 6)), thick(at(p, 7)), thick(at(p, 8))];
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const mx = (x1 + x2) / 2 + (at(p, 9) * (y2 - y1)) / long;
  const my = (y1 + y2) / 2 - (at(p, 9) * (x2 - x1)) / long;
  const rm = (r1 + r2) / 2;
  TICK_LIMBS.set([x0, y0, x1, y1, r0, r1, x1, y1, mx, my, r1, rm, mx, my, x2, y2, rm, r2]);
  return TICK_LIMBS;
}

/** How well the piece is a tick: a short arm falling to the right, then a longer one rising. */
export function fitTick(grid: Grid): Fit {
  const aspect = grid.width / grid.height;
  const filled = grid.area / (grid.width * grid.height);
  if (aspect < 0.6 || aspect > 2.6 || filled < 0.04 || filled > 0.66) return NONE;
  // Extremes of the piece guess the three points.
  const low = extreme(grid, (_, y) => y);
  const left = extreme(grid, (x) => -x);
  const high = extreme(grid, (x, y) => x - y);
  if (low.x <= left.x || high.x <= low.x || left.y >= low.y || high.y >= left.y + 4) return NONE;
  const length = Math.hypot(left.x - low.x, left.y - low.y) + Math.hypot(high.x - low.x, high.y - low.y);
  const r = Math.max(0.8, grid.area / length / 2);
  const guess = [
    left.x + r * 0.7,
    left.y,
    low.x,
    low.y - r * 1.2,
    high.x - r * 0.7,
    high.y + r * 0.7,
    r,
    r,
    r,
    0,
  ];
  return descend(grid, guess, tickLimbs, isTick, 0.34);
}

function isTick(p: readonly number[]): boolean {
  const [x0, y0, x1, y1, x2, y2] = [at(p, 0), at(p, 1), at(p, 2), at(p, 3), at(p, 4), at(p, 5)];
  const [r0, r1, r2] = [thick(at(p, 6)), thick(at(p, 7)), thick(at(p, 8))];
  const short = Math.hypot(x0 - x1, y0 - y1);
  const long = Math.hypot(x2 - x1, y2 - y1);
  const fall = degrees(y1 - y0, x1 - x0);
  const rise = degrees(y1 - y2, x2 - x1);
  const corner = 180 - fall - rise;
  const ratio = long / short;
  return (
    ratio > 1.28 &&
    ratio < 4.6 &&
    fall > 20 &&
    fall < 82 &&
    rise > 28 &&
    rise < 78 &&
    corner > 52 &&
    corner < 128 &&
    (r0 + r1 + r2) / 3 < 0.155 * (short + long) &&
    Math.max(r0, r2) < 2.4 * r1 + 1 &&
    Math.abs(at(p, 9)) < 0.13 * long
  );
}

function crossLimb(
  from: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
  rc: number,
  re: number,
): void {
  CROSS_LIMBS[from] = cx;
  CROSS_LIMBS[from + 1] = cy;
  CROSS_LIMBS[from + 2] = cx + dx;
  CROSS_LIMBS[from + 3] = cy + dy;
  CROSS_LIMBS[from + 4] = rc;
  CROSS_LIMBS[from + 5] = re;
}

/** Centre, half of each diagonal, radius in the middle and at the ends. */
function crossLimbs(p: readonly number[]): Limbs {
  const [cx, cy] = [at(p, 0), at(p, 1)];
  const rc = thick(at(p, 6));
  // Ends hardly thicker than the middle, else the model swells into any blob.
  const re = Math.min(thick(at(p, 7)), 1.25 * rc + 0.3);
  const [ax, ay, bx, by] = [at(p, 2), at(p, 3), at(p, 4), at(p, 5)];
  crossLimb(0, cx, cy, ax, ay, rc, re);
  crossLimb(6, cx, cy, -ax, -ay, rc, re);
  crossLimb(12, cx, cy, bx, -by, rc, re);
  crossLimb(18, cx, cy, -bx, by, rc, re);
  return CROSS_LIMBS;
}

/** How well the piece is a cross: two diagonals of one length, crossing in their middles. */
export function fitCross(grid: Grid): Fit {
  const aspect = grid.width / grid.height;
  const filled = grid.area / (grid.width * grid.height);
  if (aspect < 0.74 || aspect > 1.35 || filled < 0.04 || filled > 0.76) return NONE;
  const [w, h] = [grid.width / 2, grid.height / 2];
  const r = Math.max(0.8, (grid.area / (4 * Math.hypot(w, h))) * 0.95);
  const c = GRID / 2;
  const from = (radius: number) => {
    const arm = [w - radius * 0.8, h - radius * 0.8];
    return descend(grid, [c, c, ...arm, ...arm, radius, radius], crossLimbs, isCross, 0.4);
  };
  let fit = from(r);
  // Bold crosses are found from a bolder first guess.
  if (fit.overlap > 0.55 && fit.overlap < 0.88) {
    const bold = from(r * 1.45);
    if (bold.overlap > fit.overlap) fit = bold;
  }
  return fit;
}

function isCross(p: readonly number[]): boolean {
  const a = Math.hypot(at(p, 2), at(p, 3));
  const b = Math.hypot(at(p, 4), at(p, 5));
  const fall = degrees(at(p, 3), at(p, 2));
  const rise = degrees(at(p, 5), at(p, 4));
  return (
    Math.min(a, b) / Math.max(a, b) > 0.84 &&
    fall > 34 &&
    fall < 56 &&
    rise > 34 &&
    rise < 56 &&
    thick(at(p, 6)) < 0.46 * Math.min(a, b)
  );
}

function degrees(y: number, x: number): number {
  return (Math.atan2(y, x) * 180) / Math.PI;
}

function extreme(grid: Grid, score: (x: number, y: number) => number): { x: number; y: number } {
  let best = -Infinity;
  let [sx, sy, n] = [0, 0, 0];
  for (let y = 0; y < GRID; y++) {
    for (let x = 0; x < GRID; x++) {
      if (!grid.cells[y * GRID + x]) continue;
      const now = score(x, y);
      if (now > best) [best, sx, sy, n] = [now, 0, 0, 0];
      if (now === best) {
        sx += x + 0.5;
        sy += y + 0.5;
        n++;
      }
    }
  }
  return { x: sx / n, y: sy / n };
}
