import type { Period } from '~/domain/calendar';
import { connectedMinutes } from '~/domain/attendance/presence';

export type SessionMode = 'remote' | 'in-person' | 'mixed';

/** One participant's half-day, with all that decides its minutes. */
export type AttendedHalfDay = {
  halfDay: Period & { plannedMinutes: number };
  mode: SessionMode;
  /** Which way they attended a mixed session, where the trainer said so. */
  attends: 'remote' | 'in-person' | null;
  stays: readonly Period[];
  absence: string | null;
  lateMinutes: number;
  earlyMinutes: number;
  signed: boolean;
  countersigned: boolean;
};

/** Whether they attended by the room: in a mixed session where nothing else is said, whoever was seen in it. */
export function attendsRemotely({
  mode,
  attends,
  stays,
}: Pick<AttendedHalfDay, 'mode' | 'attends' | 'stays'>): boolean {
  if (mode !== 'mixed') return mode === 'remote';
  return attends ? attends === 'remote' : stays.length > 0;
}

/**
 * The minutes of a half-day that a participant attended, at most the planned ones (settlement of a funded training,
 * *attended*). Remote: those connected, whether signed or not. In person: the planned ones less late arrival and early
 * leave, only once it is signed and counter-signed, and none where an absence is recorded.
 */
export function attendedMinutes(attended: AttendedHalfDay): number {
  const { halfDay, stays, absence, lateMinutes, earlyMinutes, signed, countersigned } = attended;
  const { plannedMinutes } = halfDay;
  if (attendsRemotely(attended)) return Math.min(plannedMinutes, connectedMinutes(halfDay, stays));
  if (absence !== null || !signed || !countersigned) return 0;
  return Math.max(0, plannedMinutes - lateMinutes - earlyMinutes);
}
