/** Connected pieces of a label map, the enclosed holes among them. */

import type { LabelMap } from './types';

export interface Piece {
  /** 0 for a hole: nothing painted, yet shut in by paint. */
  label: number;
  area: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Indices into the map. */
  pixels: Int32Array;
}

/** Pieces of one paint (8-connected) and holes (4-connected), largest first. The outside is not a piece. */
export function piecesOf(map: LabelMap): Piece[] {
  const { size, data } = map;
  const seen = new Uint8Array(data.length);
  const stack = new Int32Array(data.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start]) continue;
    const label = data[start] ?? 0;
    const reach = label === 0 ? NEAR : ROUND;
    let depth = 0;
    stack[depth++] = start;
    seen[start] = 1;
    const pixels: number[] = [];
    let [left, right, top, bottom] = [size, 0, size, 0];
    while (depth > 0) {
      const at = stack[--depth] ?? 0;
      pixels.push(at);
      const x = at % size;
      const y = (at - x) / size;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const [dx, dy] of reach) {
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= size || ny >= size) continue;
        const next = ny * size + nx;
        if (seen[next] || data[next] !== label) continue;
        seen[next] = 1;
        stack[depth++] = next;
      }
    }
    const outside = label === 0 && (left === 0 || top === 0 || right === size - 1 || bottom === size - 1);
    if (!outside) {
      pieces.push({ label, area: pixels.length, left, top, right, bottom, pixels: Int32Array.from(pixels) });
    }
  }
  return pieces.sort((a, b) => b.area - a.area);
}

const NEAR: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];
const ROUND: readonly (readonly [number, number])[] = [...NEAR, [1, 1], [1, -1], [-1, 1], [-1, -1]];
