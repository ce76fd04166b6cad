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

const DX = [1, -1, 0, 0, 1, 1, -1, -1];
const DY = [0, 0, 1, -1, 1, -1, 1, -1];

/**
 * Pieces of one paint (8-connected) and holes (4-connected), largest first. The outside is not a piece. Runs a few times a
 * page, before the browser has compiled it: plain loops over arrays.
 */
export function piecesOf(map: LabelMap): Piece[] {
  const { size, data } = map;
  const seen = new Uint8Array(data.length);
  const order = new Int32Array(data.length);
  const pieces: Piece[] = [];
  let end = 0;
  for (let start = 0; start < data.length; start++) {
    if (seen[start] === 1) continue;
    const label = data[start] ?? 0;
    const reach = label === 0 ? 4 : 8;
    const from = end;
    order[end++] = start;
    seen[start] = 1;
    let left = size;
    let right = 0;
    let top = size;
    let bottom = 0;
    for (let next = from; next < end; next++) {
      const at = order[next] ?? 0;
      const x = at % size;
      const y = (at - x) / size;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (let way = 0; way < reach; way++) {
        const nx = x + (DX[way] ?? 0);
        const ny = y + (DY[way] ?? 0);
        if (nx < 0 || ny < 0 || nx >= size || ny >= size) continue;
        const to = ny * size + nx;
        if (seen[to] === 1 || data[to] !== label) continue;
        seen[to] = 1;
        order[end++] = to;
      }
    }
    const outside = label === 0 && (left === 0 || top === 0 || right === size - 1 || bottom === size - 1);
    if (!outside)
      pieces.push({ label, area: end - from, left, top, right, bottom, pixels: order.slice(from, end) });
  }
  return pieces.sort((a, b) => b.area - a.area);
}
