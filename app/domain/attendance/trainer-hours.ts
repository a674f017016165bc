import { connectedMinutes } from '~/domain/attendance/presence';
import type { Period } from '~/domain/calendar';

export type LedHalfDay = Period & { id: string; plannedMinutes: number };

export type TrainerFacts = {
  halfDays: readonly LedHalfDay[];
  /** When they were seen in the room. */
  stays: readonly Period[];
  /** The half-days they counter-signed. */
  countersigned: ReadonlySet<string>;
};

/** In minutes: planned, planned of the half-days over, and led. */
export type TrainerHours = {
  halfDays: number;
  planned: number;
  plannedToDate: number;
  led: number;
  countersigned: number;
};

/**
 * The minutes of a half-day that a trainer led: all of it where they counter-signed it, else those for which they were
 * seen in the room. Never more than planned.
 */
export function ledMinutes(
  halfDay: LedHalfDay,
  { stays, countersigned }: Omit<TrainerFacts, 'halfDays'>,
): number {
  if (countersigned.has(halfDay.id)) return halfDay.plannedMinutes;
  return Math.min(halfDay.plannedMinutes, connectedMinutes(halfDay, stays));
}

/** A trainer's hours over the half-days of sessions they lead. */
export function trainerHours(facts: TrainerFacts, now: Date): TrainerHours {
  const { halfDays, countersigned } = facts;
  const sum = (minutes: (halfDay: LedHalfDay) => number) =>
    halfDays.reduce((total, halfDay) => total + minutes(halfDay), 0);
  return {
    halfDays: halfDays.length,
    planned: sum(({ plannedMinutes }) => plannedMinutes),
    plannedToDate: sum(({ to, plannedMinutes }) => (to <= now ? plannedMinutes : 0)),
    led: sum((halfDay) => ledMinutes(halfDay, facts)),
    countersigned: halfDays.filter(({ id }) => countersigned.has(id)).length,
  };
}
