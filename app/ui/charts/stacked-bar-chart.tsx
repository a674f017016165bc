import { lazy } from 'react';
import { SeriesChart, type SeriesChartProps } from './series-chart';

const Drawing = lazy(() =>
  import('./stacked-bar-drawing').then(({ StackedBarDrawing }) => ({ default: StackedBarDrawing })),
);

/** Parts of a whole at each point, one upon the other: funded and not funded, by session. */
export function StackedBarChart(props: SeriesChartProps) {
  return <SeriesChart {...props} drawing={Drawing} />;
}
