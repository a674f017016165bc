import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisStyle, quantityAxis } from './axis-style';
import { chartFills } from './chart-series';
import { DrawingTooltip } from './drawing-tooltip';
import type { SeriesDrawingProps } from './series-chart';

/** The drawing of StackedBarChart: the only part that brings recharts. */
export function StackedBarDrawing({ series, points, format }: SeriesDrawingProps) {
  const data = points.map(({ label, values }) => ({ label, ...values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" minTickGap={16} {...axisStyle} />
        <YAxis {...quantityAxis(points, format)} />
        <Tooltip
          cursor={{ fill: 'var(--surface-sunken)' }}
          content={(hover) => (
            <DrawingTooltip
              active={hover.active}
              label={hover.label}
              payload={hover.payload}
              series={series}
              format={format}
            />
          )}
        />
        {series.map((one, position) => (
          <Bar
            key={one.key}
            dataKey={one.key}
            stackId="whole"
            fill={chartFills[one.colour]}
            stroke="var(--surface)"
            strokeWidth={1}
            maxBarSize={36}
            radius={position === series.length - 1 ? [5, 5, 0, 0] : 0}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
