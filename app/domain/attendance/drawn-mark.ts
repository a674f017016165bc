/** A mark drawn by hand: strokes of points `[x, y]` in a field of {@link markField} units. For the eye only. */
export type DrawnMark = readonly (readonly (readonly [number, number])[])[];

export const markField = { width: 400, height: 140 } as const;

/** What keeps a mark small: some 12 KB at most. */
export const markLimits = { strokes: 40, points: 1200 } as const;

/** The mark as the `d` of an SVG path in the units of {@link markField}; a lone point is a dot. */
export function markPath(mark: DrawnMark): string {
  return mark
    .map(([first, ...rest]) => {
      if (!first) return '';
      const [x, y] = first;
      return `M${x} ${y}${rest.length === 0 ? 'h0.1' : rest.map(([toX, toY]) => `L${toX} ${toY}`).join('')}`;
    })
    .join('');
}
