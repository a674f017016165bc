/** A stretch in which deadlines do not run (P24); without an end yet where `to` is null. */
export type Pause = { from: Date; to: Date | null };

/**
 * A deadline that began to run at `since`, moved on by every pause that falls before it; null when a pause without
 * an end holds it.
 */
export function afterPauses(deadline: Date, since: Date, pauses: readonly Pause[]): Date | null {
  let moved = deadline.getTime();
  let counted = since.getTime();
  for (const pause of [...pauses].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    const from = Math.max(pause.from.getTime(), counted);
    if (from >= moved) break;
    if (!pause.to) return null;
    const to = pause.to.getTime();
    if (to <= from) continue;
    moved += to - from;
    counted = to;
  }
  return new Date(moved);
}
