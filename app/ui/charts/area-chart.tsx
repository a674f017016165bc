import { lazy } from 'react';
import { SeriesChart, type SeriesChartProps } from './series-chart';

const Drawing = lazy(() => import('./area-drawing').then(({ AreaDrawing }) => ({ default: AreaDrawing })));

/** Quantities over time, as lines above a tinted area. */
export function AreaChart(props: SeriesChartProps) {
  return <SeriesChart {...props} drawing={Drawing} />;
}
