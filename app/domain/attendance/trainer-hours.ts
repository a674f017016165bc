import { connectedMinutes } from '~/domain/attendance/presence';
import type { Period } from '~/domain/calendar';

/** A half-day that a trainer leads: when they were seen in its room, and whether they counter-signed it. */
export type LedHalfDay = Period & {
  plannedMinutes: number;
  stays: readonly Period[];
  countersigned: boolean;
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
export function ledMinutes({ countersigned, plannedMinutes, stays, ...halfDay }: LedHalfDay): number {
  return countersigned ? plannedMinutes : Math.min(plannedMinutes, connectedMinutes(halfDay, stays));
}

/** A trainer's hours over the half-days of sessions they lead: each figure the sum of its half-days. */
export function trainerHours(halfDays: readonly LedHalfDay[], now: Date): TrainerHours {
  const sum = (minutes: (halfDay: LedHalfDay) => number) =>
    halfDays.reduce((total, halfDay) => total + minutes(halfDay), 0);
  return {
    halfDays: halfDays.length,
    planned: sum(({ plannedMinutes }) => plannedMinutes),
    plannedToDate: sum(({ to, plannedMinutes }) => (to <= now ? plannedMinutes : 0)),
    led: sum(ledMinutes),
    countersigned: sum((halfDay) => (halfDay.countersigned ? 1 : 0)),
  };
}
