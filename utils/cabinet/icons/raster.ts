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
  for (let row = 0; row < map.size; row++) {
    const y = row + 0.5;
    const crossings: { x: number; turn: number }[] = [];
    for (const line of lines) {
      for (let i = 0; i < line.length; i++) {
        const a = line[i];
        const b = line[(i + 1) % line.length];
        if (!a || !b || a.y <= y === b.y <= y) continue;
        crossings.push({ x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), turn: a.y < b.y ? 1 : -1 });
      }
    }
    crossings.sort((p, q) => p.x - q.x);
    let winding = 0;
    for (let i = 0; i + 1 < crossings.length; i++) {
      const from = crossings[i];
      const to = crossings[i + 1];
      if (!from || !to) continue;
      winding += evenOdd ? 1 : from.turn;
      if (evenOdd ? winding % 2 === 0 : winding === 0) continue;
      const first = Math.max(0, Math.ceil(from.x - 0.5));
      const last = Math.min(map.size - 1, Math.floor(to.x - 0.5));
      for (let x = first; x <= last; x++) map.data[row * map.size + x] = label;
    }
  }
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

function strokeSegment(map: LabelMap, a: Point, b: Point, radius: number, label: number): void {
  const { size, data } = map;
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x) - radius));
  const right = Math.min(size - 1, Math.ceil(Math.max(a.x, b.x) + radius));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y) - radius));
  const bottom = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y) + radius));
  const [vx, vy] = [b.x - a.x, b.y - a.y];
  const length2 = vx * vx + vy * vy;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [px, py] = [x + 0.5 - a.x, y + 0.5 - a.y];
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * vx + py * vy) / length2));
      const [ex, ey] = [px - t * vx, py - t * vy];
      if (ex * ex + ey * ey <= radius * radius) data[y * size + x] = label;
    }
  }
}
