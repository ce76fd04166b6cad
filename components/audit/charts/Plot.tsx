import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';

export type PlotOptions = Omit<uPlot.Options, 'width' | 'height'>;

/** A colour of the page as it is now: asked for at each drawing, so that light and dark follow the system. */
export function token(plot: uPlot, name: string): string {
  return getComputedStyle(plot.root).getPropertyValue(name).trim();
}

/**
 * One drawing as large as its frame. For the eyes: `label` says in words what it shows, and the numbers stand in a
 * table beside it. `options` and `data` must keep their identity while nothing changed.
 */
export function Plot({
  label,
  options,
  data,
}: {
  label: string;
  options: PlotOptions;
  data: uPlot.AlignedData;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const size = () => ({ width: box.clientWidth, height: box.clientHeight });
    const plot = new uPlot({ ...options, ...size() }, data, box);
    const grown = new ResizeObserver(() => {
      plot.setSize(size());
    });
    grown.observe(box);
    const ended = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => plot.redraw(false), ended);
    return () => {
      ended.abort();
      grown.disconnect();
      plot.destroy();
    };
  }, [options, data]);
  return <div ref={frame} className="au-plot" role="img" aria-label={label} />;
}
