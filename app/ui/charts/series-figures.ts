import type { ChartFigures } from './chart-frame';
import type { ChartPoint, ChartSeries } from './chart-series';

/** The table of a chart of series: a line for each point, a column for each series; "–" where there is no value. */
export function seriesFigures(
  axis: string,
  series: readonly ChartSeries[],
  points: readonly ChartPoint[],
  format: (value: number) => string,
): ChartFigures {
  return {
    columns: [axis, ...series.map(({ label }) => label)],
    rows: points.map((point) => [
      point.label,
      ...series.map(({ key }) => {
        const value = point.values[key] ?? null;
        return value === null ? '–' : format(value);
      }),
    ]),
  };
}
