import type uPlot from 'uplot';
import { token } from './Plot';

/** A tile of `size` pixels, repeated: a meaning told by a pattern hangs on no colour. */
function tile(
  plot: uPlot,
  size: number,
  draw: (paint: CanvasRenderingContext2D, size: number) => void,
): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const paint = canvas.getContext('2d');
  if (!paint) return token(plot, '--bvb-sunken');
  draw(paint, size);
  return plot.ctx.createPattern(canvas, 'repeat') ?? token(plot, '--bvb-sunken');
}

/** «есть»: solid. */
export const solid = (plot: uPlot): string => token(plot, '--bvb-blue-edge');

/** «нет»: slanted lines. */
export const hatched = (plot: uPlot): CanvasPattern | string =>
  tile(plot, Math.round(6 * devicePixelRatio), (paint, size) => {
    paint.fillStyle = token(plot, '--bvb-amber-ground');
    paint.fillRect(0, 0, size, size);
    paint.strokeStyle = token(plot, '--bvb-amber-edge');
    paint.lineWidth = size / 4;
    for (const at of [-size, 0, size]) {
      paint.moveTo(at - 1, size + 1);
      paint.lineTo(at + size + 1, -1);
    }
    paint.stroke();
  });

/** «не прочитано»: dots. */
export const dotted = (plot: uPlot): CanvasPattern | string =>
  tile(plot, Math.round(5 * devicePixelRatio), (paint, size) => {
    paint.fillStyle = token(plot, '--bvb-grey-ground');
    paint.fillRect(0, 0, size, size);
    paint.fillStyle = token(plot, '--bvb-grey-edge');
    paint.arc(size / 2, size / 2, size / 5, 0, Math.PI * 2);
    paint.fill();
  });
