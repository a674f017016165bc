import { Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../primitives/skeleton';
import { useFormats } from '../primitives/use-formats';
import { ChartFrame } from './chart-frame';
import { ChartLegend } from './chart-legend';
import type { ChartPoint, ChartSeries } from './chart-series';
import { seriesFigures } from './series-figures';

export type SeriesChartProps = {
  title: string;
  caption?: ReactNode;
  /** What the points are: "Semaine", "Séance"; the head of the table's first column. */
  axis: string;
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  /** How a value is written; as a plain number unless told. */
  format?: (value: number) => string;
  headingLevel?: 2 | 3;
};

export type SeriesDrawingProps = {
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  format: (value: number) => string;
};

/** What every chart of series shares: its frame, legend and figures; the drawing itself comes after, in the browser. */
export function SeriesChart({
  drawing: Drawing,
  ...props
}: SeriesChartProps & { drawing: ComponentType<SeriesDrawingProps> }) {
  const { title, caption, axis, series, points, headingLevel } = props;
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const format = props.format ?? formats.number;
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const waiting = <Skeleton className="h-60 rounded-md" />;
  return (
    <ChartFrame
      title={title}
      caption={caption}
      headingLevel={headingLevel}
      figures={seriesFigures(axis, series, points, format)}
      legend={series.length > 1 && <ChartLegend items={series} />}
    >
      {points.length === 0 ? (
        <p className="grid h-60 place-content-center text-sm text-ink-faint">{t('chart.noFigures')}</p>
      ) : inBrowser ? (
        <Suspense fallback={waiting}>
          <div className="h-60" aria-hidden="true">
            <Drawing series={series} points={points} format={format} />
          </div>
        </Suspense>
      ) : (
        waiting
      )}
    </ChartFrame>
  );
}
