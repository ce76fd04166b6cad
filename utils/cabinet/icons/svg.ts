/** An SVG tree to painted outlines: shapes, transforms, references, masks, inherited paint. */

import {
  apply,
  IDENTITY,
  multiply,
  parseTransform,
  scaleOf,
  scaling,
  translation,
  type Matrix,
} from './matrix';
import { flattenPath } from './path';
import type { Point, Shape, SvgNode } from './types';

const MAX_SHAPES = 400;
const MAX_DEPTH = 12;
const NOT_PAINTED = new Set([
  'defs',
  'symbol',
  'clippath',
  'mask',
  'title',
  'desc',
  'metadata',
  'style',
  'script',
  'lineargradient',
  'radialgradient',
  'pattern',
  'marker',
  'filter',
  'text',
  'foreignobject',
  'animate',
  'set',
]);

interface Paint {
  fill: string;
  stroke: string;
  width: number;
  evenOdd: boolean;
  opacity: number;
}

/** References to another document that a drawing is made of; their names are evidence, nothing more. */
export interface SvgShapes {
  shapes: Shape[];
  external: string[];
}

export function shapesOf(root: SvgNode): SvgShapes {
  const walker = new Walker();
  const start: Paint = { fill: '#000', stroke: 'none', width: 1, evenOdd: false, opacity: 1 };
  walker.visit(root, IDENTITY, start, 0, root.name === 'symbol');
  return { shapes: walker.shapes, external: walker.external };
}

class Walker {
  readonly shapes: Shape[] = [];
  readonly external: string[] = [];

  visit(node: SvgNode, matrix: Matrix, inherited: Paint, depth: number, force = false): void {
    if (depth > MAX_DEPTH || this.shapes.length > MAX_SHAPES) return;
    if (NOT_PAINTED.has(node.name) && !force) return;
    const look = (property: string) => propertyOf(node, property);
    if (look('display') === 'none' || look('visibility') === 'hidden') return;
    const paint = paintOf(look, inherited);
    if (paint.opacity < 0.04) return;
    const own = node.attr('transform') ?? node.style?.('transform') ?? '';
    const here = own && own !== 'none' ? multiply(matrix, parseTransform(own)) : matrix;
    const lines = outlineOf(node);
    if (lines) {
      const masked = maskOf(node);
      if (masked) this.paintMask(masked, matrix, depth);
      else this.add(lines, here, paint);
      return;
    }
    if (node.name === 'use') {
      this.use(node, here, paint, depth);
      return;
    }
    for (const child of node.children) this.visit(child, here, paint, depth + 1);
  }

  private use(node: SvgNode, matrix: Matrix, paint: Paint, depth: number): void {
    const href = node.attr('href') ?? node.attr('xlink:href') ?? '';
    const target = href.startsWith('#') ? (node.byId?.(href.slice(1)) ?? null) : null;
    if (!target) {
      if (href) this.external.push(href);
      return;
    }
    const moved = multiply(matrix, translation(length(node.attr('x')), length(node.attr('y'))));
    this.visit(target, moved, paint, depth + 1, true);
  }

  /** A whole-canvas shape seen through a mask: white of the mask is the drawing, black cuts it. */
  private paintMask(mask: SvgNode, matrix: Matrix, depth: number): void {
    const before = this.shapes.length;
    const white: Paint = { fill: '#000', stroke: 'none', width: 1, evenOdd: false, opacity: 1 };
    for (const child of mask.children)
      this.visit(
        child,
        matrix,
        paintOf((p) => propertyOf(mask, p), white),
        depth + 1,
      );
    for (const shape of this.shapes.slice(before)) {
      if (shape.fill !== null) shape.fill = isDark(shape.fill) ? 'erase' : 'mask';
      if (shape.stroke !== null) shape.stroke = isDark(shape.stroke) ? 'erase' : 'mask';
    }
  }

  private add(outline: { lines: Point[][]; closed: boolean[] }, matrix: Matrix, paint: Paint): void {
    const lines = outline.lines.map((line) => line.map((p) => apply(matrix, p)));
    const fill = paint.fill === 'none' ? null : label(paint.fill, paint.opacity);
    const stroke = paint.stroke === 'none' || paint.width <= 0 ? null : label(paint.stroke, paint.opacity);
    if (fill === null && stroke === null) return;
    const strokeWidth = paint.width * scaleOf(matrix);
    this.shapes.push({ lines, closed: outline.closed, fill, evenOdd: paint.evenOdd, stroke, strokeWidth });
  }
}

function propertyOf(node: SvgNode, property: string): string | null {
  const computed = node.style?.(property);
  if (computed) return computed;
  const inline = node.attr('style');
  if (inline?.includes(property)) {
    for (const part of inline.split(';')) {
      const colon = part.indexOf(':');
      if (part.slice(0, colon).trim() === property) return part.slice(colon + 1).trim();
    }
  }
  return node.attr(property);
}

function paintOf(look: (property: string) => string | null, inherited: Paint): Paint {
  const own = (property: string): string | null => {
    const value = look(property);
    return value === null || value === '' || value === 'inherit' ? null : value.trim().toLowerCase();
  };
  const fill = own('fill') ?? inherited.fill;
  const stroke = own('stroke') ?? inherited.stroke;
  const width = own('stroke-width');
  const rule = own('fill-rule');
  const opacity =
    inherited.opacity * number(own('opacity')) * number(own('fill-opacity') ?? own('stroke-opacity'));
  return {
    fill: isTransparent(fill) ? 'none' : fill,
    stroke: isTransparent(stroke) ? 'none' : stroke,
    width: width === null ? inherited.width : length(width),
    evenOdd: rule === null ? inherited.evenOdd : rule === 'evenodd',
    opacity,
  };
}

function isTransparent(paint: string): boolean {
  return paint === 'none' || paint === 'transparent' || /^rgba\(.*,\s*0(\.0+)?\)$/.test(paint);
}

function label(paint: string, opacity: number): string {
  return opacity < 0.995 ? `${paint}@${opacity.toFixed(1)}` : paint;
}

function isDark(paint: string): boolean {
  const base = paint.split('@')[0] ?? '';
  if (base === 'black') return true;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(base)?.[1];
  if (hex) return Array.from(hex).every((digit) => digit < '8');
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(base);
  return (rgb?.slice(1, 4) ?? ['255']).every((part) => Number(part) < 128);
}

function number(text: string | null): number {
  if (text === null) return 1;
  const value = parseFloat(text);
  if (!Number.isFinite(value)) return 1;
  return text.endsWith('%') ? value / 100 : value;
}

function length(text: string | null): number {
  return text === null ? 0 : parseFloat(text) || 0;
}

/** The mask of a shape that is only a sheet to look at the mask through. */
function maskOf(node: SvgNode): SvgNode | null {
  const reference = node.attr('mask') ?? '';
  const id = /url\(["']?#([^"')]+)["']?\)/.exec(reference)?.[1];
  return id === undefined ? null : (node.byId?.(id) ?? null);
}

function outlineOf(node: SvgNode): { lines: Point[][]; closed: boolean[] } | null {
  const n = (name: string) => length(node.attr(name));
  switch (node.name) {
    case 'path':
      return flattenPath(node.attr('d') ?? cssPath(node.style?.('d') ?? ''));
    case 'line':
      return {
        lines: [
          [
            { x: n('x1'), y: n('y1') },
            { x: n('x2'), y: n('y2') },
          ],
        ],
        closed: [false],
      };
    case 'polyline':
    case 'polygon':
      return { lines: [pointsOf(node.attr('points') ?? '')], closed: [node.name === 'polygon'] };
    case 'circle':
      return ring(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ring(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect':
      return rectangle(node);
    default:
      return null;
  }
}

function cssPath(value: string): string {
  return /^path\(["'](.*)["']\)$/.exec(value)?.[1] ?? '';
}

function pointsOf(text: string): Point[] {
  const values = (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
  const points: Point[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) points.push({ x: values[i] ?? 0, y: values[i + 1] ?? 0 });
  return points;
}

function ring(cx: number, cy: number, rx: number, ry: number): { lines: Point[][]; closed: boolean[] } {
  const unit = flattenPath('M1 0A1 1 0 0 1 -1 0A1 1 0 0 1 1 0Z');
  const matrix = multiply(translation(cx, cy), scaling(rx, ry));
  return { lines: unit.lines.map((line) => line.map((p) => apply(matrix, p))), closed: unit.closed };
}

function rectangle(node: SvgNode): { lines: Point[][]; closed: boolean[] } {
  const n = (name: string) => length(node.attr(name));
  const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
  const given = n('rx') || n('ry');
  const [rx, ry] = [Math.min(n('rx') || given, w / 2), Math.min(n('ry') || given, h / 2)];
  if (rx === 0) return flattenPath(`M${x} ${y}h${w}v${h}h${-w}z`);
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return flattenPath(
    `M${x + rx} ${y}h${w - 2 * rx}${corner(rx, ry)}v${h - 2 * ry}${corner(-rx, ry)}` +
      `h${2 * rx - w}${corner(-rx, -ry)}v${2 * ry - h}${corner(rx, -ry)}z`,
  );
}
