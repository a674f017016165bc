import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';
import { ChartFrame } from './chart-frame';
import { ChartLegend } from './chart-legend';
import { chartFills, type ChartColour } from './chart-series';

export type DonutSlice = { label: string; value: number; colour: ChartColour };

export type DonutChartProps = {
  title: string;
  caption?: ReactNode;
  /** What the slices are: the head of the table's first column. */
  axis: string;
  /** What is counted: the head of the second. */
  measure: string;
  slices: readonly DonutSlice[];
  format?: (value: number) => string;
  /** In the middle: the figure that matters, and its name. */
  centre?: { value: string; label: string };
};

const gap = 0.8;

/** The arcs of a ring of length 100: each slice's start and length; slices of nothing are left out. */
export function donutArcs(values: readonly number[]): { start: number; length: number }[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let start = 0;
  return values.map((value) => {
    const length = total === 0 ? 0 : (value / total) * 100;
    const arc = { start, length };
    start += length;
    return arc;
  });
}

/** Parts of one whole, as a ring drawn by the server. */
export function DonutChart({ title, caption, axis, measure, slices, format, centre }: DonutChartProps) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const write = format ?? formats.number;
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  const arcs = donutArcs(slices.map(({ value }) => value));
  const visible = arcs.filter(({ length }) => length > 0).length;
  const share = (value: number) => formats.percent(total === 0 ? 0 : value / total);
  return (
    <ChartFrame
      title={title}
      caption={caption}
      figures={{
        columns: [axis, measure, '%'],
        rows: [
          ...slices.map(({ label, value }) => [label, write(value), share(value)]),
          [t('chart.total'), write(total), ''],
        ],
      }}
      legend={
        <ChartLegend
          items={slices.map(({ label, value, colour }) => ({ label, colour, value: write(value) }))}
        />
      }
    >
      <div className="relative mx-auto grid size-48 place-content-center" aria-hidden="true">
        <svg viewBox="0 0 36 36" className="absolute inset-0 -rotate-90">
          <circle cx="18" cy="18" r="15" fill="none" strokeWidth="4.5" className="stroke-ink/8" />
          {slices.map(({ label, colour }, position) => {
            const arc = arcs[position];
            if (!arc || arc.length === 0) return null;
            const length = visible > 1 ? Math.max(0.4, arc.length - gap) : arc.length;
            return (
              <circle
                key={label}
                cx="18"
                cy="18"
                r="15"
                fill="none"
                stroke={chartFills[colour]}
                strokeWidth="4.5"
                pathLength={100}
                strokeDasharray={`${length} ${100 - length}`}
                strokeDashoffset={-arc.start}
              />
            );
          })}
        </svg>
        {centre && (
          <p className="relative text-center">
            <span className="block text-xl font-[640] tabular-nums">{centre.value}</span>
            <span className="block max-w-28 text-xs text-ink-faint">{centre.label}</span>
          </p>
        )}
      </div>
    </ChartFrame>
  );
}
