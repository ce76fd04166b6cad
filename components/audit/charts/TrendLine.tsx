import { useMemo, useState } from 'react';
import type uPlot from 'uplot';
import type { TrendPoint } from '@/utils/school';
import { dayFromIso, daysBetween, formatDay } from '@/utils/text';
import { figure } from '../words';
import { Plot, type PlotOptions, token } from './Plot';

const FONT = '12px system-ui, sans-serif';
const DAYS = [1, 2, 7, 14, 28, 56, 91, 182, 364];
const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

const told = (iso: string): string => formatDay(dayFromIso(iso));

/** Day `after` that many days, as the axis writes it: 05.11. */
function axisDay(start: string, after: number): string {
  const moment = new Date(Date.parse(start) + after * 86_400_000).toISOString();
  return told(moment.slice(0, 10)).slice(0, 5);
}

function trendOptions(start: string, last: number, onPoint: (at: number | null) => void): PlotOptions {
  const line = (plot: uPlot) => token(plot, '--bvb-blue-edge');
  const ground = (plot: uPlot) => token(plot, '--bvb-surface');
  const soft = (plot: uPlot) => token(plot, '--bvb-ink-soft');
  const grid = { stroke: (plot: uPlot) => token(plot, '--bvb-line'), width: 1 };
  const axis = { stroke: soft, grid, ticks: { show: false }, font: FONT };
  const dots = (fill: (plot: uPlot) => string): uPlot.Series => ({
    stroke: line,
    paths: () => null,
    points: { show: true, size: 7, width: 1.5, stroke: line, fill },
  });
  return {
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: {
      x: { time: false, range: [-0.5, Math.max(1, last) + 0.5] },
      y: { range: (_, __, most) => [0, Math.max(1, most) * 1.08] },
    },
    axes: [
      { ...axis, incrs: DAYS, size: 28, values: (_, splits) => splits.map((at) => axisDay(start, at)) },
      { ...axis, incrs: COUNTS, size: 56, values: (_, splits) => splits.map(figure) },
    ],
    series: [{}, { stroke: line, width: 2, points: { show: false } }, dots(line), dots(ground)],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)] },
  };
}

/** One measure over days: whole readings are filled dots, parts hollow ones; the day pointed at is told in words. */
export function TrendLine({ label, points }: { label: string; points: readonly TrendPoint[] }) {
  const [at, setAt] = useState<number | null>(null);
  const start = points[0]?.day ?? '';
  const data = useMemo<uPlot.AlignedData>(
    () => [
      points.map(({ day }) => daysBetween(dayFromIso(start), dayFromIso(day))),
      points.map(({ yes }) => yes),
      points.map(({ yes, complete }) => (complete ? yes : null)),
      points.map(({ yes, complete }) => (complete ? null : yes)),
    ],
    [points, start],
  );
  const last = data[0].at(-1) ?? 0;
  const options = useMemo(() => trendOptions(start, last, setAt), [start, last]);
  const pointed = at === null ? undefined : points[at];
  return (
    <>
      <Plot label={label} options={options} data={data} />
      <p className="bvb-hint">
        {pointed
          ? `${told(pointed.day)}: ${figure(pointed.yes)} из ${figure(pointed.read)}${pointed.complete ? '' : ', прочитана часть'}`
          : 'Закрашенная точка: прочитано всё, пустая: часть.'}
      </p>
    </>
  );
}
