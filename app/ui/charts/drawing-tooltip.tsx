import { chartFills, type ChartSeries } from './chart-series';

type Hovered = { dataKey?: unknown; value?: unknown };

/** What stands under the pointer, in words; handed to recharts, which gives the rest. */
export function DrawingTooltip({
  active,
  label,
  payload = [],
  series,
  format,
}: {
  active?: boolean;
  label?: string | number;
  payload?: readonly Hovered[];
  series: readonly ChartSeries[];
  format: (value: number) => string;
}) {
  if (!active || payload.length === 0) return null;
  return (
    <div className="rounded-md bg-raised px-3 py-2 text-sm shadow-md">
      <p className="mb-1 text-xs text-ink-faint">{label}</p>
      {series.map((one) => {
        const value = payload.find(({ dataKey }) => dataKey === one.key)?.value;
        if (typeof value !== 'number') return null;
        return (
          <p key={one.key} className="flex items-center gap-2">
            <svg viewBox="0 0 10 10" className="size-2.5 flex-none">
              <rect width="10" height="10" rx="3" fill={chartFills[one.colour]} />
            </svg>
            <span className="text-ink-soft">{one.label}</span>
            <span className="ml-auto pl-3 font-[600] tabular-nums">{format(value)}</span>
          </p>
        );
      })}
    </div>
  );
}
