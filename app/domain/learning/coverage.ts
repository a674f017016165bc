/** A half-open range of integers: milliseconds of a recording, pages or files of a document (counted from 0). */
export type Range = readonly [from: number, to: number];

/** The same parts as separate ranges in rising order: what overlaps or touches is one. Empty ranges are left out. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** How much joined ranges hold together. */
export function rangesLength(joined: readonly Range[]): number {
  return joined.reduce((total, [from, to]) => total + to - from, 0);
}

export type RangesDecision =
  { allowed: true; ranges: Range[] } | { allowed: false; reason: 'ranges-invalid' };

/**
 * Ranges as a player reports them, joined and cut to a length. Refuses with `ranges-invalid` what goes backwards, is
 * negative, no whole number, or begins beyond the end.
 */
export function believableRanges(ranges: readonly Range[], length: number): RangesDecision {
  const sound = ranges.every(
    ([from, to]) =>
      Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from && from <= length,
  );
  if (!sound) return { allowed: false, reason: 'ranges-invalid' };
  return { allowed: true, ranges: joinRanges(ranges.map(([from, to]) => [from, Math.min(to, length)])) };
}

/** Ranges as the database keeps them. */
export function rangesOf(kept: unknown): Range[] {
  return Array.isArray(kept) ? (kept as Range[]) : [];
}
