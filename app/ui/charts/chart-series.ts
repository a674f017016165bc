export type ChartColour = 1 | 2 | 3 | 4 | 5 | 6;

/** One thing measured, under its own colour; 1 is the accent of the organization. */
export type ChartSeries = { key: string; label: string; colour: ChartColour };

/** Where it is measured (a day, a session), and the values by series; null where there is none. */
export type ChartPoint = { label: string; values: Record<string, number | null> };

/** The tokens of tokens.css, for SVG attributes. */
export const chartFills: Record<ChartColour, string> = {
  1: 'var(--accent)',
  2: 'var(--chart-2)',
  3: 'var(--chart-3)',
  4: 'var(--chart-4)',
  5: 'var(--chart-5)',
  6: 'var(--chart-6)',
};
