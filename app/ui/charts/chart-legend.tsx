import { chartFills, type ChartColour } from './chart-series';

/** The colours of a drawing and what they stand for. */
export function ChartLegend({
  items,
}: {
  items: readonly { label: string; colour: ChartColour; value?: string }[];
}) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-ink-soft">
      {items.map((item) => (
        <li key={item.label} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 flex-none">
            <rect width="10" height="10" rx="3" fill={chartFills[item.colour]} />
          </svg>
          {item.label}
          {item.value && <span className="font-[560] text-ink tabular-nums">{item.value}</span>}
        </li>
      ))}
    </ul>
  );
}
