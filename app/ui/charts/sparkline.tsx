import { clsx } from 'clsx';

const width = 96;
const height = 32;
const margin = 3;

/** The points of the line, from left to right, fitted to the drawing; a flat line runs through the middle. */
export function sparklinePoints(values: readonly number[]): [x: number, y: number][] {
  const low = Math.min(...values);
  const spread = Math.max(...values) - low;
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  return values.map((value, position) => {
    const share = spread === 0 ? 0.5 : (value - low) / spread;
    const y = height - margin - share * (height - 2 * margin);
    return [Math.round((margin + position * step) * 10) / 10, Math.round(y * 10) / 10];
  });
}

/** The course of a figure in the size of a word; `label` says it for those who do not see it. */
export function Sparkline({
  values,
  label,
  className,
}: {
  values: readonly number[];
  label: string;
  className?: string;
}) {
  const points = sparklinePoints(values);
  const last = points.at(-1);
  if (!last) return null;
  const line = points.map((point) => point.join(' ')).join('L');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={clsx('h-8 w-24 flex-none text-accent', className)}
    >
      <path d={`M${line}L${last[0]} ${height}L${margin} ${height}Z`} fill="currentColor" opacity="0.1" />
      <path
        d={`M${line}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r="2.75" fill="currentColor" />
    </svg>
  );
}
