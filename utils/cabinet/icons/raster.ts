/** Shapes to a small map of paint labels. Pure, so that it works the same for an inline drawing, a data URI and a CSS box. */

import type { LabelMap, Point, Shape } from './types';

export const MAP_SIZE = 112;
const MARGIN = 4;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Paints the shapes, framed by their own extent. Null when nothing is painted. */
export function rasterise(shapes: readonly Shape[], size = MAP_SIZE): LabelMap | null {
  const box = extent(shapes);
  if (!box) return null;
  const scale = (size - 2 * MARGIN) / Math.max(box.right - box.left, box.bottom - box.top);
  if (!Number.isFinite(scale) || scale <= 0) return null;
  const dx = size / 2 - (scale * (box.left + box.right)) / 2;
  const dy = size / 2 - (scale * (box.top + box.bottom)) / 2;
  const map: LabelMap = { size, data: new Uint8Array(size * size) };
  const labels = new Map<string, number>();
  const labelOf = (paint: string): number => {
    if (paint === 'erase') return 0;
    let label = labels.get(paint);
    if (label === undefined) {
      label = Math.min(labels.size + 1, 255);
      labels.set(paint, label);
    }
    return label;
  };
  for (const shape of shapes) {
    const lines = shape.lines.map((line) =>
      line.map((p): Point => ({ x: p.x * scale + dx, y: p.y * scale + dy })),
    );
    if (shape.fill !== null) fillLines(map, lines, shape.evenOdd, labelOf(shape.fill));
    if (shape.stroke !== null && shape.strokeWidth > 0) {
      const radius = Math.max((shape.strokeWidth * scale) / 2, 0.8);
      strokeLines(map, lines, shape.closed, radius, labelOf(shape.stroke));
    }
  }
  return map;
}

function extent(shapes: readonly Shape[]): Box | null {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const shape of shapes) {
    if ((shape.fill === null || shape.fill === 'erase') && shape.stroke === null) continue;
    const grow = shape.stroke === null ? 0 : shape.strokeWidth / 2;
    for (const line of shape.lines) {
      for (const p of line) {
        box.left = Math.min(box.left, p.x - grow);
        box.right = Math.max(box.right, p.x + grow);
        box.top = Math.min(box.top, p.y - grow);
        box.bottom = Math.max(box.bottom, p.y + grow);
      }
    }
  }
  return box.right > box.left || box.bottom > box.top ? box : null;
}

/** Scan lines through pixel centres; winding or parity rule. */
function fillLines(map: LabelMap, lines: readonly Point[][], evenOdd: boolean, label: number): void {
  const { size, data } = map;
  const rows: { x: number; turn: number }[][] = [];
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const a = line[i];
      const b = line[i + 1 === line.length ? 0 : i + 1];
      if (!a || !b || a.y === b.y) continue;
      const turn = a.y < b.y ? 1 : -1;
      const from = Math.max(0, Math.floor(Math.min(a.y, b.y) - 0.5));
      const to = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y)));
      for (let row = from; row <= to; row++) {
        const y = row + 0.5;
        if (a.y <= y === b.y <= y) continue;
        (rows[row] ??= []).push({ x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), turn });
      }
    }
  }
  rows.forEach((crossings, row) => {
    crossings.sort((p, q) => p.x - q.x);
    let winding = 0;
    for (let i = 0; i + 1 < crossings.length; i++) {
      const from = crossings[i];
      const to = crossings[i + 1];
      if (!from || !to) continue;
      winding += evenOdd ? 1 : from.turn;
      if (evenOdd ? winding % 2 === 0 : winding === 0) continue;
      const first = Math.max(0, Math.ceil(from.x - 0.5));
      const last = Math.min(size - 1, Math.floor(to.x - 0.5));
      if (first <= last) data.fill(label, row * size + first, row * size + last + 1);
    }
  });
}

function strokeLines(
  map: LabelMap,
  lines: readonly Point[][],
  closed: readonly boolean[],
  radius: number,
  label: number,
): void {
  lines.forEach((line, index) => {
    const count = closed[index] ? line.length : Math.max(line.length - 1, 1);
    for (let i = 0; i < count; i++) {
      const a = line[i];
      const b = line[(i + 1) % line.length] ?? a;
      if (a && b) strokeSegment(map, a, b, radius, label);
    }
  });
}

/** Every pixel nearer than `radius`: in each scan line one run, since the outline of a thick line is convex. */
function strokeSegment(map: LabelMap, a: Point, b: Point, radius: number, label: number): void {
  const { size, data } = map;
  const right = Math.min(size - 1, Math.ceil(Math.max(a.x, b.x) + radius));
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x) - radius));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y) - radius));
  const bottom = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y) + radius));
  const [vx, vy] = [b.x - a.x, b.y - a.y];
  const length2 = vx * vx + vy * vy;
  const reach = radius * Math.sqrt(length2);
  const radius2 = radius * radius;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5 - a.y;
    let low = Infinity;
    let high = -Infinity;
    // The round end at `a`, the one at `b`, and the band between them; x counts from `a`.
    const near = radius2 - py * py;
    if (near >= 0) {
      high = Math.sqrt(near);
      low = -high;
    }
    const far = radius2 - (py - vy) * (py - vy);
    if (far >= 0) {
      const half = Math.sqrt(far);
      low = Math.min(low, vx - half);
      high = Math.max(high, vx + half);
    }
    if (length2 > 0) {
      let from = -Infinity;
      let to = Infinity;
      if (vx === 0) {
        if (py * vy < 0 || py * vy > length2) from = Infinity;
      } else {
        const start = (-py * vy) / vx;
        const end = (length2 - py * vy) / vx;
        from = Math.min(start, end);
        to = Math.max(start, end);
      }
      if (vy === 0) {
        if (Math.abs(py * vx) > reach) from = Infinity;
      } else {
        const middle = (py * vx) / vy;
        const half = reach / Math.abs(vy);
        from = Math.max(from, middle - half);
        to = Math.min(to, middle + half);
      }
      if (from <= to) {
        low = Math.min(low, from);
        high = Math.max(high, to);
      }
    }
    if (low > high) continue;
    const first = Math.max(left, Math.ceil(a.x + low - 0.5));
    const last = Math.min(right, Math.floor(a.x + high - 0.5));
    if (first <= last) data.fill(label, y * size + first, y * size + last + 1);
  }
}
