import type { ChartPoint } from './chart-series';

/** How both axes of a drawing look. */
export const axisStyle = {
  axisLine: false,
  tickLine: false,
  tickMargin: 8,
  tick: { fill: 'var(--ink-faint)', fontSize: 12 },
} as const;

/** The axis of what is measured: where every value is a whole number, so is every mark. */
export function quantityAxis(points: readonly ChartPoint[], format: (value: number) => string) {
  const whole = points.every(({ values }) =>
    Object.values(values).every((value) => value === null || Number.isInteger(value)),
  );
  return { ...axisStyle, width: 'auto', allowDecimals: !whole, tickFormatter: format } as const;
}
