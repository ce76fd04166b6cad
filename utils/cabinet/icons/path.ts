/** SVG path data to polylines: every command, relative and implicit, arcs with packed flags. */

import type { Point } from './types';

const CURVE_STEPS = 8;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
/** A drawing with more points than this is a picture, not a sign. */
const MAX_POINTS = 20_000;

export interface PathLines {
  lines: Point[][];
  closed: boolean[];
}

/** Flattens path data. Reading stops quietly at the first malformed token, as browsers do. */
export function flattenPath(d: string): PathLines {
  const pen = new Pen();
  let at = 0;
  let command = '';
  const skip = () => {
    while (at < d.length && /[\s,]/.test(d.charAt(at))) at++;
  };
  const number = (flag: boolean): number | null => {
    skip();
    if (flag) {
      const c = d.charAt(at);
      if (c !== '0' && c !== '1') return null;
      at++;
      return Number(c);
    }
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(d);
    if (!match) return null;
    at = NUMBER.lastIndex;
    return Number(match[0]);
  };
  for (;;) {
    skip();
    if (at >= d.length || pen.count > MAX_POINTS) break;
    const c = d.charAt(at);
    if (/[a-zA-Z]/.test(c)) {
      command = c;
      at++;
    } else if (command === '' || command === 'z' || command === 'Z') break;
    const upper = command.toUpperCase();
    const wanted = ARGUMENTS[upper];
    if (wanted === undefined) break;
    const values: number[] = [];
    for (let i = 0; i < wanted; i++) {
      const value = number(upper === 'A' && (i === 3 || i === 4));
      if (value === null) return pen.done();
      values.push(value);
    }
    pen.draw(upper, values, command !== upper);
    if (command === 'M') command = 'L';
    else if (command === 'm') command = 'l';
  }
  return pen.done();
}

class Pen {
  private readonly out: PathLines = { lines: [], closed: [] };
  private line: Point[] = [];
  private here: Point = { x: 0, y: 0 };
  private start: Point = { x: 0, y: 0 };
  /** Last control point, for the smooth commands. */
  private control: Point | null = null;
  private last = '';
  count = 0;

  draw(command: string, v: number[], relative: boolean): void {
    const base = relative ? this.here : { x: 0, y: 0 };
    const n = (i: number) => v[i] ?? 0;
    const point = (i: number): Point => ({ x: base.x + n(i), y: base.y + n(i + 1) });
    const mirrored = (kinds: string): Point =>
      this.control && kinds.includes(this.last)
        ? { x: 2 * this.here.x - this.control.x, y: 2 * this.here.y - this.control.y }
        : this.here;
    let control: Point | null = null;
    switch (command) {
      case 'M':
        this.lift(false);
        this.here = this.start = point(0);
        break;
      case 'L':
        this.to(point(0));
        break;
      case 'H':
        this.to({ x: base.x + n(0), y: this.here.y });
        break;
      case 'V':
        this.to({ x: this.here.x, y: base.y + n(0) });
        break;
      case 'C':
        control = point(2);
        this.cubic(point(0), control, point(4));
        break;
      case 'S':
        control = point(0);
        this.cubic(mirrored('CS'), control, point(2));
        break;
      case 'Q':
        control = point(0);
        this.quadratic(control, point(2));
        break;
      case 'T':
        control = mirrored('QT');
        this.quadratic(control, point(0));
        break;
      case 'A':
        this.arc(n(0), n(1), n(2), n(3) === 1, n(4) === 1, point(5));
        break;
      case 'Z':
        this.lift(true);
        this.here = this.start;
        break;
    }
    this.control = control;
    this.last = command;
  }

  done(): PathLines {
    this.lift(false);
    return this.out;
  }

  private lift(closed: boolean): void {
    if (this.line.length > 0) {
      this.out.lines.push(this.line);
      this.out.closed.push(closed);
    }
    this.line = [];
  }

  private to(point: Point): void {
    if (this.line.length === 0) this.line.push(this.here);
    this.line.push(point);
    this.here = point;
    this.count++;
  }

  private cubic(a: Point, b: Point, end: Point): void {
    const from = this.here;
    for (let i = 1; i <= CURVE_STEPS; i++) {
      const t = i / CURVE_STEPS;
      const u = 1 - t;
      const [k0, k1, k2, k3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.to({
        x: k0 * from.x + k1 * a.x + k2 * b.x + k3 * end.x,
        y: k0 * from.y + k1 * a.y + k2 * b.y + k3 * end.y,
      });
    }
  }

  private quadratic(c: Point, end: Point): void {
    const from = this.here;
    const near = (p: Point): Point => ({ x: p.x + (2 / 3) * (c.x - p.x), y: p.y + (2 / 3) * (c.y - p.y) });
    this.cubic(near(from), near(end), end);
  }

  /** Endpoint to centre parametrisation, SVG 1.1 appendix F.6. */
  private arc(rx: number, ry: number, turn: number, large: boolean, sweep: boolean, end: Point): void {
    const from = this.here;
    let [a, b] = [Math.abs(rx), Math.abs(ry)];
    if (a === 0 || b === 0 || (from.x === end.x && from.y === end.y)) {
      this.to(end);
      return;
    }
    const phi = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const [hx, hy] = [(from.x - end.x) / 2, (from.y - end.y) / 2];
    const [x, y] = [cos * hx + sin * hy, -sin * hx + cos * hy];
    const over = (x * x) / (a * a) + (y * y) / (b * b);
    if (over > 1) [a, b] = [a * Math.sqrt(over), b * Math.sqrt(over)];
    const bottom = a * a * y * y + b * b * x * x;
    const root = Math.sqrt(Math.max(0, (a * a * b * b - bottom) / bottom)) * (large === sweep ? -1 : 1);
    const [mx, my] = [(root * a * y) / b, (-root * b * x) / a];
    const cx = cos * mx - sin * my + (from.x + end.x) / 2;
    const cy = sin * mx + cos * my + (from.y + end.y) / 2;
    const first = Math.atan2((y - my) / b, (x - mx) / a);
    let swing = Math.atan2((-y - my) / b, (-x - mx) / a) - first;
    if (sweep && swing < 0) swing += 2 * Math.PI;
    if (!sweep && swing > 0) swing -= 2 * Math.PI;
    const steps = Math.max(2, Math.ceil((Math.abs(swing) / Math.PI) * 16));
    for (let i = 1; i < steps; i++) {
      const angle = first + (swing * i) / steps;
      const [px, py] = [a * Math.cos(angle), b * Math.sin(angle)];
      this.to({ x: cx + cos * px - sin * py, y: cy + sin * px + cos * py });
    }
    this.to(end);
  }
}
