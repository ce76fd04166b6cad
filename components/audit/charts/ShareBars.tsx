import { useMemo } from 'react';
import uPlot from 'uplot';
import type { Tally } from '@/utils/school';
import { dotted, hatched, solid } from './fillings';
import { Plot, type PlotOptions, token } from './Plot';

/** Lying bars: the first stands at the top, and each goes from nought to all students of its line. */
function barsOptions(lines: number): PlotOptions {
  const edge = (plot: uPlot) => token(plot, '--bvb-line-strong');
  const bars = uPlot.paths.bars?.({ size: [0.62, 22] });
  const layer = (fill: uPlot.Series.Fill): uPlot.Series => ({
    fill,
    stroke: edge,
    width: 1,
    points: { show: false },
    ...(bars ? { paths: bars } : {}),
  });
  return {
    padding: [0, 1, 0, 1],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, ori: 1, dir: -1, range: [-0.5, lines - 0.5] },
      y: { ori: 0, dir: 1, range: [0, 100] },
    },
    axes: [{ show: false }, { show: false }],
    // From the widest to the narrowest: each is drawn over the one before.
    series: [{}, layer(dotted), layer(hatched), layer(solid)],
  };
}

/** A bar a line over all its students: есть, нет, не прочитано. The lines' numbers are the table that it stands in. */
export function ShareBars({ label, tallies }: { label: string; tallies: readonly Tally[] }) {
  const options = useMemo(() => barsOptions(tallies.length), [tallies.length]);
  const data = useMemo<uPlot.AlignedData>(() => {
    const part = (of: (tally: Tally) => number) =>
      tallies.map((tally) => {
        const all = tally.yes + tally.no + tally.unread;
        return all === 0 ? null : (of(tally) / all) * 100;
      });
    return [
      tallies.map((_, at) => at),
      part(({ yes, no, unread }) => yes + no + unread),
      part(({ yes, no }) => yes + no),
      part(({ yes }) => yes),
    ];
  }, [tallies]);
  return <Plot label={label} options={options} data={data} />;
}
