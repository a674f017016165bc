import type { Period } from '~/domain/calendar';

/** The periods joined where they touch or overlap, in order. Those that end before they begin count nothing. */
export function unionOfPeriods(periods: Iterable<Period>): Period[] {
  const ordered = [...periods]
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.getTime() - other.from.getTime());
  const joined: Period[] = [];
  for (const { from, to } of ordered) {
    const last = joined.at(-1);
    if (last && from <= last.to) {
      if (to > last.to) last.to = to;
    } else {
      joined.push({ from, to });
    }
  }
  return joined;
}

/** How long periods that do not overlap last together, in milliseconds. */
export function lengthOfPeriods(periods: readonly Period[]): number {
  return periods.reduce((total, { from, to }) => total + (to.getTime() - from.getTime()), 0);
}
