import type { HalfDayTimes } from '~/domain/attendance/typed-half-day';

export type KnownHalfDay = HalfDayTimes & { id: string };
export type WantedHalfDay = HalfDayTimes & { id?: string | undefined };

export type HalfDayChanges = {
  kept: KnownHalfDay[];
  moved: { before: KnownHalfDay; after: KnownHalfDay }[];
  added: HalfDayTimes[];
  removed: KnownHalfDay[];
};

/** What becomes of a session's half-days, known by their ids; null where one is named that the session has not. */
export function halfDayChanges(
  known: readonly KnownHalfDay[],
  wanted: readonly WantedHalfDay[],
): HalfDayChanges | null {
  const knownOf = new Map(known.map((halfDay) => [halfDay.id, halfDay]));
  const changes: HalfDayChanges = { kept: [], moved: [], added: [], removed: [] };
  const named = new Set<string>();
  for (const { id, startsAt, endsAt, plannedMinutes } of wanted) {
    const times = { startsAt, endsAt, plannedMinutes };
    if (id === undefined) {
      changes.added.push(times);
      continue;
    }
    const before = knownOf.get(id);
    if (!before || named.has(id)) return null;
    named.add(id);
    if (sameTimes(before, times)) changes.kept.push(before);
    else changes.moved.push({ before, after: { id, ...times } });
  }
  changes.removed = known.filter(({ id }) => !named.has(id));
  return changes;
}

function sameTimes(one: HalfDayTimes, other: HalfDayTimes): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime() &&
    one.plannedMinutes === other.plannedMinutes
  );
}
