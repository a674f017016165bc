import { useId } from 'react';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { chartFills } from './chart-series';
import { axisStyle, quantityAxis } from './axis-style';
import { DrawingTooltip } from './drawing-tooltip';
import type { SeriesDrawingProps } from './series-chart';

/** The drawing of AreaChart: the only part that brings recharts. */
export function AreaDrawing({ series, points, format }: SeriesDrawingProps) {
  const id = useId().replaceAll(':', '');
  const data = points.map(({ label, values }) => ({ label, ...values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <defs>
          {series.map((one) => (
            <linearGradient key={one.key} id={`${id}${one.key}`} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stopColor={chartFills[one.colour]} stopOpacity={0.22} />
              <stop offset="1" stopColor={chartFills[one.colour]} stopOpacity={0} />
            </linearGradient>
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" minTickGap={28} {...axisStyle} />
        <YAxis {...quantityAxis(points, format)} />
        <Tooltip
          cursor={{ stroke: 'var(--line-strong)', strokeDasharray: '3 3' }}
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
        {series.map((one) => (
          <Area
            key={one.key}
            dataKey={one.key}
            type="monotone"
            stroke={chartFills[one.colour]}
            strokeWidth={2}
            fill={`url(#${id}${one.key})`}
            isAnimationActive={false}
            activeDot={{ r: 4, stroke: 'var(--surface)', strokeWidth: 2 }}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}
