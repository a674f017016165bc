/** How both axes of a drawing look. */
export const axisStyle = {
  axisLine: false,
  tickLine: false,
  tickMargin: 8,
  tick: { fill: 'var(--ink-faint)', fontSize: 12 },
} as const;
