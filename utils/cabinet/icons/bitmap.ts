/** Drawings that only the browser can paint: characters of icon fonts and pictures. Painted on a canvas that never enters the page. */

import { MAP_SIZE } from './raster';
import type { LabelMap } from './types';

const SIDE = 192;

/** The character as the font draws it. Null: the font has not arrived yet, or nothing can be painted. */
export function characterMap(
  doc: Document,
  text: string,
  font: { style: string; weight: string; family: string },
): LabelMap | null {
  const css = `${font.style} ${font.weight} 96px ${font.family}`;
  try {
    if (!doc.fonts.check(css, text)) return null;
    const context = contextOf(doc);
    if (!context) return null;
    context.font = css;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, SIDE / 2, SIDE / 2);
    return toLabels(context.getImageData(0, 0, SIDE, SIDE));
  } catch {
    return null;
  }
}

/** The picture as painted. Null: not loaded yet, or its pixels belong to another site. */
export function pictureMap(doc: Document, image: HTMLImageElement): LabelMap | null {
  if (!image.complete || image.naturalWidth === 0) return null;
  try {
    const context = contextOf(doc);
    if (!context) return null;
    const scale = SIDE / Math.max(image.naturalWidth, image.naturalHeight);
    context.drawImage(image, 0, 0, image.naturalWidth * scale, image.naturalHeight * scale);
    return toLabels(context.getImageData(0, 0, SIDE, SIDE));
  } catch {
    return null;
  }
}

function contextOf(doc: Document): CanvasRenderingContext2D | null {
  const canvas = doc.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  return canvas.getContext('2d', { willReadFrequently: true });
}

/** Colours become labels (nearest of the few main ones); the painted part is brought to the size that the recogniser knows. */
function toLabels(image: ImageData): LabelMap | null {
  const { data, width, height } = image;
  const painted = (x: number, y: number) => (data[(y * width + x) * 4 + 3] ?? 0) > 110;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!painted(x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;
  const margin = 4;
  const scale = (MAP_SIZE - 2 * margin) / (Math.max(right - left, bottom - top) + 1);
  const map: LabelMap = { size: MAP_SIZE, data: new Uint8Array(MAP_SIZE * MAP_SIZE) };
  const palette: (readonly [number, number, number])[] = [];
  const dx = (MAP_SIZE - (right - left + 1) * scale) / 2;
  const dy = (MAP_SIZE - (bottom - top + 1) * scale) / 2;
  for (let y = 0; y < MAP_SIZE; y++) {
    for (let x = 0; x < MAP_SIZE; x++) {
      const sx = Math.floor(left + (x + 0.5 - dx) / scale);
      const sy = Math.floor(top + (y + 0.5 - dy) / scale);
      if (sx < left || sx > right || sy < top || sy > bottom || !painted(sx, sy)) continue;
      const at = (sy * width + sx) * 4;
      map.data[y * MAP_SIZE + x] = labelOf(palette, data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    }
  }
  return map;
}

function labelOf(palette: (readonly [number, number, number])[], r: number, g: number, b: number): number {
  let best = -1;
  let nearest = Infinity;
  palette.forEach(([pr, pg, pb], index) => {
    const distance = Math.abs(pr - r) + Math.abs(pg - g) + Math.abs(pb - b);
    if (distance < nearest) [nearest, best] = [distance, index];
  });
  if (nearest > 150 && palette.length < 5) {
    palette.push([r, g, b]);
    return palette.length;
  }
  return best + 1;
}
