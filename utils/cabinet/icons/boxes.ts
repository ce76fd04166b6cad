/** Signs made of CSS: turned borders, crossed bars, clipped boxes, masks, backgrounds, generated characters. */

import { isVisible } from './colour';
import { nameOfAddress, svgFromDataUri, urlsOf } from './adapt';
import { apply, IDENTITY, multiply, parseTransform, scaling, translation, type Matrix } from './matrix';
import { flattenPath } from './path';
import { shapesOf } from './svg';
import type { Point, Shape } from './types';

/** Everything that CSS paints in an element that has neither text nor pictures. */
export interface BoxDrawing {
  shapes: Shape[];
  /** Generated text with the font that draws it. */
  characters: { text: string; style: string; weight: string; family: string }[];
  /** Names of pictures that are not in the page. */
  names: string[];
}

const MAX_BOXES = 12;

/** Reads computed styles of the element, its descendants and their pseudo-elements. Costly: once per kind of element. */
export function boxDrawing(root: HTMLElement | SVGElement): BoxDrawing {
  const drawing: BoxDrawing = { shapes: [], characters: [], names: [] };
  const elements = [root, ...root.querySelectorAll('*')].slice(0, MAX_BOXES);
  const seen = new Map<Element, Matrix>();
  for (const element of elements) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.04) continue;
    const above = element === root ? IDENTITY : seen.get(element.parentElement ?? root);
    if (!above) continue;
    const box = boxOf(element, style);
    const offset =
      element === root || !(element instanceof HTMLElement)
        ? IDENTITY
        : translation(element.offsetLeft, element.offsetTop);
    const matrix = multiply(multiply(above, offset), turnOf(style, box));
    seen.set(element, matrix);
    paint(drawing, style, box, matrix, element === root && !isSign(style));
    for (const pseudo of ['::before', '::after'] as const) generated(drawing, element, pseudo, box, matrix);
  }
  return drawing;
}

interface Size {
  width: number;
  height: number;
}

function boxOf(element: Element, style: CSSStyleDeclaration): Size {
  if (element instanceof HTMLElement) return { width: element.offsetWidth, height: element.offsetHeight };
  return { width: px(style.width), height: px(style.height) };
}

/** A cell's or a wrapper's own background and borders are furniture, unless the box itself is turned, clipped or masked. */
function isSign(style: CSSStyleDeclaration): boolean {
  return (
    style.clipPath !== 'none' ||
    style.maskImage !== 'none' ||
    style.transform !== 'none' ||
    (style.rotate !== 'none' && style.rotate !== '')
  );
}

function generated(
  drawing: BoxDrawing,
  element: Element,
  pseudo: '::before' | '::after',
  parent: Size,
  matrix: Matrix,
): void {
  // Words that the overlay itself has written beside a drawing are no part of it.
  if (
    pseudo === '::after' &&
    (element.hasAttribute('data-bvb-status') || element.hasAttribute('data-bvb-chip'))
  )
    return;
  const style = getComputedStyle(element, pseudo);
  const content = style.content;
  if (content === 'none' || content === 'normal' || content === '') return;
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.04) return;
  const text = Array.from(content.matchAll(/"((?:[^"\\]|\\.)*)"/g), (m) => m[1] ?? '')
    .join('')
    .trim();
  if (text !== '' && !content.startsWith('url(')) {
    drawing.characters.push({
      text,
      style: style.fontStyle,
      weight: style.fontWeight,
      family: style.fontFamily,
    });
    return;
  }
  const borders = style.boxSizing === 'border-box' ? 0 : 1;
  const extra = (a: string, b: string) => borders * (px(a) + px(b));
  const box: Size = {
    width:
      px(style.width) +
      extra(style.borderLeftWidth, style.borderRightWidth) +
      extra(style.paddingLeft, style.paddingRight),
    height:
      px(style.height) +
      extra(style.borderTopWidth, style.borderBottomWidth) +
      extra(style.paddingTop, style.paddingBottom),
  };
  const placed = style.position === 'absolute' || style.position === 'fixed';
  const x =
    placed && style.left !== 'auto' ? px(style.left) + px(style.marginLeft) : (parent.width - box.width) / 2;
  const y =
    placed && style.top !== 'auto' ? px(style.top) + px(style.marginTop) : (parent.height - box.height) / 2;
  addPictures(drawing, [content], box, multiply(matrix, translation(x, y)));
  paint(drawing, style, box, multiply(multiply(matrix, translation(x, y)), turnOf(style, box)), false);
}

/** The box's own transform, around its origin. */
function turnOf(style: CSSStyleDeclaration, box: Size): Matrix {
  let own = style.transform === 'none' || style.transform === '' ? IDENTITY : parseTransform(style.transform);
  if (style.rotate !== 'none' && style.rotate !== '')
    own = multiply(parseTransform(`rotate(${style.rotate})`), own);
  if (own === IDENTITY) return IDENTITY;
  const origin = style.transformOrigin.split(' ').map(px);
  const [ox, oy] = [origin[0] ?? box.width / 2, origin[1] ?? box.height / 2];
  return multiply(multiply(translation(ox, oy), own), translation(-ox, -oy));
}

function paint(
  drawing: BoxDrawing,
  style: CSSStyleDeclaration,
  box: Size,
  matrix: Matrix,
  furniture: boolean,
): void {
  if (box.width <= 0 && box.height <= 0) return;
  const masks = urlsOf(style.maskImage);
  if (masks.length > 0) {
    addPictures(drawing, [style.maskImage], box, matrix);
    return;
  }
  addPictures(drawing, [style.backgroundImage], box, matrix);
  if (furniture) return;
  const round = Math.min(px(style.borderTopLeftRadius), px(style.borderBottomRightRadius));
  const isRound =
    round >= 0.4 * Math.min(box.width, box.height) ||
    (style.borderTopLeftRadius.endsWith('%') && px(style.borderTopLeftRadius) >= 40);
  const clip = polygonOf(style.clipPath, box);
  const outline = clip ?? (isRound ? ellipse(box) : rectangle(0, 0, box.width, box.height));
  if (isVisible(style.backgroundColor)) add(drawing, outline, matrix, style.backgroundColor);
  if (clip) return;
  const sides = [
    [style.borderTopWidth, style.borderTopStyle, style.borderTopColor],
    [style.borderRightWidth, style.borderRightStyle, style.borderRightColor],
    [style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor],
    [style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor],
  ] as const;
  const widths = sides.map(([w, kind, colour]) =>
    kind === 'none' || kind === 'hidden' || !isVisible(colour) ? 0 : px(w),
  );
  const [t = 0, r = 0, b = 0, l = 0] = widths;
  if (isRound && t > 0 && r > 0 && b > 0 && l > 0) {
    const lines = ellipse(box).map((p) => apply(matrix, p));
    drawing.shapes.push({
      lines: [lines],
      closed: [true],
      fill: null,
      evenOdd: false,
      stroke: sides[0][2],
      strokeWidth: t,
    });
    return;
  }
  const { width: w, height: h } = box;
  if (t > 0) add(drawing, rectangle(0, 0, w, t), matrix, sides[0][2]);
  if (r > 0) add(drawing, rectangle(w - r, 0, r, h), matrix, sides[1][2]);
  if (b > 0) add(drawing, rectangle(0, h - b, w, b), matrix, sides[2][2]);
  if (l > 0) add(drawing, rectangle(0, 0, l, h), matrix, sides[3][2]);
}

function addPictures(drawing: BoxDrawing, values: readonly string[], box: Size, matrix: Matrix): void {
  for (const address of values.flatMap(urlsOf)) {
    const svg = svgFromDataUri(address);
    if (!svg) {
      const name = nameOfAddress(address);
      if (name !== '') drawing.names.push(name);
      continue;
    }
    const [, , width = 24, height = 24] = (svg.attr('viewBox') ?? '').split(/[\s,]+/).map(Number);
    const scale = Math.min(box.width / width, box.height / height) || 1;
    const place = multiply(matrix, scaling(scale, scale));
    for (const shape of shapesOf(svg).shapes) {
      const lines = shape.lines.map((line) => line.map((p) => apply(place, p)));
      drawing.shapes.push({ ...shape, lines, strokeWidth: shape.strokeWidth * scale });
    }
  }
}

function add(drawing: BoxDrawing, outline: Point[], matrix: Matrix, fill: string): void {
  const lines = [outline.map((p) => apply(matrix, p))];
  drawing.shapes.push({ lines, closed: [true], fill, evenOdd: false, stroke: null, strokeWidth: 0 });
}

function polygonOf(value: string, box: Size): Point[] | null {
  const body = /^polygon\((?:\s*(?:nonzero|evenodd)\s*,)?(.*)\)/.exec(value)?.[1];
  if (body === undefined) {
    const d = /^path\((?:[^"']*)["'](.*)["']\)/.exec(value)?.[1];
    return d === undefined ? null : (flattenPath(d).lines[0] ?? null);
  }
  return body.split(',').map((pair) => {
    const [x = '0', y = '0'] = pair.trim().split(/\s+(?![^(]*\))/);
    return { x: lengthOf(x, box.width), y: lengthOf(y, box.height) };
  });
}

function lengthOf(text: string, whole: number): number {
  const value = parseFloat(text) || 0;
  return text.endsWith('%') ? (value / 100) * whole : value;
}

function rectangle(x: number, y: number, w: number, h: number): Point[] {
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
}

function ellipse(box: Size): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < 32; i++) {
    const angle = (i / 16) * Math.PI;
    points.push({ x: (box.width / 2) * (1 + Math.cos(angle)), y: (box.height / 2) * (1 + Math.sin(angle)) });
  }
  return points;
}

function px(text: string): number {
  return parseFloat(text) || 0;
}
