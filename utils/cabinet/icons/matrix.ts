/** Affine transforms as SVG attributes and computed styles write them. */

import type { Point } from './types';

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `m` after `n`: the point goes through `n` first. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function apply(m: Matrix, p: Point): Point {
  return { x: m[0] * p.x + m[2] * p.y + m[4], y: m[1] * p.x + m[3] * p.y + m[5] };
}

/** How much lengths grow on average. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
export const scaling = (x: number, y: number): Matrix => [x, 0, 0, y, 0, 0];

/** Turns by degrees, clockwise on the screen. */
export function rotation(degrees: number): Matrix {
  const r = (degrees * Math.PI) / 180;
  return [Math.cos(r), Math.sin(r), -Math.sin(r), Math.cos(r), 0, 0];
}

/** Reads a list of transform functions; unknown ones are passed over. Angles: deg (default), rad, turn, grad. */
export function parseTransform(text: string): Matrix {
  let result = IDENTITY;
  for (const match of text.matchAll(/([a-zA-Z0-9]+)\s*\(([^)]*)\)/g)) {
    const parts = (match[2] ?? '').split(/[\s,]+/).filter((part) => part !== '');
    const n = parts.map((part) => parseFloat(part) || 0);
    const v = (i: number, otherwise = 0) => n[i] ?? otherwise;
    const angle = (i: number) => v(i) * angleUnit(parts[i] ?? '');
    let step: Matrix = IDENTITY;
    switch ((match[1] ?? '').toLowerCase()) {
      case 'matrix':
        step = [v(0, 1), v(1), v(2), v(3, 1), v(4), v(5)];
        break;
      case 'matrix3d':
        step = [v(0, 1), v(1), v(4), v(5, 1), v(12), v(13)];
        break;
      case 'translate':
      case 'translate3d':
        step = translation(v(0), v(1));
        break;
      case 'translatex':
        step = translation(v(0), 0);
        break;
      case 'translatey':
        step = translation(0, v(0));
        break;
      case 'scale':
      case 'scale3d':
        step = scaling(v(0, 1), v(1, v(0, 1)));
        break;
      case 'scalex':
        step = scaling(v(0, 1), 1);
        break;
      case 'scaley':
        step = scaling(1, v(0, 1));
        break;
      case 'rotate':
      case 'rotatez': {
        const [x, y] = [v(1), v(2)];
        step = multiply(multiply(translation(x, y), rotation(angle(0))), translation(-x, -y));
        break;
      }
      case 'skewx':
        step = [1, 0, Math.tan((angle(0) * Math.PI) / 180), 1, 0, 0];
        break;
      case 'skewy':
        step = [1, Math.tan((angle(0) * Math.PI) / 180), 0, 1, 0, 0];
        break;
    }
    result = multiply(result, step);
  }
  return result;
}

function angleUnit(text: string): number {
  if (text.endsWith('grad')) return 0.9;
  if (text.endsWith('rad')) return 180 / Math.PI;
  return text.endsWith('turn') ? 360 : 1;
}
