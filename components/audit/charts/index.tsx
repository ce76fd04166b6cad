import { type ComponentProps, lazy, Suspense } from 'react';
import type * as charts from './all';

const Bars = lazy(async () => ({ default: (await import('./all')).ShareBars }));
const Line = lazy(async () => ({ default: (await import('./all')).TrendLine }));

/** Shares as lying bars; draws as soon as the chart library is there, the numbers beside it do not wait. */
export function ShareBars(props: ComponentProps<typeof charts.ShareBars>) {
  return (
    <Suspense fallback={<div className="au-plot" />}>
      <Bars {...props} />
    </Suspense>
  );
}

/** A measure day by day. */
export function TrendLine(props: ComponentProps<typeof charts.TrendLine>) {
  return (
    <Suspense fallback={<div className="au-plot" />}>
      <Line {...props} />
    </Suspense>
  );
}
